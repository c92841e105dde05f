import { ForbiddenError } from '@chengjie/kernel';
import { actsAs, type Actor } from '@chengjie/platform';

/**
 * The organization that the actor acts for.
 * @throws ForbiddenError when the acting role is not an organization's
 */
export function organizationOf(actor: Actor): string {
  if (actsAs(actor, 'ORGANIZATION') && actor.acting.organizationId) return actor.acting.organizationId;
  throw new ForbiddenError({ zh: '请以组织身份办理。', en: 'Act for an organization to do this.' });
}

/** A bid as such is its bidder's alone, before and after the opening; what others may see is in the opening record. */
export function isOwnBid(actor: Actor | null, bid: { bidderId: string }): boolean {
  return actsAs(actor, 'ORGANIZATION') && actor.acting.organizationId === bid.bidderId;
}
