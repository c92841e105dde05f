import { statement } from '@chengjie/platform';
import type { ListingGround } from '@chengjie/law';
import type { ListingDocument } from './listing.terms.js';

/** A cause of the period on a list that has not ended. */
export const addCause = statement<
  object,
  [
    id: string,
    organizationId: string,
    ground: ListingGround,
    months: number | null,
    packId: string,
    packHash: string,
    document: ListingDocument,
    reason: string,
    proposalId: string | null,
    by: string,
    grantId: string,
  ]
>(
  'listing_cause_add',
  `insert into listing_cause (id, organization_id, listed_from, ground, months, rule_pack_id, rule_pack_hash, document, reason,
     proposal_id, entered_by, entered_in)
   select $1, p.organization_id, p.valid_from, $3::jsonb, $4, $5, $6, $7::jsonb, $8, $9, $10, $11
   from standing_period p where p.organization_id = $2 and p.valid_to is null`,
);

export const addRemoval = statement<
  object,
  [
    organizationId: string,
    rectified: boolean,
    document: ListingDocument | null,
    reason: string,
    by: string,
    grantId: string,
  ]
>(
  'listing_removal_add',
  `insert into listing_removal (organization_id, listed_from, rectified, document, reason, removed_by, removed_in)
   select p.organization_id, p.valid_from, $2, $3::jsonb, $4, $5, $6
   from standing_period p where p.organization_id = $1 and p.valid_to is null`,
);
