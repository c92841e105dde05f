import { actsAs, type Actor } from '@chengjie/platform';

/** A bid as such is its bidder's alone, before and after the opening; what others may see is in the opening record. */
export function isOwnBid(actor: Actor | null, bid: { bidderId: string }): boolean {
  return actsAs(actor, 'ORGANIZATION') && actor.acting.organizationId === bid.bidderId;
}
