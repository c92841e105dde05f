/** The part of the browser's storage that is needed to keep input on the device. */
export interface DeviceStorage {
  getItem(key: string): string | null;
  /** Throws, at once or later, where the device does not take it. */
  setItem(key: string, value: string): void | Promise<void>;
  removeItem(key: string): void;
}

const PREFIX = 'chengjie.';

/** Where input of an account is kept, by the kind of input and what it is for: a device may be shared. */
export function keptKey(kind: string, accountId: string, ...of: readonly string[]): string {
  return [`${PREFIX}${kind}`, accountId, ...of].join('.');
}

/** What was kept on this device under a key. What is there but cannot be read counts as nothing. */
export function readKept<Kept>(
  storage: DeviceStorage,
  key: string,
  isKept: (value: unknown) => value is Kept,
): Kept | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps input on this device and nowhere else.
 * @returns whether the device took it: its storage may be full or switched off
 */
export async function keepInput(storage: DeviceStorage, key: string, value: object): Promise<boolean> {
  try {
    await storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Leaves nothing of what was kept. */
export function forgetKept(storage: DeviceStorage, key: string): void {
  storage.removeItem(key);
}

/** Whether input of an account is kept under a key. */
export function isKeptOf(accountId: string, key: string): boolean {
  return key.startsWith(PREFIX) && key.split('.')[2] === accountId;
}

/** Where this device keeps input of an account. */
export function keptKeys(storage: Storage, accountId: string): string[] {
  return Object.keys(storage).filter((key) => isKeptOf(accountId, key));
}

/** Leaves nothing of an account's input. */
export function forgetAllKept(storage: Storage, accountId: string): void {
  for (const key of keptKeys(storage, accountId)) storage.removeItem(key);
}
