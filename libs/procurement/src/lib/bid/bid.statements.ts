import { statement, type SavedAnswer } from '@chengjie/platform';
import { SEALING_SCHEME } from '@chengjie/sealing';

/** What became of an attempt to seal a bid in. */
export interface SubmissionRow {
  readonly status: string;
  readonly inTime: boolean;
  /** The instant that decided, which is also the receipt's. */
  readonly at: Date;
  /** Of the bid as written; null when nothing was. */
  readonly revision: number | null;
  /** How many revisions it had before, 0 for none; null where that was not asked. */
  readonly before: number | null;
  /** False where the bid that it would replace is not the actor's own. */
  readonly owned: boolean;
  /** True where the bid was changed as often in the last hour as one may. */
  readonly tooOften: boolean;
}

/** How often a bid may be replaced or withdrawn in an hour: nobody needs more, and each leaves a sealed text behind. */
export const MOST_REVISIONS_AN_HOUR = 100;

/** A sealed bid to be written, but for its content. */
export interface SealedBid {
  readonly projectId: string;
  readonly actorId: string;
  readonly key: string;
  readonly inputHash: string;
  readonly bidId: string;
  readonly lotId: string;
  readonly bidderId: string;
  readonly capacity: string;
  readonly performerId: string | null;
  /** Which revision it is to be: it is sealed as that one, and taken as no other. */
  readonly revision: number;
  readonly contentHash: string;
  readonly receiptNumber: string;
  /** The actor's `heldSince`: what was sealed before, it does not replace. */
  readonly heldSince: Date;
}

/** Where among all contents of a statement that of a bid stands. */
interface SealedPosition {
  readonly position: number;
  readonly from: number;
  readonly length: number;
}

/** JSON of bids with their positions; and all their contents, one after the other. */
type SubmissionParams = readonly [bids: string, contents: Buffer];

/** The parameters of a submission of several bids, no two of one bidder for one lot or under one key of one actor. */
export function submissionParams(
  bids: readonly { readonly bid: SealedBid; readonly content: Buffer }[],
): SubmissionParams {
  let from = 1; // PostgreSQL counts from 1
  const positioned = bids.map(({ bid, content: { length } }, position) => {
    const at: SealedPosition = { position, from, length };
    from += length;
    return { ...bid, ...at };
  });
  return [JSON.stringify(positioned), Buffer.concat(bids.map(({ content }) => content))];
}

/** Of a project: bids are taken now, as far as can be told without a lock. */
const TAKES_BIDS = `status = 'PUBLISHED' and clock_timestamp() < deadline_at`;

/** Of a bid that is there: whoever has held its role and keys since an instant may replace it (docs/adr/0018). */
const ownedSince = (instant: string) => `(bid.status = 'WITHDRAWN' or bid.submitted_at >= ${instant})`;

/**
 * The one statement of `submitBid`: locks the projects against closing (FOR SHARE; FOR KEY SHARE would not conflict), lets
 * one bidder's own attempts take turns (two first ones at once would meet in the primary key, and revisions could
 * go back in time), reads the database's clock *after* it has the locks, and only in time writes key, bid and revision.
 * No counter, chain or NOTIFY in it: all bidders of the last minute would queue for that. Locks are taken in order, so
 * that two such statements never wait for each other. What is late anyway takes none: it would keep the opening waiting.
 * Whether a bid that is replaced is the actor's own, and of the revision before, is asked before the key is claimed, and once
 * more of the row as it then is: one sealed in meanwhile breaks the statement, which is done again.
 * @param lock how to meet a project that is being closed: wait for it, or leave out all bids for it
 * @returns rows of the bids that were decided
 */
