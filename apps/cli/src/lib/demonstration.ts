/** An account of the demonstration data, to be shown at start. */
export interface ShownAccount {
  readonly role: string;
  readonly username: string;
  readonly password: string;
}

/** Loads the demonstration data into the migrated database if it is empty; answers whether it did. */
export async function ensureDemonstration(url: string, masterKey: string): Promise<boolean> {
  void url;
  void masterKey;
  return false;
}

/** One account per role. */
export const shownAccounts: readonly ShownAccount[] = [];
