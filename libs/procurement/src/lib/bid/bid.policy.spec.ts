import { expect, it } from '@jest/globals';
import type { Actor, Role } from '@chengjie/platform';
import { isOwnBid, readsContent } from './bid.policy.js';

const sealedAt = new Date('2026-11-02T02:00:00Z');

function actorOf(role: Role, organizationId: string | null, heldSince = sealedAt): Actor {
  const acting = { id: 'g', role, agencyId: null, organizationId, regionCode: '22', holder: '某组织' };
  return { accountId: 'a', displayName: '工作人员 001', grants: [acting], acting, heldSince };
}

it.each<[string, Actor | null, boolean]>([
  ['its bidder', actorOf('ORGANIZATION', 'own'), true],
  ['another organization', actorOf('ORGANIZATION', 'another'), false],
  ['an office', actorOf('BUYER', null), false],
  ['an office that names the bidder', actorOf('BUYER', 'own'), false],
  ['nobody', null, false],
])('a bid is to %s its own: %s', (_, actor, own) => {
  expect(isOwnBid(actor, { bidder: { id: 'own' } })).toBe(own);
});

it.each<[string, boolean, boolean]>([
  ['SUBMITTED', true, false],
  ['WITHDRAWN', true, false],
  ['SEAL_BROKEN', true, false],
  ['VALID', true, true],
  ['INVALID', true, true],
])('a bid that is %s is read by its owner: %s, by who came later: %s', (status, owner, newcomer) => {
  const later = new Date(sealedAt.getTime() + 1);
  expect(readsContent(actorOf('ORGANIZATION', 'own'), { status, sealedAt })).toBe(owner);
  expect(readsContent(actorOf('ORGANIZATION', 'own', later), { status, sealedAt })).toBe(newcomer);
});
