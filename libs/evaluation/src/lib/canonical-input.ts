import { canonicalJson, formatDecimal, parseDecimal, sha256Hex } from '@chengjie/kernel';
import { byText } from './by-text.js';
import { POINT_PLACES } from './criteria/criterion-score.js';
import type { EvaluationInput } from './input.js';

/**
 * The one form of all inputs that say the same: lists that are sets are sorted by id, points have two places, and an
 * absent `technicalCriterionIds` is an empty list. Everything is computed from it, so input order cannot matter.
 * @param input already checked by `parseEvaluationInput`
 */
export function canonicalInput(input: EvaluationInput): EvaluationInput {
  return {
    ...input,
    priceWeight: twoPlaces(input.priceWeight),
    criteria: input.criteria
      .map((criterion) => ({ ...criterion, maxPoints: twoPlaces(criterion.maxPoints) }))
      .sort((a, b) => byText(a.id, b.id)),
    technicalCriterionIds: (input.technicalCriterionIds ?? []).toSorted(byText),
    evaluators: input.evaluators.toSorted((a, b) => byText(a.id, b.id)),
    bids: input.bids.toSorted((a, b) => byText(a.id, b.id)),
    sheets: input.sheets
      .map((sheet) => ({ ...sheet, points: twoPlaces(sheet.points) }))
      .sort(
        (a, b) =>
          byText(a.bidId, b.bidId) || byText(a.criterionId, b.criterionId) || byText(a.evaluatorId, b.evaluatorId),
      ),
  };
}

/** As stored: thousands of points need no arithmetic. */
const WITH_TWO_PLACES = /^(0|[1-9]\d*)\.\d{2}$/;

function twoPlaces(points: string): string {
  if (WITH_TWO_PLACES.test(points)) return points;
  return formatDecimal(parseDecimal(points), POINT_PLACES);
}

/** SHA-256 in hex over the RFC 8785 JSON of the {@link canonicalInput}; stored with the award. */
export function inputHash(input: EvaluationInput): string {
  return hashOfCanonical(canonicalInput(input), sha256Hex);
}

/** The same of an input that is canonical already, by any implementation of SHA-256. */
export function hashOfCanonical(canonical: EvaluationInput, sha256: (text: string) => string): string {
  return sha256(canonicalJson(canonical));
}
