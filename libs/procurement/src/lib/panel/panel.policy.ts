import { ForbiddenError } from '@chengjie/kernel';
import { actsAs, type Actor } from '@chengjie/platform';
import { isBuyerOf } from '../project/project.policy.js';

interface Seat {
  readonly accountId: string;
  readonly recusedAt: Date | null;
}

/** The seat that the actor holds and has not left. */
export function sittingSeat<S extends Seat>(actor: Actor | null, members: readonly S[]): S | undefined {
  if (!actsAs(actor, 'EVALUATOR')) return undefined;
  return members.find(({ accountId, recusedAt }) => accountId === actor.accountId && recusedAt === null);
}

/** @throws ForbiddenError unless the actor sits on the panel */
export function assertSitting<S extends Seat>(actor: Actor, members: readonly S[]): S {
  const seat = sittingSeat(actor, members);
  if (seat) return seat;
  throw new ForbiddenError({ zh: '您不是本项目评审小组的成员。', en: 'You are not on the panel of this project.' });
}

/** An evaluator stands down by itself; the buyer may stand down whoever should have. */
export function mayStandDown(actor: Actor, seat: Seat, project: { agencyId: string }): boolean {
  return isBuyerOf(actor, project) || (actsAs(actor, 'EVALUATOR') && seat.accountId === actor.accountId);
}
