import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, type RowOf } from '@chengjie/platform';
import { invalidReasonField, performerField } from '../bid/bid.fields.js';
import type { OpenedBidType, RankedBidType } from './ranking.types.js';

/** The bidder `o` of a bid `b`, and the member `f` that performs the work if it is another. */
export const partyTables = `join organization o on o.id = b.bidder_id left join organization f on f.id = b.performer_id`;

const party = {
  id: field.column<string>('b.id'),
  bidder: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  performer: performerField,
  projectId: field.hidden<string>('b.project_id'),
  lotId: field.hidden<string>('b.lot_id'),
};

/** Where what an opening made public of a bid `b` comes from, with {@link partyTables}. */
export const openedBidFields = fieldMap<OpenedBidType>()({
  ...party,
  bidderName: field.column('coalesce(b.bidder_name, o.name)'),
  price: field.optionalMoney('b.price_fen'),
  status: field.column('b.status'),
  invalidReason: invalidReasonField,
  invalidReasonCode: field.column(`b.invalid_reason ->> 'code'`),
  invalidSince: field.column(
    `case when b.invalid_reason is not null then
       case when b.invalid_reason ->> 'findingId' is null then 'OPENING' else 'REVIEW' end end`,
  ),
  federation: field.column('b.federation'),
  revision: field.column('b.revision'),
  receiptNumber: field.column('b.receipt_number'),
  contentHash: field.column('b.content_hash'),
});

/** A line of an opening record as its statements read it. */
export type OpenedBidLine = RowOf<typeof openedBidFields>;

/** Where the fields of a place `r` of a ranking come from, with its bid `b`. */
export const rankedBidFields = fieldMap<RankedBidType>()({
  ...party,
  price: field.money('b.price_fen'),
  place: field.column('r.place'),
  federation: field.column('b.federation'),
  totalScore: field.decimal('r.total_score'),
  priceScore: field.decimal('r.price_score'),
  preferentialPlace: field.column('r.preferential_place'),
  evaluationId: field.hidden('r.evaluation_id'),
});

/** A place of a ranking as its statements read it. */
export type RankedBidRow = RowOf<typeof rankedBidFields>;
