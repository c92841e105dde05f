import type { DemonstrationAccount } from '@chengjie/demonstration';

/** Loads the demonstration data into the migrated database if it is empty; answers whether it did. */
export async function ensureDemonstration(databaseUrl: string, masterKey: string): Promise<boolean> {
  const { isDatabaseEmpty, loadDemonstration } = await import('@chengjie/demonstration');
  if (!(await isDatabaseEmpty(databaseUrl))) return false;
  await loadDemonstration({ databaseUrl, masterKey: Buffer.from(masterKey, 'base64') });
  return true;
}

/** The accounts that the demonstration publishes. */
export async function shownAccounts(): Promise<readonly DemonstrationAccount[]> {
  return (await import('@chengjie/demonstration')).demonstrationAccounts;
}
