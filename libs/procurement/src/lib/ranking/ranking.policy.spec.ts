import { expect, it } from '@jest/globals';
import type { Actor, Role } from '@chengjie/platform';
import { STAGES } from '../acts/procurement-act.js';
import { isResultPublic, seesProposalsByOffice, seesResultByOffice } from './ranking.policy.js';

function actorOf(role: Role, agencyId: string, regionCode = '22'): Actor {
  const acting = { id: 'g', role, agencyId, organizationId: null, regionCode, holder: '某机关' };
  return { accountId: 'a', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const lot = {
  id: 'l',
  projectId: 'p',
  status: 'EVALUATED',
  evaluatedAt: new Date(),
  buyer: { id: 'office' },
  regionCode: '220202',
};
const decided = { ...lot, status: 'AWARDED' };

it('a result is public with the award or the failure, or once what was ranked is cancelled, not before', () => {
  const publicIn = (evaluatedAt: Date | null) =>
    Object.keys(STAGES).filter((status) => isResultPublic({ status, evaluatedAt }));
  expect(publicIn(null)).toEqual(['AWARDED', 'FAILED']);
  expect(publicIn(new Date())).toEqual(['AWARDED', 'FAILED', 'CANCELLED']);
});

it.each<[string, Actor | null, boolean]>([
  ['its buyer', actorOf('BUYER', 'office'), true],
  ['its supervisor', actorOf('SUPERVISOR', 'another'), true],
  ['another buyer', actorOf('BUYER', 'another'), false],
  ['the supervisor of another city', actorOf('SUPERVISOR', 'another', '2203'), false],
  ['the registrar', actorOf('REGISTRAR', 'office'), false],
  ['the public', null, false],
])('%s sees scores at once, and what bids say for good: %s', (_, actor, sees) => {
  expect(seesResultByOffice(actor, lot)).toBe(sees);
  expect(seesResultByOffice(actor, decided)).toBe(true);
  expect(seesProposalsByOffice(actor, lot)).toBe(sees);
  expect(seesProposalsByOffice(actor, decided)).toBe(sees);
});
