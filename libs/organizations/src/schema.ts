import type { SchemaManifest } from '@chengjie/platform/schema';
import { organizationsMigrations } from './lib/organizations.migrations.js';
import { organizationsEntities } from './lib/organizations.persistence.js';

/** What of this lib the database needs. */
export const organizationsSchema: SchemaManifest = {
  lib: 'organizations',
  migrations: organizationsMigrations,
  tables: {
    organization: ['insert', 'update'],
    organization_area: ['insert', 'update (organization_name)', 'delete'],
    organization_former_entry: [],
    membership: ['insert', 'update (valid_to)'],
    membership_proposal: [
      'insert (id, federation_id, member_id, proposed_side, message, proposed_by, proposed_in, expires_at)',
      'update (outcome, decided_by, decided_in, decided_at, decision_reason)',
    ],
    bid_mandate: ['insert', 'update (valid_to, ended_by, end_reason)'],
    qualification: ['insert', 'update (revoked_at, organization_name)'],
    federation_period: ['insert', 'update (valid_to)'],
    out_of_register_period: ['insert', 'update (valid_to)'],
    standing_period: ['insert', 'update (valid_to)'],
  },
  entities: organizationsEntities,
  searchFills: [async () => (await import('./lib/search/organization-search.js')).fillOrganizationSearch],
};
