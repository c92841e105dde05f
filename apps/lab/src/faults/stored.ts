import type { Stored, StoredBid, StoredLot, StoredRevision } from './checker.js';
import type { Site } from './site.js';

/** Reads what is stored about lots, in the checker's form. A key belongs to the revision of its very instant. */
export async function readStored(site: Site, lotIds: readonly string[]): Promise<Stored> {
  const [revisions, bids, lots] = await Promise.all([
    site.query<StoredRevision>(
      `select k.key, v.bid_id as "bidId", b.lot_id as "lotId", b.bidder_id as "bidderId", v.revision, v.act,
         v.receipt_number as "receiptNumber", v.content_hash as "contentHash",
         (extract(epoch from v.at) * 1000)::float8 as at
       from bid_revision v join bid b on b.id = v.bid_id
         left join idempotency_key k on k.actor_id = v.actor_id and k.mutation = 'submitBid'
           and k.created_at = v.at and k.answer ->> 'bidId' = v.bid_id::text and v.act <> 'WITHDRAWN'
       where b.lot_id = any($1::uuid[])`,
      [lotIds],
    ),
    site.query<StoredBid>(
      `select id as "bidId", status, receipt_number as "receiptNumber", price_fen::int as "priceFen"
       from bid where lot_id = any($1::uuid[])`,
      [lotIds],
    ),
    site.query<StoredLot>(
      `select l.id as "lotId", l.status, l.end_reason ->> 'code' as "endCode", p.minimum_bids as "minimumBids",
         (extract(epoch from p.deadline_at) * 1000)::float8 as "deadlineAt",
         (select (extract(epoch from e.at) * 1000)::float8 from event e
          where e.subject_id = p.id and e.type = 'PROJECT_CANCELLED') as "cancelledAt",
         (select count(*)::int from event e where e.subject_id = p.id and (e.type = 'BIDS_OPENED'
            or e.type = 'LOT_FAILED' and e.data -> 'reason' ->> 'code' = 'TOO_FEW_BIDS')) as closings,
         array(select bid ->> 'bidId' from event e, jsonb_array_elements(e.data -> 'bids') bid
               where e.subject_id = p.id and e.type = 'BIDS_OPENED') as "openedBidIds"
       from lot l join project p on p.id = l.project_id where l.id = any($1::uuid[])`,
      [lotIds],
    ),
  ]);
  return { revisions, bids, lots };
}
