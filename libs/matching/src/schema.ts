import type { SchemaManifest } from '@chengjie/platform/schema';
import { matchingMigrations } from './lib/matching.migrations.js';

/** What of this lib the database needs. */
export const matchingSchema: SchemaManifest = {
  lib: 'matching',
  migrations: matchingMigrations,
};
