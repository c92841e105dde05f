/** The part of the browser's storage that is needed to keep input on the device. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

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
export function keepInput(storage: DeviceStorage, key: string, value: object): boolean {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Leaves nothing of what was kept. */
export function forgetKept(storage: DeviceStorage, key: string): void {
  storage.removeItem(key);
}
