import { isDecimal, parseDecimal } from '@chengjie/kernel';
import type { Rational } from '@chengjie/kernel';
import { validateCriteria } from '../criteria/validate-criteria.js';
import { drawCommitment } from '../draw.js';
import { problem } from '../errors.js';
import type { InputProblem } from '../errors.js';
import type { EvaluationInput } from '../input.js';
import { validateTieLadder } from '../tie-ladder.js';

/** Whether an input of the right form is consistent in itself. Completeness of the sheets is judged later, for valid bids only. */
export function checkInput(input: EvaluationInput): InputProblem[] {
  return [
    ...validateCriteria(input),
    ...validateTieLadder(input.tieLadder, input.criteria),
    ...duplicateIds(input.evaluators, 'evaluators'),
    ...duplicateIds(input.bids, 'bids'),
    ...duplicateBidders(input),
    ...checkSheets(input),
    ...checkCommitment(input),
  ];
}

function duplicateIds(items: readonly { readonly id: string }[], field: string): InputProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [problem('DUPLICATE_ID', [field, index, 'id'], { id })];
    seen.add(id);
    return [];
  });
}

/** One live bid per lot and bidder; a federation has one, whether for itself or for a member. */
function duplicateBidders({ bids }: EvaluationInput): InputProblem[] {
  const seen = new Set<string>();
  return bids.flatMap(({ bidderId }, index) => {
    if (seen.has(bidderId)) return [problem('DUPLICATE_BIDDER', ['bids', index, 'bidderId'], { bidderId })];
    seen.add(bidderId);
    return [];
  });
}

function checkSheets(input: EvaluationInput): InputProblem[] {
  const evaluatorIds = new Set(input.evaluators.map(({ id }) => id));
  const bidIds = new Set(input.bids.map(({ id }) => id));
  const maxima = new Map<string, { readonly written: string; readonly value: Rational | null }>(
    input.criteria.map(({ id, maxPoints }) => [
      id,
      { written: maxPoints, value: isDecimal(maxPoints, 2) ? parseDecimal(maxPoints) : null },
    ]),
  );
  const seen = new Set<string>();
  return input.sheets.flatMap((sheet, index) => {
    const { evaluatorId, bidId, criterionId } = sheet;
    const maximum = maxima.get(criterionId);
    const found: InputProblem[] = [];
    const unknown = (field: string, id: string) =>
      found.push(problem('UNKNOWN_REFERENCE', ['sheets', index, field], { id }));
    if (!evaluatorIds.has(evaluatorId)) unknown('evaluatorId', evaluatorId);
    if (!bidIds.has(bidId)) unknown('bidId', bidId);
    if (!maximum) unknown('criterionId', criterionId);
    if (maximum?.value && parseDecimal(sheet.points).compare(maximum.value) > 0) {
      found.push(problem('POINTS_OUT_OF_RANGE', ['sheets', index, 'points'], { max: maximum.written }));
    }
    const key = JSON.stringify([evaluatorId, bidId, criterionId]);
    if (seen.has(key)) {
      found.push(problem('DUPLICATE_SHEET', ['sheets', index], { evaluatorId, bidId, criterionId }));
    }
    seen.add(key);
    return found;
  });
}

function checkCommitment({ draw }: EvaluationInput): InputProblem[] {
  if (draw === null || drawCommitment(draw.secret) === draw.commitment) return [];
  return [problem('COMMITMENT_MISMATCH', ['draw', 'secret'])];
}
