import { statement } from '@chengjie/platform';

/**
 * Costs those who come too late one look: the row is neither read whole nor waited for. `now` is the opening's instant, in
 * whole milliseconds rounded up: a deadline within the same one was before it.
 */
export const claimOpening = statement<{ free: boolean; due: boolean; now: Date }, [string]>(
  'opening_claim',
  `select pg_try_advisory_xact_lock(hashtextextended('opening:' || $1, 0)) as free,
     status = 'PUBLISHED' and not deadline_provisional and deadline_at <= clock_timestamp() as due,
     date_trunc('milliseconds', clock_timestamp() + interval '999 microseconds') as now
   from project where id = $1::uuid`,
);

/**
 * Holds bidders and performers until the opening is committed: acts on their histories hold them too, then read the clock. So
 * whatever was begun before the deadline is committed by now, and what comes after is after it (docs/adr/0025). In the order of acts
 * that hold several.
 */
export const holdParties = statement<object, [projectId: string, lotIds: readonly string[]]>(
  'opening_hold_parties',
  `select from organization where id in (
     select party from bid b cross join lateral (values (b.bidder_id), (b.performer_id)) as parties (party)
     where b.project_id = $1 and b.lot_id = any($2::uuid[]))
   order by id for share`,
);

export const storeBroken = statement<object, [ids: readonly string[]]>(
  'opening_store_broken',
  `update bid set status = 'SEAL_BROKEN' where id = any($1::uuid[])`,
);

/** The database makes the event's data out of what was stored: of a large project they are megabytes, so not by `Events`. */
export const recordOpened = statement<
  object,
  [type: string, subjectType: string, projectId: string, exercise: boolean, draws: string]
>(
  'opening_record',
  `insert into event (type, actor_label, subject_type, subject_id, public, exercise, data)
   select $1, 'system', $2, $3::uuid, true, $4, jsonb_build_object('draws', $5::jsonb, 'bids', jsonb_agg(
     jsonb_build_object('bidId', b.id, 'lotId', b.lot_id, 'bidderId', b.bidder_id, 'performerId', b.performer_id,
       'bidderName', o.name, 'federation', b.federation, 'priceFen', b.price_fen,
       'invalid', b.invalid_reason, 'sealBroken', b.status = 'SEAL_BROKEN', 'revision', b.revision,
       'receiptNumber', b.receipt_number, 'contentHash', b.content_hash)
     order by b.id))
   from bid b join organization o on o.id = b.bidder_id
   where b.project_id = $3::uuid and b.status in ('VALID', 'INVALID', 'SEAL_BROKEN')`,
);
