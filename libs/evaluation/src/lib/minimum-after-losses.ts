import type { EvaluatedBid } from './input.js';

/** Why a bid is invalid that was first in rank and whose bidder has lost since what nobody is awarded without. */
export const LOST_SINCE = 'NO_LONGER_ELIGIBLE';

/**
 * How many valid bids a ranking takes that is made anew. There were enough when the lot was ranked first, and who is found no longer eligible
 * since counted then: the award goes to the next in rank (domain.md §6.7, §7), and no entry in a register ends a lot.
 * @param minimum that of the notice
 */
export function minimumAfterLosses(minimum: number, bids: readonly Pick<EvaluatedBid, 'invalid'>[]): number {
  const lost = bids.filter(({ invalid }) => invalid?.code === LOST_SINCE).length;
  return Math.max(minimum - lost, 1);
}
