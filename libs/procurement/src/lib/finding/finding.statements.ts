import type { LowPriceFigure } from '@chengjie/evaluation';
import { openStates } from '@chengjie/kernel';
import type { AbnormallyLowBidRule } from '@chengjie/law';
import { inStates, statement } from '@chengjie/platform';
import { findingActs } from '../acts/finding.acts.js';
import type { LotPrices, RejectedProposal, Reviewed } from './finding.rules.js';
import type { QualificationCondition, CorrectedError, FindingKind, FindingStatus, Ground } from './finding.terms.js';

const explains = findingActs.acts.explainPrice;

/** Of the row `f`: whether the time to explain has not passed yet, without an explanation. */
export const STILL_TO_EXPLAIN = `${inStates('f.status', explains.from)} and f.answer_until > clock_timestamp()`;

/** Of a finding `f`: not decided yet. */
export const UNDER_WAY = inStates('f.status', openStates(findingActs));

/** Of a finding `f`: the bid `b` is one of those that it is about. */
const CONCERNS_BID = 'b.id in (f.bid_id, f.other_bid_id)';

/** What decides about reviewing a bid, and what is told of it. */
export interface ReviewState extends Reviewed {
  /** Of any seat, and of the buyer, who has none: of one of them {@link asProposer}. */
  readonly rejected: readonly (RejectedProposal & { readonly seatId: string | null })[];
  readonly bidId: string;
  readonly priceFen: number;
  readonly bidderId: string;
  readonly bidderName: string;
  /** Prices of the lot's valid bids. */
  readonly validFen: readonly number[];
  readonly budgetFen: number;
  /** What a low price is measured by, by the pack of its notice; null where that names no figures. */
  readonly thresholds: AbnormallyLowBidRule['thresholds'];
  /** The other bid that the same finding made invalid. */
  readonly foundWith: string | null;
}

/** For whoever proposes from a seat, or for the buyer. */
export function asProposer(state: ReviewState, seatId: string | null): ReviewState {
  return { ...state, rejected: state.rejected.filter((each) => each.seatId === seatId) };
}

/** Of opened bids. */
export const reviewStates = statement<ReviewState, [bidIds: readonly string[]]>(
  'finding_review_states',
  `select b.id as "bidId", b.price_fen as "priceFen", b.bidder_id as "bidderId", o.name as "bidderName",
     array(select v.price_fen::float8 from bid v where v.project_id = b.project_id and v.lot_id = b.lot_id
       and v.status = 'VALID' order by v.price_fen) as "validFen",
     (select l.qualification_reviewed_at is not null from lot l where l.id = b.lot_id) as reviewed,
     (select l.budget_fen::float8 from lot l where l.id = b.lot_id) as "budgetFen",
     (select k.content #> '{abnormallyLowBid,thresholds}' from project p join rule_pack k on k.id = p.rule_pack_id
       where p.id = b.project_id) as thresholds,
     exists (select from bid_finding f where f.lot_id = b.lot_id and ${CONCERNS_BID} and ${UNDER_WAY}) as "underWay",
     exists (select from bid_finding f where f.bid_id = b.id and f.kind = 'LOW_PRICE') as asked,
     (select p.criteria <> '[]' from project p where p.id = b.project_id) as scorable,
     exists (select from ranked_bid r where r.lot_id = b.lot_id and r.bid_id = b.id and r.place = 1) as "firstInRank",
     (select coalesce(json_agg(json_build_object('ground', f.ground, 'invalidates', f.invalidates, 'seatId', f.panel_member_id)), '[]')
       from bid_finding f where f.lot_id = b.lot_id and ${CONCERNS_BID} and f.status = '${findingActs.acts.rejectFinding.to}') as rejected,
     panel_qualifies(b.project_id) as "panelQualifies",
     found.ground as "foundBy",
     (select y.id from bid y where y.id in (found.bid_id, found.other_bid_id) and y.id <> b.id and y.status = 'INVALID'
       and y.invalid_reason ->> 'findingId' = found.id::text) as "foundWith"
   from bid b join organization o on o.id = b.bidder_id
   left join bid_finding found on found.lot_id = b.lot_id and b.id in (found.bid_id, found.other_bid_id)
     and found.id::text = b.invalid_reason ->> 'findingId'
   where b.id = any($1::uuid[]) and b.price_fen is not null`,
);

