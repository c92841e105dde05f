import type { SchemaManifest } from '@chengjie/platform/schema';
import { claimMigrations } from './lib/claim.migrations.js';

/** What of this lib the database needs. */
export const claimsSchema: SchemaManifest = {
  lib: 'claims',
  migrations: claimMigrations,
  tables: {
    organization_claim: ['insert', 'update'],
    organization_claim_objection: ['insert', 'update (used_at)'],
    organization_claim_scan: ['insert', 'delete'],
  },
};
