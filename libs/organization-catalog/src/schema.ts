import type { SchemaManifest } from '@chengjie/platform/schema';
import { organizationCatalogMigrations } from './lib/organization-catalog.migrations.js';

/** What of this lib the database needs. */
export const organizationCatalogSchema: SchemaManifest = {
  lib: 'organization-catalog',
  migrations: organizationCatalogMigrations,
  tables: { organization_edition_entry: ['insert'], organization_edition_function: ['insert'] },
};
