import { assertNoViolations, DomainError, ForbiddenError, isWithinRegion, type Violation } from '@chengjie/kernel';
import { actsAs, actsWithin, ownsSealed, type Actor } from '@chengjie/platform';
import { isBuyerOf, type BoughtBy } from '../project/project.policy.js';
import { panelErrors } from './panel.errors.js';

/** What of a seat decides who holds it. */
export interface Seat {
  readonly accountId: string;
  readonly appointedAt: Date;
  readonly recusedAt: Date | null;
}

/**
 * Whether everybody learns who sits: as soon as a lot is awarded, or ends after its opening, with what is published of it; and once no lot
 * goes on.
 */
export function isPanelPublic(lots: readonly { readonly status: string; readonly openedAt: Date | null }[]): boolean {
  const isOver = ({ status }: { readonly status: string }) => OVER.includes(status);
  return lots.every(isOver) || lots.some((lot) => isOver(lot) && lot.openedAt !== null);
}

const OVER: readonly string[] = ['AWARDED', 'FAILED', 'CANCELLED'];

/** Where the project is whose panel it is. */
export type Located = Pick<BoughtBy, 'regionCode'>;

/**
 * Whether the actor acts as an evaluator of a register from which those for a place come, as `registerCovers` says in
 * statements: the register of one district gives no seat in another.
 */
export function evaluatesIn(actor: Actor | null, { regionCode }: Located): actor is Actor {
  if (!actsAs(actor, 'EVALUATOR')) return false;
  return actsWithin(actor, regionCode) || isWithinRegion(actor.acting.regionCode, regionCode);
}

/** Whether the seat was given to the actor: not to whoever held its account before it (docs/adr/0018). */
export function holdsSeat(
  actor: Actor | null,
  { accountId, appointedAt }: Omit<Seat, 'recusedAt'>,
  project: Located,
): boolean {
  return evaluatesIn(actor, project) && accountId === actor.accountId && ownsSealed(actor, appointedAt);
}

/** The seat that the actor holds and has not left. */
export function sittingSeat<S extends Seat>(
  actor: Actor | null,
  members: readonly S[],
  project: Located,
): S | undefined {
  return members.find((seat) => seat.recusedAt === null && holdsSeat(actor, seat, project));
}

/**
 * @throws DomainError SEAT_OF_FORMER_HOLDER where it was given to the account before the actor held it; ForbiddenError
 *   unless the actor sits on the panel
 */
export function assertSitting<S extends Seat>(actor: Actor, members: readonly S[], project: Located): S {
  const seat = sittingSeat(actor, members, project);
  if (seat) return seat;
  const resting = members.some(({ accountId, recusedAt }) => accountId === actor.accountId && recusedAt === null);
  if (evaluatesIn(actor, project) && resting) throw new DomainError(panelErrors.SEAT_OF_FORMER_HOLDER());
  throw new ForbiddenError({ zh: '您不是本项目评审小组的成员。', en: 'You are not on the panel of this project.' });
}

/** What stands against somebody who has or had a seat deciding anything there for the buyer, in whatever role it acts now. */
export function seatViolations(
  { accountId: own }: Pick<Seat, 'accountId'>,
  members: readonly Pick<Seat, 'accountId'>[],
): Violation[] {
  return members.some(({ accountId }) => accountId === own) ? [panelErrors.SEATED_ON_PANEL()] : [];
}

/** @throws DomainError SEATED_ON_PANEL if the actor has or had a seat */
export function assertNoSeat(actor: Actor, members: readonly Pick<Seat, 'accountId'>[]): void {
  assertNoViolations(seatViolations(actor, members));
}

/** An evaluator stands down by itself; the buyer may stand down whoever should have. */
export function mayStandDown(actor: Actor, seat: Seat, project: BoughtBy): boolean {
  return isBuyerOf(actor, project) || holdsSeat(actor, seat, project);
}
