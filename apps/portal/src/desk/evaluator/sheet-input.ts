import { parseDecimal, readPoints, type NumberFault } from '@chengjie/kernel';
import type { KeptAs } from '@chengjie/portal-ui/form/kept-form';

/** What one enters for one criterion: points as decimal text, and why. */
export interface CriterionInput {
  readonly points: string;
  readonly reason: string;
}

/** A sheet as entered: one entry for each criterion, in the order of the notice. */
export interface SheetInput {
  readonly scores: readonly CriterionInput[];
  /** What was wrong with the sheet that this one corrects. */
  readonly correction?: string;
}

interface Criterion {
  readonly id: string;
  readonly maxPoints: string;
}

interface SavedScore extends CriterionInput {
  readonly criterionId: string;
}

/** Most characters of a reason that the API takes. */
export const REASON_LIMIT = 2_000;

/** What the server holds of a sheet, as something to fill in. */
export function sheetInputOf(criteria: readonly Criterion[], saved: readonly SavedScore[]): SheetInput {
  const byId = new Map(saved.map((score) => [score.criterionId, score]));
  return {
    scores: criteria.map(({ id }) => ({ points: byId.get(id)?.points ?? '', reason: byId.get(id)?.reason ?? '' })),
  };
}

/** Points as typed; empty when nothing is typed, and what cannot be read as it is. */
function pointsText(typed: string): string {
  const { value, fault } = readPoints(typed);
  return value ?? (fault === 'EMPTY' ? '' : typed);
}

/** What is wrong with the points of a criterion; nothing typed yet is not wrong. */
export function pointsProblem(typed: string, maxPoints: string): NumberFault | 'ABOVE' | undefined {
  const { value, fault } = readPoints(typed);
  if (value === undefined) return fault === 'EMPTY' ? undefined : fault;
  return parseDecimal(value).compare(parseDecimal(maxPoints)) > 0 ? 'ABOVE' : undefined;
}

/** The fields that are still empty: a sheet is handed in complete. */
export function missingFields({ scores }: SheetInput): `scores.${number}.${keyof CriterionInput}`[] {
  return scores.flatMap(({ points, reason }, index) => [
    ...(pointsText(points) === '' ? [`scores.${index}.points` as const] : []),
    ...(reason.trim() === '' ? [`scores.${index}.reason` as const] : []),
  ]);
}

/** The scores as the API takes them: those that have points. */
export function scoresOf(criteria: readonly Criterion[], { scores }: SheetInput): SavedScore[] {
  return criteria.flatMap(({ id: criterionId }, index) => {
    const { points = '', reason = '' } = scores[index] ?? {};
    return pointsText(points) === '' ? [] : [{ criterionId, points: pointsText(points), reason }];
  });
}

/** The field that an error of the API means: it counts the scores sent, the form counts all criteria. */
export function fieldOfError(
  path: readonly string[],
  criteria: readonly Criterion[],
  sent: readonly SavedScore[],
): string {
  const [, scores, index, field] = path;
  if (scores === 'correction') return scores;
  if (scores !== 'scores' || index === undefined || field === undefined) return '';
  const at = criteria.findIndex(({ id }) => id === sent[Number(index)]?.criterionId);
  return at < 0 ? '' : `scores.${at}.${field}`;
}

/** What a correction changes of one criterion. */
export interface SheetChange {
  readonly id: string;
  readonly before: string;
  /** Points; where they are equal, the reason alone is another. */
  readonly after: string;
  /** The new reason; undefined where it stays. */
  readonly reason: string | undefined;
}

/** What is other than in the sheet that was handed in, by criterion. */
export function changesOf(handedIn: readonly SavedScore[], sent: readonly SavedScore[]): SheetChange[] {
  return sent.flatMap(({ criterionId: id, points: after, reason }) => {
    const earlier = handedIn.find(({ criterionId }) => criterionId === id);
    if (!earlier) return [];
    const { points: before } = earlier;
    const samePoints = parseDecimal(before).compare(parseDecimal(after)) === 0;
    const sameReason = earlier.reason.trim() === reason.trim();
    return samePoints && sameReason ? [] : [{ id, before, after, reason: sameReason ? undefined : reason }];
  });
}

/** Under which a correction of it is kept until it is done. */
export function correctionOf(bidId: string): KeptAs {
  return ['correctScoreSheet', bidId];
}

/** Under which one's sheet of a bid is kept until it is handed in. */
export function draftOf(bidId: string): KeptAs {
  return ['submitScoreSheet', bidId];
}
