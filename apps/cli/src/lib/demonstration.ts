import { demonstrationAccounts, isDatabaseEmpty, loadDemonstration } from '@chengjie/demonstration';

/** An account of the demonstration data, to be shown at start. */
export interface ShownAccount {
  readonly role: string;
  readonly username: string;
  readonly password: string;
}

/** Loads the demonstration data into the migrated database if it is empty; answers whether it did. */
export async function ensureDemonstration(url: string, masterKey: string): Promise<boolean> {
  if (!(await isDatabaseEmpty(url))) return false;
  await loadDemonstration({ databaseUrl: url, masterKey: Buffer.from(masterKey, 'base64') });
  return true;
}

/** One account per role. */
export const shownAccounts: readonly ShownAccount[] = demonstrationAccounts.map(
  ({ role, title, holder, loginName, password }) => ({
    role: `${role} ${title} · ${holder}`,
    username: loginName,
    password,
  }),
);
