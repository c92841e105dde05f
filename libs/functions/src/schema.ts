import type { SchemaManifest } from '@chengjie/platform/schema';
import { functionsMigrations } from './lib/functions.migrations.js';
import { latestWithdrawnMigration } from './lib/edition/latest-withdrawn.migrations.js';
import { catalogWithdrawalMigrations } from './lib/edition/catalog-withdrawal.migrations.js';
import { functionSearchMigrations } from './lib/search/function-search.migrations.js';
import { functionsEntities } from './lib/functions.persistence.js';

/** What of this lib the database needs. */
export const functionsSchema: SchemaManifest = {
  lib: 'functions',
  migrations: [
    ...functionsMigrations,
    ...functionSearchMigrations,
    ...catalogWithdrawalMigrations,
    latestWithdrawnMigration,
  ],
  tables: {
    function: ['insert', 'update'],
    function_version: ['insert'],
    function_search: ['insert', 'update'],
    catalog_edition: ['insert'],
    catalog_withdrawal: ['insert'],
    function_edition_entry: ['insert'],
  },
  entities: functionsEntities,
  searchFills: [async () => (await import('./lib/search/function-search.js')).fillFunctionSearch],
};
