import { describe, expect, it } from '@jest/globals';
import { DomainError, ForbiddenError } from '@chengjie/kernel';
import type { Actor, Role } from '@chengjie/platform';
import { assertNoSeat, assertSitting, evaluatesIn, holdsSeat, mayStandDown, sittingSeat } from './panel.policy.js';

const appointedAt = new Date('2026-11-02T02:00:00Z');
const project = { agencyId: 'office', regionCode: '220202' };
const seat = { accountId: 'expert', appointedAt, recusedAt: null };
const left = { ...seat, recusedAt: new Date('2026-11-03T02:00:00Z') };

function actorOf(role: Role, accountId: string, heldSince = appointedAt): Actor {
  const acting = { id: 'g', role, agencyId: 'office', organizationId: null, regionCode: '2202', holder: '某机关' };
  return { accountId, displayName: '评审专家 001', grants: [acting], acting, heldSince };
}

const holder = actorOf('EVALUATOR', 'expert');
const newcomer = actorOf('EVALUATOR', 'expert', new Date(appointedAt.getTime() + 1));
const colleague = actorOf('EVALUATOR', 'another');
const buyer = actorOf('BUYER', 'officer');
const inAnotherRole = actorOf('BUYER', 'expert');

describe('a seat', () => {
  it.each<[string, Actor | null, boolean]>([
    ['whom it was given to', holder, true],
    ['who holds the account since', newcomer, false],
    ['a colleague', colleague, false],
    ['the same person in another role', inAnotherRole, false],
    ['nobody', null, false],
  ])('is held by %s: %s', (_, actor, holds) => {
    expect(holdsSeat(actor, seat, project)).toBe(holds);
    expect(sittingSeat(actor, [left, seat], project)).toBe(holds ? seat : undefined);
    expect(sittingSeat(actor, [left], project)).toBeUndefined();
  });

  it('is asked of whoever acts on the panel', () => {
    expect(assertSitting(holder, [left, seat], project)).toBe(seat);
    const codeOf = (actor: Actor, members: (typeof seat | typeof left)[]) => {
      try {
        assertSitting(actor, members, project);
        return 'SITS';
      } catch (error) {
        return error instanceof DomainError ? error.violations[0]?.code : (error as Error).constructor;
      }
    };
    expect(codeOf(newcomer, [seat])).toBe('SEAT_OF_FORMER_HOLDER');
    expect(codeOf(newcomer, [{ ...seat, accountId: 'another' }, seat])).toBe('SEAT_OF_FORMER_HOLDER');
    expect(codeOf(newcomer, [left])).toBe(ForbiddenError);
    expect(codeOf(colleague, [seat])).toBe(ForbiddenError);
    expect(codeOf(inAnotherRole, [seat])).toBe(ForbiddenError);
    expect(() => assertSitting(colleague, [seat], project)).toThrow('You are not on the panel of this project.');
  });

  it('is left by its holder, or ended by the buyer', () => {
    expect([holder, buyer, newcomer, colleague].map((actor) => mayStandDown(actor, seat, project))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('that there is or was keeps its holder from whatever else', () => {
    for (const members of [[seat], [left]]) {
      expect(() => assertNoSeat(inAnotherRole, members)).toThrow(DomainError);
      expect(() => assertNoSeat(buyer, members)).not.toThrow();
    }
    expect(() => assertNoSeat(inAnotherRole, [])).not.toThrow();
  });
});

it.each([
  ['2202', true],
  ['220202', true],
  ['220203', false],
])('an evaluator of a register around or within %s: %s', (regionCode, may) => {
  const narrow = { ...holder, acting: { ...holder.acting, regionCode: '220202' } };
  expect(evaluatesIn(narrow, { regionCode })).toBe(may);
  expect(evaluatesIn({ ...narrow, acting: { ...narrow.acting, role: 'BUYER' } }, { regionCode })).toBe(false);
});
