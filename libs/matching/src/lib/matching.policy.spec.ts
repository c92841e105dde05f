import { expect, it } from '@jest/globals';
import type { Actor, Role } from '@chengjie/platform';
import { maySeeCandidates } from './matching.policy.js';

const published = { agencyId: 'office', regionCode: '220202', publishedAt: new Date() };

function actorIn(role: Role, agencyId: string | null, regionCode: string): Actor {
  const acting = { id: 'g', role, agencyId, organizationId: null, regionCode, holder: '某机关' };
  return { accountId: 'a', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

it.each<[Role, string | null, string, boolean]>([
  ['BUYER', 'office', '2202', true],
  ['BUYER', 'another', '2202', false],
  ['BUYER', 'office', '220203', false],
  ['SUPERVISOR', 'another', '22', true],
  ['SUPERVISOR', 'another', '2203', false],
  ['REGISTRAR', 'office', '22', false],
  ['ORGANIZATION', null, '22', false],
])('%s of %s in %s sees who comes into question: %s', (role, agencyId, regionCode, may) => {
  expect(maySeeCandidates(actorIn(role, agencyId, regionCode), published)).toBe(may);
  expect(maySeeCandidates(actorIn(role, agencyId, regionCode), { ...published, publishedAt: null })).toBe(false);
});

it('nobody sees it who is not signed in', () => {
  expect(maySeeCandidates(null, published)).toBe(false);
});
