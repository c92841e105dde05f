import { shanghaiTime, type Violation } from '@chengjie/kernel';
import { statement } from '@chengjie/platform';
import { cancellationProposalErrors } from './cancellation-proposal.errors.js';

/** SQL: until when the first proposal to cancel project `p` holds ranking and award back; null where none does. */
export const heldUntil = (project: string) =>
  `(select c.lapses_at from cancellation_proposal c where c.project_id = ${project} and c.holds and cancellation_waits(c))`;

/** Until when ranking and award of a project wait. */
export const projectHeldUntil = statement<{ heldUntil: Date | null }, [projectId: string]>(
  'cancellation_holds_project',
  `select ${heldUntil('$1')} as "heldUntil"`,
);

/** What stands against ranking or awarding while the first proposal to cancel is open: a second one holds nothing (docs/adr/0035). */
export function heldViolations(
  { heldUntil: until }: { readonly heldUntil: Date | null } = { heldUntil: null },
): Violation[] {
  return until === null ? [] : [cancellationProposalErrors.CANCELLATION_OPEN([], { until: shanghaiTime(until) })];
}
