import { statement } from '@chengjie/platform';
import { COUNTS } from '../panel/score-sheet.sql.js';

/**
 * Takes the ranking of lots away, because what it rests on has changed: it must be made again before the award.
 * Its evaluation stays on record.
 */
export const withdrawRanking = statement<object, [lotIds: readonly string[]]>(
  'ranking_withdraw',
  `delete from ranked_bid where lot_id = any($1::uuid[])`,
);

/** A bid that was opened, as the evaluation needs it. */
export interface OpenedBidRow {
  readonly id: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly federation: boolean;
  readonly priceFen: number;
  readonly drawSecret: string;
  readonly invalidReason: { readonly code: string; readonly zh: string; readonly en: string } | null;
  /** Whether a finding made it invalid. */
  readonly found: boolean;
}

/** Of an opened bid `b`: a finding made it invalid. */
export const FOUND_INVALID = `(b.status = 'INVALID' and coalesce(b.invalid_reason ? 'findingId', false))`;

export const openedBids = statement<OpenedBidRow, [projectId: string, lotId: string]>(
  'ranking_opened_bids',
  `select b.id, b.bidder_id as "bidderId", coalesce(b.bidder_name, o.name) as "bidderName", b.federation, b.price_fen as "priceFen",
     b.draw_secret as "drawSecret", b.invalid_reason as "invalidReason", ${FOUND_INVALID} as found
   from bid b join organization o on o.id = b.bidder_id
   where b.project_id = $1 and b.lot_id = $2 and b.status in ('VALID', 'INVALID') order by b.id`,
);

/** The points of sheets that count, those of recused evaluators too: the rule drops them, not the query. */
export interface SubmittedPointsRow {
  readonly number: number;
  readonly bidId: string;
  /** By criterion: twenty thousand points come in five thousand rows. */
  readonly points: Readonly<Record<string, string>>;
}

export const submittedPoints = statement<SubmittedPointsRow, [projectId: string, lotId: string]>(
  'ranking_submitted_points',
  `select m.number, s.bid_id as "bidId", json_object_agg(c.criterion_id, c.points::text) as points
   from panel_member m
   join score_sheet s on s.panel_member_id = m.id and ${COUNTS}
   join bid b on b.id = s.bid_id and b.lot_id = $2
   join score c on c.sheet_id = s.id
   where m.project_id = $1 group by m.number, s.bid_id`,
);

/** @param found JSON array of `{ bidId, reason }` */
export const markInvalid = statement<{ bidId: string }, [found: string]>(
  'ranking_mark_invalid',
  `update bid b set status = 'INVALID', invalid_reason = found.reason
   from jsonb_to_recordset($1::jsonb) as found ("bidId" uuid, reason jsonb)
   where b.id = found."bidId" and b.status = 'VALID' returning b.id as "bidId"`,
);

/** SQL: when a lot was first ranked; null before. */
export const firstRankedAt = (lot: string) => `select min(e.created_at) from evaluation e where e.lot_id = ${lot}`;

/** When a lot was first ranked, null before; and whether a ranking stands. */
export const rankingBefore = statement<{ firstAt: Date | null; ranked: boolean }, [lotId: string]>(
  'ranking_before',
  `select (${firstRankedAt('$1')}) as "firstAt", exists (select from ranked_bid where lot_id = $1) as ranked`,
);

export const storeEvaluation = statement<
  { run: number; at: Date },
  [
    id: string,
    projectId: string,
    lotId: string,
    engineVersion: string,
    input: string,
    inputHash: string,
    result: string,
    resultHash: string,
  ]
>(
  'ranking_store_evaluation',
  `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result, result_hash)
   select $1::uuid, $2::uuid, $3::uuid, coalesce(max(run), 0) + 1, $4::text, $5::json, $6::text, $7::json, $8::text
   from evaluation where lot_id = $3::uuid
   returning run, created_at as at`,
);

export const storeRanking = statement<object, [lotId: string, evaluationId: string, places: string]>(
  'ranking_store_places',
  `insert into ranked_bid (lot_id, place, bid_id, evaluation_id, total_score, price_score, price_fen, preferential_place)
   select $1::uuid, place, "bidId", $2::uuid, "totalScore", "priceScore", "priceFen", "preferentialPlace"
   from jsonb_to_recordset($3::jsonb) as ranked (place int, "bidId" uuid, "totalScore" numeric, "priceScore" numeric,
     "priceFen" bigint, "preferentialPlace" boolean)`,
);
