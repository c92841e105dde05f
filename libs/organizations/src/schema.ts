import type { SchemaManifest } from '@chengjie/platform/schema';
import { organizationsMigrations } from './lib/organizations.migrations.js';
import { organizationsEntities } from './lib/organizations.persistence.js';

/** What of this lib the database needs. */
export const organizationsSchema: SchemaManifest = {
  lib: 'organizations',
  migrations: organizationsMigrations,
  tables: {
    organization: ['insert', 'update'],
    organization_area: ['insert', 'update'],
    membership: ['insert', 'update'],
    membership_proposal: ['insert', 'update'],
    bid_mandate: ['insert', 'update'],
    qualification: ['insert', 'update'],
    federation_period: ['insert', 'update'],
    standing_period: ['insert', 'update'],
  },
  entities: organizationsEntities,
};
