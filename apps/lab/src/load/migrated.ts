import type { LocalPostgres } from '@chengjie/local-postgres';
import { addressesOf, prepareDatabase } from '@chengjie/platform/schema';
import { migrateDatabase } from '@chengjie/testkit';

/** A database brought to the product's present schema, as an installation is. */
export interface Migrated {
  /** For what serves; the server's own address is the superuser's. */
  readonly servingUrl: string;
  /** Names of the steps applied now. */
  readonly applied: readonly string[];
}

/** Makes the roles of a local server's database and migrates it as its owner. */
export async function migrated({ url }: Pick<LocalPostgres, 'url'>): Promise<Migrated> {
  await prepareDatabase(url);
  const { ownerUrl, servingUrl } = addressesOf(url);
  return { servingUrl, applied: await migrateDatabase(ownerUrl) };
}
