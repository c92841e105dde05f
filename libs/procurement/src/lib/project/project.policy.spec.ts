import { expect, it } from '@jest/globals';
import { ForbiddenError, NotFoundError } from '@chengjie/kernel';
import type { Actor, Role } from '@chengjie/platform';
import { assertBuyerOf, maySeeProject } from './project.policy.js';

const draft = { id: 'p', agencyId: 'office', regionCode: '220202', status: 'DRAFT', publishedAt: null };
const published = { ...draft, status: 'PUBLISHED', publishedAt: new Date() };

function actorOf(role: Role, agencyId: string): Actor {
  const acting = { id: 'g', role, agencyId, organizationId: null, regionCode: '22', holder: '某机关' };
  return { accountId: 'a', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

it.each<[string, Actor, boolean]>([
  ['its buyer', actorOf('BUYER', 'office'), true],
  ['another buyer', actorOf('BUYER', 'another'), false],
  ['its supervisor', actorOf('SUPERVISOR', 'office'), false],
])('a draft is of %s: %s', (_, actor, own) => {
  expect(maySeeProject(actor, draft)).toBe(own);
  expect(maySeeProject(actor, published)).toBe(true);
  if (own) {
    expect(() => assertBuyerOf(actor, draft)).not.toThrow();
    expect(() => assertBuyerOf(actor, published)).not.toThrow();
  } else {
    expect(() => assertBuyerOf(actor, draft)).toThrow(new NotFoundError({ zh: '采购项目', en: 'project' }, 'p'));
    expect(() => assertBuyerOf(actor, published)).toThrow(
      new ForbiddenError({
        zh: '只有发布本项目的单位可以办理。',
        en: 'Only the office whose project this is may do this.',
      }),
    );
  }
});

it('what is published is everybody’s, a draft nobody’s who is not signed in', () => {
  expect(maySeeProject(null, published)).toBe(true);
  expect(maySeeProject(null, draft)).toBe(false);
});
