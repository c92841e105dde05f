import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, type RowOf } from '@chengjie/platform';
import { performerField } from '../bid/bid.fields.js';
import { openedBidFields, partyTables } from '../ranking/ranking.fields.js';
import type { AwardType } from './award.types.js';

/** Awards `a` with their bid `b` and its parties. */
export const awardTables = `award a join bid b on b.id = a.bid_id ${partyTables}`;

/** Where the fields of an award come from, in rows of {@link awardTables}. */
export const awardFields = fieldMap<AwardType>()({
  id: field.column('a.id'),
  bid: field.made(openedBidFields.json, openedBidFields.shown),
  bidder: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  performer: performerField,
  amount: field.money('a.amount_fen'),
  preferential: field.column('a.preferential'),
  publishedAt: field.instant('a.published_at'),
  noticeEndsAt: field.instant('a.notice_ends_at'),
  noticeProvisional: field.column('a.notice_provisional'),
  projectId: field.hidden('a.project_id'),
  lotId: field.hidden('a.lot_id'),
});

/** An award as its statements read it. */
export type AwardRow = RowOf<typeof awardFields>;
