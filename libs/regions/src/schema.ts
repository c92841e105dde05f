import type { SchemaManifest } from '@chengjie/platform/schema';
import { regionsMigrations } from './lib/regions.migrations.js';

/** What of this lib the database needs. */
export const regionsSchema: SchemaManifest = {
  lib: 'regions',
  migrations: regionsMigrations,
  tables: { region: ['insert', 'update'] },
  searchFills: [async () => (await import('./lib/region-search.js')).fillRegionSearch],
};