const submission = (name: string, lock: 'for share' | 'for share skip locked') =>
  statement<SubmissionRow & { readonly position: number }, SubmissionParams>(
    name,
    `with asked as materialized (
       select * from jsonb_to_recordset($1::jsonb) as asked (position int, "from" int, length int, "projectId" uuid,
         "actorId" uuid, key text, "inputHash" text, "bidId" uuid, "lotId" uuid, "bidderId" uuid, capacity text,
         "performerId" uuid, revision int, "contentHash" text, "receiptNumber" text, "heldSince" timestamptz)
     ), target as materialized (
       select id, status, deadline_at from project
       where id in (select "projectId" from asked) and ${TAKES_BIDS} order by id ${lock}
     ), turn as materialized (
       select count(pg_advisory_xact_lock(bid)) from (
         select uuid_hash_extended(asked."bidId", 0) as bid from asked join target on target.id = asked."projectId"
         order by bid
       ) in_order
     ), clock as materialized (
       select clock_timestamp() as now from turn
     ), timed as materialized (
       select asked.*, target.status, target.deadline_at, clock.now, bid.id is null or ${ownedSince('asked."heldSince"')} as owned,
         coalesce(bid.revision, 0) as before,
         exists (select from bid_revision r where r.bid_id = bid.id
           and r.revision = bid.revision - ${MOST_REVISIONS_AN_HOUR - 1} and r.at > clock.now - interval '1 hour') as often
       from asked join target on target.id = asked."projectId" cross join clock left join bid on bid.id = asked."bidId"
     ), claim as (
       insert into idempotency_key (actor_id, mutation, key, input_hash, answer, created_at)
       select "actorId", 'submitBid', key, "inputHash", jsonb_build_object('bidId', "bidId"), now
       from timed where status = 'PUBLISHED' and now < deadline_at and owned and not often and revision = before + 1
       on conflict do nothing
       returning actor_id, key
     ), written as (
       insert into bid (id, lot_id, project_id, bidder_id, capacity, performer_id, status, revision, sealing_scheme,
                        ciphertext, content_hash, receipt_number, submitted_at, submitted_by)
       select "bidId", "lotId", "projectId", "bidderId", capacity, "performerId", 'SUBMITTED', revision, ${SEALING_SCHEME},
         substring($2::bytea from "from" for length), "contentHash", "receiptNumber", now, "actorId"
       from timed join claim on claim.actor_id = timed."actorId" and claim.key = timed.key
       on conflict on constraint bid_one_per_lot_and_bidder do update
         set capacity = excluded.capacity, performer_id = excluded.performer_id,
             status = case when ${ownedSince('(select "heldSince" from timed where "bidId" = bid.id)')}
               then 'SUBMITTED' end, -- null breaks the statement
             revision = case when excluded.revision = bid.revision + 1 then excluded.revision end, -- and so does this
             sealing_scheme = excluded.sealing_scheme, ciphertext = excluded.ciphertext, content_hash = excluded.content_hash,
             receipt_number = excluded.receipt_number, submitted_at = excluded.submitted_at,
             submitted_by = excluded.submitted_by
       returning id, revision, receipt_number, content_hash, submitted_at, submitted_by
     ), recorded as (
       insert into bid_revision (bid_id, revision, act, receipt_number, content_hash, at, actor_id)
       select id, revision, case revision when 1 then 'SUBMITTED' else 'REPLACED' end, receipt_number, content_hash,
         submitted_at, submitted_by
       from written returning bid_id, revision
     )
     select timed.position, timed.status, now < deadline_at as "inTime", now as at,
       recorded.revision, timed.owned, timed.before, timed.often as "tooOften"
     from timed left join recorded on recorded.bid_id = timed."bidId"
     union all
     select position, status, clock_timestamp() < deadline_at, clock_timestamp(), null, true, null, false
     from asked join project on project.id = "projectId" where not (${TAKES_BIDS})`,
  );

/** For one bid: waits while its project is being closed. */
export const submitInTurn = submission('bid_submit_in_turn', 'for share');

/** For several: leaves out what would have to wait, so that nobody waits for another's sake. */
export const submitTogether = submission('bid_submit_together', 'for share skip locked');

/** Withdraws the live bid of a bidder, in time by the same rule. */
export const withdrawStatement = statement<
  { status: string; inTime: boolean; withdrawn: string | null; revision: number | null; owned: boolean },
  [projectId: string, lotId: string, bidderId: string, receiptNumber: string, actorId: string, heldSince: Date]
>(
  'bid_withdraw',
  `with target as materialized (
     select status, deadline_at from project where id = $1 and ${TAKES_BIDS} for share
   ), timed as materialized (
     select status, deadline_at, clock_timestamp() as now from target
   ), withdrawn as (
     update bid set status = 'WITHDRAWN', revision = revision + 1 -- the receipt in the row stays that of what is sealed
     from timed
     where bid.project_id = $1 and bid.lot_id = $2 and bid.bidder_id = $3 and bid.status = 'SUBMITTED'
       and bid.submitted_at >= $6 and timed.status = 'PUBLISHED' and timed.now < timed.deadline_at
     returning bid.id, bid.revision, bid.content_hash, timed.now
   ), recorded as (
     insert into bid_revision (bid_id, revision, act, receipt_number, content_hash, at, actor_id)
     select id, revision, 'WITHDRAWN', $4, content_hash, now, $5 from withdrawn returning bid_id, revision
   )
   select status, now < deadline_at as "inTime", (select bid_id from recorded) as withdrawn,
     (select revision from recorded) as revision,
     not exists (select from bid where project_id = $1 and lot_id = $2 and bidder_id = $3 and status = 'SUBMITTED'
       and submitted_at < $6) as owned
   from timed
   union all
   select status, clock_timestamp() < deadline_at, null, null, true from project
   where id = $1 and not (${TAKES_BIDS})`,
);

/** What was answered to a submission under a key, and which revision it had made: both were written at one instant. */
export const savedSubmission = statement<SavedAnswer & { readonly revision: number | null }, [string, string]>(
  'bid_saved_submission',
  `select k.input_hash as "inputHash", k.answer, k.created_at as at, v.revision
   from idempotency_key k
   left join bid_revision v on v.bid_id = (k.answer ->> 'bidId')::uuid and v.at = k.created_at
   where k.actor_id = $1 and k.mutation = 'submitBid' and k.key = $2`,
);

/** What of a published project a submission depends on; frozen, so it is read once per process. */
export interface SubmissionTermsRow {
  readonly projectId: string;
  readonly lotId: string;
  readonly budgetFen: number;
  readonly regime: 'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT';
  readonly procedure: string;
  readonly functionId: string;
  readonly regionCode: string;
  readonly eligibility: never;
  readonly rulePackId: string;
  readonly rulePackHash: string;
  readonly sealedKey: Buffer;
}

export const submissionTerms = statement<SubmissionTermsRow, [lotId: string]>(
  'bid_submission_terms',
  `select p.id as "projectId", l.id as "lotId", l.budget_fen as "budgetFen", p.regime, p.procedure,
     p.function_id as "functionId", p.region_code as "regionCode", p.eligibility, p.rule_pack_id as "rulePackId",
     p.rule_pack_hash as "rulePackHash",
     p.sealed_key as "sealedKey"
   from lot l join project p on p.id = l.project_id where l.id = $1 and p.published_at is not null`,
);
