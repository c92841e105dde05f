import { Rational, formatDecimal, parseDecimal } from '@chengjie/kernel';
import { POINT_PLACES, averagePoints } from './criteria/criterion-score.js';
import { priceScore } from './criteria/price-score.js';
import { problem, type InputProblem } from './errors.js';
import type { EvaluatedBid, EvaluationInput, ScoreSheet } from './input.js';
import { METHODS } from './methods.js';
import type { BidScore } from './result.js';

/** A valid bid with its published numbers, ready to be compared. */
export interface ScoredBid {
  readonly bid: EvaluatedBid;
  /** Published average by criterion id. */
  readonly averages: ReadonlyMap<string, Rational>;
  /** Sum of the technical criteria of a consultation, else zero. */
  readonly technical: Rational;
  /** Published price score, or `null`. */
  readonly price: Rational | null;
  /** Sum of the published components, or `null` where nothing is scored. */
  readonly total: Rational | null;
  readonly published: BidScore;
}

/** The sheets that count: those of evaluators who have not stood down, by bid and criterion, in order of evaluator. */
export type CountingSheets = ReadonlyMap<string, ReadonlyMap<string, readonly ScoreSheet[]>>;

export function countingSheets({ evaluators, sheets }: EvaluationInput): CountingSheets {
  const recused = new Set(evaluators.filter((evaluator) => evaluator.recused).map(({ id }) => id));
  const byBid = new Map<string, Map<string, ScoreSheet[]>>();
  for (const sheet of sheets) {
    if (recused.has(sheet.evaluatorId)) continue;
    const byCriterion = byBid.get(sheet.bidId) ?? new Map<string, ScoreSheet[]>();
    byBid.set(sheet.bidId, byCriterion);
    const list = byCriterion.get(sheet.criterionId) ?? [];
    byCriterion.set(sheet.criterionId, list);
    list.push(sheet);
  }
  return byBid;
}

/** Every sheet that still has to come before these bids can be ranked. */
export function missingSheets(
  { evaluators, criteria }: EvaluationInput,
  valid: readonly EvaluatedBid[],
  counting: CountingSheets,
): InputProblem[] {
  const sitting = evaluators.filter(({ recused }) => !recused).map(({ id }) => id);
  if (criteria.length > 0 && sitting.length === 0) return [problem('NO_EVALUATORS', ['evaluators'])];
  return valid.flatMap(({ id: bidId }) =>
    criteria.flatMap(({ id: criterionId }) => {
      const present = new Set(
        counting
          .get(bidId)
          ?.get(criterionId)
          ?.map(({ evaluatorId }) => evaluatorId),
      );
      return sitting
        .filter((evaluatorId) => !present.has(evaluatorId))
        .map((evaluatorId) => problem('MISSING_SHEET', ['sheets'], { evaluatorId, bidId, criterionId }));
    }),
  );
}

/** The lowest evaluated price among the valid bids (评标基准价), in fen; `null` where the price is not scored. */
export function basePrice({ method }: EvaluationInput, valid: readonly EvaluatedBid[]): number | null {
  if (!METHODS[method].priceScored || valid.length === 0) return null;
  return valid.reduce((lowest, bid) => Math.min(lowest, bid.evaluatedPriceFen), Number.MAX_SAFE_INTEGER);
}

/** Scores one valid bid whose sheets are complete. */
export function scoreBid(
  input: EvaluationInput,
  bid: EvaluatedBid,
  counting: CountingSheets,
  basePriceFen: number | null,
): ScoredBid {
  const sheetsOf = (criterionId: string) => counting.get(bid.id)?.get(criterionId) ?? [];
  const averages = new Map(
    input.criteria.map(({ id }) => [id, averagePoints(sheetsOf(id).map(({ points }) => points))]),
  );
  const average = (criterionId: string) => averages.get(criterionId) ?? Rational.ZERO;
  const price =
    basePriceFen === null ? null : priceScore(basePriceFen, bid.evaluatedPriceFen, parseDecimal(input.priceWeight));
  const total = METHODS[input.method].scored ? Rational.sum([price ?? Rational.ZERO, ...averages.values()]) : null;
  const published: BidScore = {
    bidId: bid.id,
    criteria: input.criteria.map(({ id, maxPoints }) => ({
      criterionId: id,
      maxPoints,
      sheets: sheetsOf(id).map(({ evaluatorId, points }) => ({ evaluatorId, points })),
      average: formatPoints(average(id)),
    })),
    priceScore: price && formatPoints(price),
    total: total && formatPoints(total),
  };
  const technical = Rational.sum((input.technicalCriterionIds ?? []).map(average));
  return { bid, averages, technical, price, total, published };
}

/** Points as they are published. */
export function formatPoints(points: Rational): string {
  return formatDecimal(points, POINT_PLACES);
}
