import { ForbiddenError } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { assertSitting, holdsSeat, sittingSeat, type Seat } from '../panel/panel.policy.js';
import { assertBuyerOf, isBuyerOf, type BoughtBy } from '../project/project.policy.js';
import type { Capacity } from './procurement-act.js';

/** What decides about who may act. */
export interface ActedOn {
  readonly project: BoughtBy & { readonly publishedAt: Date | null };
  /** Everybody who has or had a seat on the panel. */
  readonly members: readonly Seat[];
}

/**
 * @throws ForbiddenError unless the actor has one of these capacities; NotFoundError where nobody but the buyer is to learn
 *   that there is such a project
 */
export function assertCapacity(actor: Actor, by: readonly Capacity[], { project, members }: ActedOn): void {
  const only = by.length === 1 ? by[0] : undefined;
  if (only === 'BUYER') assertBuyerOf(actor, project);
  else if (only === 'EVALUATOR') assertSitting(actor, members);
  else if (!by.some((capacity) => has(actor, capacity, project, members))) throw new ForbiddenError();
}

function has(actor: Actor, capacity: Capacity, project: ActedOn['project'], members: readonly Seat[]): boolean {
  switch (capacity) {
    case 'BUYER':
      return isBuyerOf(actor, project);
    case 'EVALUATOR':
      return sittingSeat(actor, members) !== undefined;
    case 'SEAT_HOLDER':
      return members.some((seat) => holdsSeat(actor, seat));
    default:
      return false;
  }
}
