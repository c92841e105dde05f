import { actsAs, ownsSealed, type Actor } from '@chengjie/platform';

/** A bid as such is its bidder's alone, before and after the opening; what others may see is in the opening record. */
export function isOwnBid(actor: Actor | null, bid: { bidder: { id: string } }): actor is Actor {
  return actsAs(actor, 'ORGANIZATION') && actor.acting.organizationId === bid.bidder.id;
}

/** Who acts for the bidder reads what it sealed: once it was opened, and before that only its owners (docs/adr/0018). */
export function readsContent(actor: Actor, bid: { status: string; sealedAt: Date }): boolean {
  return bid.status === 'VALID' || bid.status === 'INVALID' || ownsSealed(actor, bid.sealedAt);
}
