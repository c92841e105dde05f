import type * as Schema from '../../api/schema.generated.js';
import { isUnderWay } from '../../shared/projects/stages.js';

/** What an evaluator has to do for a project. */
export type TaskState = 'STOOD_DOWN' | 'RESTS' | 'WAITING_FOR_OPENING' | 'TO_SCORE' | 'WAITING_FOR_RANKING' | 'ENDED';

/** Reads what is to be done from how far the project and one's sheets have come. */
export function taskState({
  status,
  recusedAt,
  rests,
  validBids,
  submittedSheets,
}: {
  readonly status: Schema.ProjectStatus;
  readonly recusedAt: string | null;
  readonly rests: boolean;
  readonly validBids: number;
  readonly submittedSheets: number;
}): TaskState {
  if (recusedAt !== null) return 'STOOD_DOWN';
  if (rests && isUnderWay(status)) return 'RESTS';
  if (status === 'DRAFT' || status === 'PUBLISHED') return 'WAITING_FOR_OPENING';
  if (!takesScores(status)) return 'ENDED';
  return submittedSheets < validBids ? 'TO_SCORE' : 'WAITING_FOR_RANKING';
}

/** Why somebody sees no bids of a panel; none where it sits there. */
export type Absence = 'NO_SEAT' | 'RESTS' | 'LEFT' | 'OWN' | 'BUYER' | 'BY_OFFICERS' | 'BY_SUPERVISOR';

/** The one reason that applies, of a seat as its holder reads it. @param seat null for who has none */
export function absenceOf(
  seat: {
    readonly recusedAt: string | null;
    readonly recusedBy: Schema.Reviewer | null;
    readonly stoodDownBy: Schema.CancellationDecider | null;
    readonly rests: boolean;
  } | null,
): Absence | null {
  if (!seat) return 'NO_SEAT';
  if (seat.recusedAt === null) return seat.rests ? 'RESTS' : null;
  if (seat.stoodDownBy) return seat.stoodDownBy === 'SUPERVISOR' ? 'BY_SUPERVISOR' : 'BY_OFFICERS';
  if (seat.recusedBy === null) return 'LEFT';
  return seat.recusedBy === 'PANEL' ? 'OWN' : 'BUYER';
}

/** Whether bids are scored and reviewed in this stage: after the opening, before the award. */
export function takesScores(status: Schema.ProjectStatus): boolean {
  return status === 'OPENED' || status === 'EVALUATED';
}

/** Whether a member of the panel can still stand down. */
export function canStandDown(status: Schema.ProjectStatus): boolean {
  return status === 'PUBLISHED' || status === 'OPENED';
}

/** Of a bid, one's own sheet for it. */
interface ScoredByMe {
  readonly mySheet: { readonly submittedAt: string | null } | null;
}

/** Whether one's sheet for a bid is handed in. */
export function isScoredByMe({ mySheet }: ScoredByMe): boolean {
  return mySheet !== null && mySheet.submittedAt !== null;
}

/** Whether a bid waits for one's sheet or one's vote. */
export function needsMe(
  bid: ScoredByMe & { readonly valid: boolean; readonly findings: readonly { readonly mayVote: boolean }[] },
): boolean {
  return (bid.valid && !isScoredByMe(bid)) || bid.findings.some(({ mayVote }) => mayVote);
}

/** How many of the valid bids one has scored. */
export function progressOf(bids: readonly (ScoredByMe & { readonly valid: boolean })[]): {
  readonly valid: number;
  readonly submitted: number;
} {
  const valid = bids.filter((bid) => bid.valid);
  return { valid: valid.length, submitted: valid.filter(isScoredByMe).length };
}
