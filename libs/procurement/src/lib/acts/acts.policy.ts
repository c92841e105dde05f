import { ForbiddenError } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { assertNoSeat, assertSitting, holdsSeat, sittingSeat, type Seat } from '../panel/panel.policy.js';
import { assertBuyerOf, isBuyerOf, type BoughtBy } from '../project/project.policy.js';
import type { Doer } from './procurement-act.js';

/** What decides about who may act. */
export interface ActedOn {
  readonly project: BoughtBy & { readonly id: string; readonly publishedAt: Date | null };
  /** Everybody who has or had a seat on the panel. */
  readonly members: readonly Seat[];
}

/**
 * @throws ForbiddenError unless the actor is one of these; NotFoundError where nobody but the buyer is to learn
 *   that there is such a project
 */
export function assertDoer(actor: Actor, by: readonly Doer[], { project, members }: ActedOn): void {
  const only = by.length === 1 ? by[0] : undefined;
  if (only === 'BUYER') assertBuyer(actor, project, members);
  else if (only === 'EVALUATOR') assertSitting(actor, members, project);
  else if (!by.some((doer) => isDoer(actor, doer, project, members))) throw new ForbiddenError();
}

/** Whoever has or had a seat on the panel decides nothing there for the buyer. */
function assertBuyer(actor: Actor, project: ActedOn['project'], members: readonly Seat[]): void {
  assertBuyerOf(actor, project);
  assertNoSeat(actor, members);
}

function isDoer(actor: Actor, doer: Doer, project: ActedOn['project'], members: readonly Seat[]): boolean {
  switch (doer) {
    case 'BUYER':
      return isBuyerOf(actor, project);
    case 'EVALUATOR':
      return sittingSeat(actor, members, project) !== undefined;
    case 'SEAT_HOLDER':
      return members.some((seat) => holdsSeat(actor, seat, project));
    default:
      return false;
  }
}
