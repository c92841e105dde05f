import { isDatabaseEmpty } from '@chengjie/demonstration/is-database-empty';

/** Loads the demonstration data into the migrated database if it is empty; answers whether it did. */
export async function ensureDemonstration(databaseUrl: string, masterKey: string): Promise<boolean> {
  if (!(await isDatabaseEmpty(databaseUrl))) return false;
  const { loadDemonstration } = await import('@chengjie/demonstration');
  await loadDemonstration({ databaseUrl, masterKey: Buffer.from(masterKey, 'base64') });
  return true;
}