/**
 * SQL: the prices of a lot `l`, which the buyer or the panel has reviewed and nobody ranked yet, where the pack `k` measures them by
 * thresholds ({@link LotPrices}); null else. Once it is ranked prices are known, and nobody is asked about them.
 */
export const LOT_PRICES = `case when l.status = 'OPENED' and jsonb_typeof(k.content #> '{abnormallyLowBid,thresholds}') = 'object'
    and qualification_is_reviewed(l.id)
  then json_build_object('ceilingFen', l.budget_fen, 'thresholds', k.content #> '{abnormallyLowBid,thresholds}', 'bids',
    (select coalesce(json_agg(json_build_object('bidderName', coalesce(b.bidder_name, o.name), 'priceFen', b.price_fen,
       'asked', exists (select from bid_finding f where f.bid_id = b.id and f.kind = 'LOW_PRICE')) order by b.id), '[]')
     from bid b join organization o on o.id = b.bidder_id
     where b.project_id = l.project_id and b.lot_id = l.id and b.status = 'VALID')) end`;

/** Of lots whose prices are measured. */
export const pricesOfProjects = statement<
  { projectId: string; lotId: string; prices: LotPrices | null },
  [projectIds: readonly string[]]
>(
  'finding_prices_of_projects',
  `select l.project_id as "projectId", l.id as "lotId", ${LOT_PRICES} as prices
   from lot l join project p on p.id = l.project_id join rule_pack k on k.id = p.rule_pack_id
   where l.project_id = any($1::uuid[]) and l.status = 'OPENED' order by l.number`,
);

/** Whether a bid is another opened one of a lot. */
export const isOpenedBidOf = statement<{ found: boolean }, [bidId: string, lotId: string]>(
  'finding_other_bid',
  `select exists (select from bid where id = $1 and lot_id = $2 and status in ('VALID', 'INVALID')) as found`,
);

/** Joins the buyer's finding `f` that makes bid `b` invalid now. */
const LACKING = `bid_finding f on f.bid_id = b.id and f.kind = 'QUALIFICATION' and f.id::text = b.invalid_reason ->> 'findingId'`;

/** SQL: which bids for a lot the buyer's review found lacking, as an array. */
export const notQualifiedOf = (lot: string) =>
  `array(select b.id from bid b join ${LACKING} where b.lot_id = ${lot} order by b.id)`;

/** What the buyer's review came to of each bid that is not invalid since the opening. */
export const reviewedQualifications = statement<
  { bidId: string; bidderName: string; reason: { code: string; zh: string; en: string } | null },
  [projectId: string, lotId: string]
>(
  'finding_reviewed_qualifications',
  `select b.id as "bidId", coalesce(b.bidder_name, o.name) as "bidderName",
     case when f.id is not null then jsonb_build_object('code', f.ground, 'zh', b.invalid_reason ->> 'zh', 'en', b.invalid_reason ->> 'en')
       end as reason
   from bid b join organization o on o.id = b.bidder_id
   left join ${LACKING}
   where b.project_id = $1 and b.lot_id = $2 and (b.status = 'VALID' or f.id is not null) order by b.id`,
);

export const storeFinding = statement<
  { answerUntil: Date | null },
  [
    id: string,
    projectId: string,
    lotId: string,
    bidId: string,
    kind: FindingKind,
    invalidates: boolean,
    ground: Ground,
    corrects: CorrectedError | null,
    condition: QualificationCondition | null,
    clause: string | null,
    facts: string,
    otherBidId: string | null,
    figures: string,
    status: FindingStatus,
    proposedBy: string,
    memberId: string | null,
    answerMs: number | null,
    decided: boolean,
    lost: string,
  ]
