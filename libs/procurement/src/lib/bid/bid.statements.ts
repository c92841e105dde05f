import { statement } from '@chengjie/platform';

/** What became of an attempt to seal a bid in. */
export interface SubmissionRow {
  readonly status: string;
  readonly deadlineAt: Date;
  readonly inTime: boolean;
  /** The instant that decided, which is also the receipt's. */
  readonly at: Date;
  /** Of the bid as written; null when nothing was. */
  readonly revision: number | null;
}

/**
 * The one statement of `submitBid`: locks the project against closing (FOR SHARE; FOR KEY SHARE would not conflict),
 * lets one bidder's own attempts take turns (two first ones at once would meet in the primary key, and revisions could
 * go back in time), reads the database's clock *after* it has the locks, and only in time writes key, bid and revision.
 * No counter, chain or NOTIFY in it: all bidders of the last minute would queue for that.
 */
export const submitStatement = statement<
  SubmissionRow,
  [
    projectId: string,
    actorId: string,
    key: string,
    inputHash: string,
    answer: object,
    bidId: string,
    lotId: string,
    bidderId: string,
    capacity: string,
    performerId: string | null,
    ciphertext: Buffer,
    contentHash: string,
    receiptNumber: string,
  ]
>(
  'bid_submit',
  `with target as materialized (
     select status, deadline_at from project where id = $1 for share
   ), turn as materialized (
     select pg_advisory_xact_lock(uuid_hash_extended($6, 0)) from target
   ), timed as materialized (
     select status, deadline_at, clock_timestamp() as now from target, turn
   ), claim as (
     insert into idempotency_key (actor_id, mutation, key, input_hash, answer, created_at)
     select $2, 'submitBid', $3, $4, $5, now from timed where status = 'PUBLISHED' and now < deadline_at
     on conflict do nothing
     returning created_at as now
   ), written as (
     insert into bid (id, lot_id, project_id, bidder_id, capacity, performer_id, status, ciphertext, content_hash,
                      receipt_number, submitted_at, submitted_by)
     select $6, $7, $1, $8, $9, $10, 'SUBMITTED', $11, $12, $13, now, $2 from claim
     on conflict on constraint bid_one_per_lot_and_bidder do update
       set capacity = excluded.capacity, performer_id = excluded.performer_id, status = 'SUBMITTED',
           ciphertext = excluded.ciphertext, content_hash = excluded.content_hash,
           receipt_number = excluded.receipt_number, submitted_at = excluded.submitted_at,
           submitted_by = excluded.submitted_by, revision = bid.revision + 1
     returning id, revision, submitted_at
   ), recorded as (
     insert into bid_revision (bid_id, revision, act, receipt_number, content_hash, at, actor_id)
     select id, revision, case revision when 1 then 'SUBMITTED' else 'REPLACED' end, $13, $12, submitted_at, $2
     from written returning revision
   )
   select status, deadline_at as "deadlineAt", now < deadline_at as "inTime", now as at,
     (select revision from recorded) as revision
   from timed`,
);

/** Withdraws the live bid of a bidder, in time by the same rule. */
export const withdrawStatement = statement<
  { status: string; inTime: boolean; withdrawn: string | null },
  [projectId: string, lotId: string, bidderId: string, receiptNumber: string, actorId: string]
>(
  'bid_withdraw',
  `with target as materialized (
     select status, deadline_at from project where id = $1 for share
   ), timed as materialized (
     select status, deadline_at, clock_timestamp() as now from target
   ), withdrawn as (
     update bid set status = 'WITHDRAWN', revision = revision + 1, receipt_number = $4
     from timed
     where bid.lot_id = $2 and bid.bidder_id = $3 and bid.status = 'SUBMITTED'
       and timed.status = 'PUBLISHED' and timed.now < timed.deadline_at
     returning bid.id, bid.revision, bid.content_hash, timed.now
   ), recorded as (
     insert into bid_revision (bid_id, revision, act, receipt_number, content_hash, at, actor_id)
     select id, revision, 'WITHDRAWN', $4, content_hash, now, $5 from withdrawn returning bid_id
   )
   select status, now < deadline_at as "inTime", (select bid_id from recorded) as withdrawn from timed`,
);

/** What of a published project a submission depends on; frozen, so it is read once per process. */
export interface SubmissionTermsRow {
  readonly projectId: string;
  readonly lotId: string;
  readonly reference: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly budgetFen: number;
  readonly regime: 'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT';
  readonly functionId: string;
  readonly regionCode: string;
  readonly eligibility: never;
  readonly rulePackId: string;
  readonly sealedKey: Buffer;
}

export const submissionTerms = statement<SubmissionTermsRow, [lotId: string]>(
  'bid_submission_terms',
  `select p.id as "projectId", l.id as "lotId", p.reference, p.title, p.exercise, l.budget_fen as "budgetFen", p.regime,
     p.function_id as "functionId", p.region_code as "regionCode", p.eligibility, p.rule_pack_id as "rulePackId",
     p.sealed_key as "sealedKey"
   from lot l join project p on p.id = l.project_id where l.id = $1 and p.published_at is not null`,
);
