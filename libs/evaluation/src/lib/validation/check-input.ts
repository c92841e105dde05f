import { isDecimal } from '@chengjie/kernel';
import { hundredthsOf } from '../criteria/criterion-score.js';
import { validateCriteria } from '../criteria/validate-criteria.js';
import { drawCommitment, drawEntriesHash } from '../draw.js';
import { problem, type InputProblem } from '../errors.js';
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
    ...checkDraw(input),
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
  const maxima = new Map<string, { readonly written: string; readonly value: bigint | null }>(
    input.criteria.map(({ id, maxPoints }) => [
      id,
      { written: maxPoints, value: isDecimal(maxPoints, 2) ? hundredthsOf(maxPoints) : null },
    ]),
  );
  const seen = new Map<string, Set<string>>();
  const found: InputProblem[] = [];
  input.sheets.forEach((sheet, index) => {
    const { evaluatorId, bidId, criterionId } = sheet;
    const maximum = maxima.get(criterionId);
    const unknown = (field: string, id: string) =>
      found.push(problem('UNKNOWN_REFERENCE', ['sheets', index, field], { id }));
    if (!evaluatorIds.has(evaluatorId)) unknown('evaluatorId', evaluatorId);
    if (!bidIds.has(bidId)) unknown('bidId', bidId);
    if (!maximum) unknown('criterionId', criterionId);
    if (maximum && maximum.value !== null && hundredthsOf(sheet.points) > maximum.value) {
      found.push(problem('POINTS_OUT_OF_RANGE', ['sheets', index, 'points'], { max: maximum.written }));
    }
    const ofBid = seen.get(bidId) ?? new Set();
    seen.set(bidId, ofBid);
    // No other pair has this key: the first id's length is in it.
    const key = `${evaluatorId.length} ${evaluatorId}${criterionId}`;
    if (ofBid.has(key)) {
      found.push(problem('DUPLICATE_SHEET', ['sheets', index], { evaluatorId, bidId, criterionId }));
    }
    ofBid.add(key);
  });
  return found;
}

/** What the draw rests on is what was published: the buyer's secret with the notice, the bidders' with the opening. */
function checkDraw({ projectId, lotId, bids, draw }: EvaluationInput): InputProblem[] {
  if (draw === null) return [];
  const { commitment, secret, entriesHash } = draw;
  const entries = bids.map((bid) => ({ bidId: bid.id, secret: bid.drawSecret }));
  const othersOpened = entriesHash !== undefined && drawEntriesHash({ projectId, lotId, entries }) !== entriesHash;
  return [
    ...(drawCommitment(secret) === commitment ? [] : [problem('COMMITMENT_MISMATCH', ['draw', 'secret'])]),
    ...(othersOpened ? [problem('ENTRIES_MISMATCH', ['draw', 'entriesHash'])] : []),
  ];
}
