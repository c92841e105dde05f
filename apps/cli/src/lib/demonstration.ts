import { isDatabaseEmpty } from '@chengjie/demonstration/is-database-empty';

/** Loads the demonstration data, as the owner, into the migrated database if it is empty; answers whether it did. */
export async function ensureDemonstration(ownerUrl: string, masterKey: string): Promise<boolean> {
  if (!(await isDatabaseEmpty(ownerUrl))) return false;
  const { loadDemonstration } = await import('@chengjie/demonstration');
  await loadDemonstration({ databaseUrl: ownerUrl, masterKey: Buffer.from(masterKey, 'base64') });
  return true;
}
