import type { SchemaManifest } from '@chengjie/platform/schema';
import { listingsMigrations } from './lib/listings.migrations.js';

/** What of this lib the database needs. */
export const listingsSchema: SchemaManifest = {
  lib: 'listings',
  migrations: listingsMigrations,
  tables: {
    serious_listing_proposal: [
      'insert (id, organization_id, ground, rule_pack_id, rule_pack_hash, document, reason, proposed_by, proposed_in)',
      'update (status, noticed_at, noticed_by, noticed_in, reply_until, replied_at, replied_by, replied_in, reply, ended_at, ended_by, ended_in, end_reason)',
    ],
    listing_cause: [
      'insert (id, organization_id, listed_from, ground, months, rule_pack_id, rule_pack_hash, document, reason, proposal_id, entered_by, entered_in)',
    ],
    listing_removal: ['insert (organization_id, listed_from, rectified, document, reason, removed_by, removed_in)'],
  },
};