>(
  'finding_store',
  `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, corrects, condition, clause, facts,
     other_bid_id, figures, status, proposed_by, panel_member_id, proposed_at, answer_until, decided_at, lost)
   select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::boolean, $7::text, $8::text, $9::text, $10::text, $11::text,
     $12::uuid, $13::jsonb, $14::text, $15::uuid, $16::uuid, now, now + $17::float8 * interval '1 millisecond',
     case when $18 then now end, $19::jsonb
   from (select clock_timestamp() as now) clock
   returning answer_until as "answerUntil"`,
);

/** A finding as what is done to it. */
export interface FindingRow {
  readonly id: string;
  readonly projectId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly bidderId: string;
  readonly bidderName: string;
  /** The other bid that it is about, if any. */
  readonly other: { readonly bidId: string; readonly bidderId: string; readonly bidderName: string } | null;
  readonly kind: FindingKind;
  readonly invalidates: boolean;
  readonly ground: Ground;
  readonly facts: string;
  readonly figures: StoredFigures;
  readonly status: FindingStatus;
  readonly answerUntil: Date | null;
  /** Whether the time to explain has not passed yet, without an explanation. */
  readonly stillToExplain: boolean;
}

const row = `f.id, f.project_id as "projectId", f.lot_id as "lotId", f.bid_id as "bidId", b.bidder_id as "bidderId",
  o.name as "bidderName", case when y.id is not null then json_build_object('bidId', y.id, 'bidderId', y.bidder_id,
    'bidderName', x.name) end as other, f.kind, f.invalidates, f.ground, f.facts, f.figures, f.status, f.answer_until as "answerUntil",
  ${STILL_TO_EXPLAIN} as "stillToExplain"`;
const from = `bid_finding f join bid b on b.id = f.bid_id join organization o on o.id = b.bidder_id
  left join bid y on y.id = f.other_bid_id left join organization x on x.id = y.bidder_id`;

export const findingById = statement<FindingRow, [id: string]>(
  'finding_by_id',
  `select ${row} from ${from} where f.id = $1`,
);

export const findingsUnderWay = statement<FindingRow, [projectId: string]>(
  'findings_under_way',
  `select ${row} from ${from} where f.project_id = $1 and ${UNDER_WAY} order by f.id`,
);

/** In time by the clock of the statement that writes. */
export const explainInTime = statement<{ id: string }, [id: string, explanation: string, accountId: string]>(
  'finding_explain',
  `update bid_finding set status = '${explains.to}', explanation = $2, explained_by = $3, explained_at = now
   from (select clock_timestamp() as now) clock
   where id = $1 and ${inStates('status', explains.from)} and answer_until > now returning id`,
);

/** No row comes back where the member has voted before. */
export const castVote = statement<
  { findingId: string },
  [findingId: string, memberId: string, inFavour: boolean, reason: string]
>(
  'finding_vote',
  `insert into finding_vote (finding_id, panel_member_id, in_favour, reason) values ($1, $2, $3, $4)
   on conflict do nothing returning finding_id as "findingId"`,
);

/** Votes of those who sit. */
export const countVotes = statement<{ inFavour: number; against: number }, [findingId: string]>(
  'finding_count_votes',
  `select (count(*) filter (where v.in_favour))::int as "inFavour", (count(*) filter (where not v.in_favour))::int as against
   from finding_vote v join panel_member m on m.id = v.panel_member_id and m.recused_at is null where v.finding_id = $1`,
);

export const moveFinding = statement<
  object,
  [id: string, from: readonly FindingStatus[], to: FindingStatus, decided: boolean]
>(
  'finding_move',
  `update bid_finding set status = $3, decided_at = case when $4 then clock_timestamp() end
   where id = $1 and status = any($2::text[])`,
);

export const reinstate = statement<{ bidId: string }, [bidIds: readonly string[]]>(
  'finding_reinstate',
  `update bid set status = 'VALID', invalid_reason = null where id = any($1::uuid[]) and status = 'INVALID'
   returning id as "bidId"`,
);

/** What stands in `figures`. */
export type StoredFigures = readonly LowPriceFigure[];
