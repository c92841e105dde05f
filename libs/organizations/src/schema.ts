import type { SchemaManifest } from '@chengjie/platform/schema';
import { organizationsMigrations } from './lib/organizations.migrations.js';
import { organizationsEntities } from './lib/organizations.persistence.js';

/** What of this lib the database needs. */
export const organizationsSchema: SchemaManifest = {
  lib: 'organizations',
  migrations: organizationsMigrations,
  entities: organizationsEntities,
};
