import { field, fieldMap } from '@chengjie/platform';
import type { LapseCause } from './listing.terms.js';
import type { SeriousListingType } from './serious-listing.type.js';

/** Proposals `p` with their organization `o`. */
export const seriousListingTables = 'serious_listing_proposal p join organization o on o.id = p.organization_id';

const officeOf = (grant: string) =>
  field.column<string | null>(
    `(select a.name from role_grant g join agency a on a.id = g.agency_id where g.id = ${grant})`,
  );

/** Which of its last days was over when it lapsed, or that neither was. */
const LAPSED_SINCE = `case when p.status = 'LAPSED' then case when p.ended_at < serious_listing_due(p) then 'LEFT_ABNORMAL'
  when p.noticed_at is null then 'NOT_SERVED' else 'NOT_DECIDED' end end`;

/** Where the fields of a proposal come from, in rows of {@link seriousListingTables}. */
export const seriousListingFields = fieldMap<SeriousListingType>()({
  id: field.column('p.id'),
  status: field.column('p.status'),
  organizationId: field.hidden('p.organization_id'),
  organization: field.object<SeriousListingType['organization']>({ id: 'o.id', name: 'o.name' }),
  regionCode: field.hidden('o.region_code'),
  track: field.hidden('o.track'),
  rulePackId: field.hidden('p.rule_pack_id'),
  rulePackHash: field.hidden('p.rule_pack_hash'),
  ground: field.document('p.ground'),
  document: field.document('p.document'),
  reason: field.column('p.reason'),
  proposedAt: field.instant('p.proposed_at'),
  proposedBy: officeOf('p.proposed_in'),
  proposedById: field.hidden('p.proposed_by'),
  noticedAt: field.instant('p.noticed_at'),
  noticedBy: officeOf('p.noticed_in'),
  noticedById: field.hidden('p.noticed_by'),
  dueAt: field.instant('case when p.ended_at is null then serious_listing_due(p) end'),
  lapsedSince: field.column<LapseCause | null>(LAPSED_SINCE),
  replyUntil: field.instant('p.reply_until'),
  repliedAt: field.instant('p.replied_at'),
  reply: field.column('p.reply'),
  endedAt: field.instant('p.ended_at'),
  decidedBy: officeOf('p.ended_in'),
  decisionReason: field.column('p.end_reason'),
});
