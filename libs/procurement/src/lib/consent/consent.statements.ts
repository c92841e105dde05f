import { openStates } from '@chengjie/kernel';
import { countedNow, inStates, minutesUntilRoom, statement } from '@chengjie/platform';
import {
  bidConsentActs,
  MOST_CONSENTS_ASKED,
  MOST_CONSENTS_ASKED_OF_MEMBER,
  PERFORMER_ACTS,
  type BidConsentAct,
} from './consent.acts.js';

const { acts } = bidConsentActs;
type MovingAct = (typeof acts)[BidConsentAct];

/** States that are the member's own word. */
const WORDS = PERFORMER_ACTS.map((key) => acts[key].to);

/** What became of an act on consent: nothing where no row was written. */
export interface ConsentOutcome {
  readonly written: boolean;
  readonly inTime: boolean;
}

/** As bids are: against the closing of the project, and by the database's clock after the lock is held (docs/adr/0003). */
const TIMED = (projectId: string) => `target as materialized (
     select id, deadline_at from project
     where id = ${projectId} and status = 'PUBLISHED' and clock_timestamp() < deadline_at for share
   ), timed as materialized (
     select id, clock_timestamp() as now from target
   ), open as (
     select timed.* from timed join target using (id) where now < deadline_at
   )`;

const OUTCOME = `select exists (select from written) as written, exists (select from open) as "inTime"`;

/** One question after the other, of each federation. */
export const holdAsking = statement<object, [federationId: string]>(
  'bid_consent_hold_asking',
  `select pg_advisory_xact_lock(hashtextextended('consents of ' || $1::text, 0))`,
);

/**
 * What the asker's own questions say: whether one about the lot is open, and when it may ask again. Those from before it held the
 * role, or its keys, count for nothing: a refusal, or a count, would tell of them (docs/adr/0018).
 */
export const ownQuestions = statement<
  { open: boolean; minutes: number },
  [lotId: string, federationId: string, performerId: string, by: string, heldSince: Date]
>(
  'bid_consent_own_questions',
  `select exists (select from bid_consent c where c.lot_id = $1 and c.federation_id = $2 and c.performer_id = $3
       and ${inStates('c.status', openStates(bidConsentActs))} and c.asked_at >= $5::timestamptz) as open,
     (select ${minutesUntilRoom('c.asked_at', [
       ['true', MOST_CONSENTS_ASKED],
       ['c.performer_id = $3', MOST_CONSENTS_ASKED_OF_MEMBER],
     ])} from bid_consent c
      where c.asked_by = $4 and c.asked_at >= $5::timestamptz and ${countedNow('c.asked_at')}) as minutes`,
);

export const askConsent = statement<
  ConsentOutcome,
  [id: string, projectId: string, lotId: string, federationId: string, performerId: string, part: string, by: string]
>(
  'bid_consent_ask',
  `with ${TIMED('$2')}, written as (
     insert into bid_consent (id, project_id, lot_id, federation_id, performer_id, part, asked_at, asked_by)
     select $1, $2, $3, $4, $5, $6, now, $7::uuid from open returning id
   ) ${OUTCOME}`,
);

type Move = [projectId: string, id: string, by: string, heldSince: Date, reason: string | null];

/** Of the consent as it then is: another act may have come first. `heldSince`: what was asked before is not the actor's own. */
const move = (name: string, { from, to }: MovingAct, set: string) =>
  statement<ConsentOutcome, Move>(
    name,
    `with ${TIMED('$1')}, written as (
       update bid_consent c set status = '${to}', ${set} from open
       where c.id = $2 and c.project_id = open.id and ${inStates('c.status', from)} and c.asked_at >= $4::timestamptz returning c.id
     ) ${OUTCOME}`,
  );

const ENDED = 'ended_at = now, ended_by = $3::uuid, end_reason = $5::text';

export const moveConsent = {
  agreeToBid: move(
    'bid_consent_agree',
    acts.agreeToBid,
    'agreed_at = now, agreed_by = $3::uuid, end_reason = $5::text',
  ),
  declineBid: move('bid_consent_decline', acts.declineBid, ENDED),
  takeBackConsent: move('bid_consent_take_back', acts.takeBackConsent, ENDED),
  withdrawConsentRequest: move('bid_consent_withdraw', acts.withdrawConsentRequest, ENDED),
} satisfies Record<BidConsentAct, unknown>;

/**
 * A member's last word about a lot as of an instant, null for now: whether it agreed. No row where it has said nothing; that a
 * question was put, or withdrawn, is no word of the member's. `since`: what was asked before is not for whoever asks to know.
 */
export const lastWordsAsOf = statement<{ key: string; agreed: boolean }, [asked: string, instant: string | null]>(
  'bid_consent_last_words_as_of',
  `select a.key, word.agreed
   from jsonb_to_recordset($1::jsonb) as a (key text, "lotId" uuid, "federationId" uuid, "performerId" uuid,
     since timestamptz)
   cross join (select coalesce($2::timestamptz, clock_timestamp()) as at) i
   cross join lateral (
     select c.ended_at is null or c.ended_at > i.at as agreed
     from bid_consent c
     where c.lot_id = a."lotId" and c.federation_id = a."federationId" and c.performer_id = a."performerId"
       and (a.since is null or c.asked_at >= a.since)
       and ${inStates('c.status', WORDS)} and least(c.agreed_at, c.ended_at) <= i.at
     order by case when c.ended_at <= i.at then c.ended_at else c.agreed_at end desc limit 1
   ) word`,
);
