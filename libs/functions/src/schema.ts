import type { SchemaManifest } from '@chengjie/platform/schema';
import { functionsMigrations } from './lib/functions.migrations.js';
import { functionsEntities } from './lib/functions.persistence.js';

/** What of this lib the database needs. */
export const functionsSchema: SchemaManifest = {
  lib: 'functions',
  migrations: functionsMigrations,
  entities: functionsEntities,
};
