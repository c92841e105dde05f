import type { SchemaManifest } from '@chengjie/platform/schema';
import { accountsMigrations } from './lib/accounts.migrations.js';
import { accountsEntities } from './lib/accounts.persistence.js';

/** What of this lib the database needs. */
export const accountsSchema: SchemaManifest = {
  lib: 'accounts',
  migrations: accountsMigrations,
  entities: accountsEntities,
};
