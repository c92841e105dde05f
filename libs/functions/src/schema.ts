import type { SchemaManifest } from '@chengjie/platform/schema';
import { functionsMigrations } from './lib/functions.migrations.js';
import { functionsEntities } from './lib/functions.persistence.js';

/** What of this lib the database needs. */
export const functionsSchema: SchemaManifest = {
  lib: 'functions',
  migrations: functionsMigrations,
  tables: {
    function: ['insert', 'update'],
    function_version: ['insert'],
    catalog_edition: ['insert'],
    function_edition_entry: ['insert'],
  },
  entities: functionsEntities,
};
