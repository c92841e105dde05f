import { describe, expect, it } from '@jest/globals';
import { absenceOf, canStandDown, needsMe, progressOf, taskState } from './task-state.js';

const seat = { status: 'OPENED', recusedAt: null, rests: false, validBids: 3, submittedSheets: 0 } as const;

describe('taskState', () => {
  it.each([
    [{ ...seat, status: 'PUBLISHED', validBids: 0 }, 'WAITING_FOR_OPENING'],
    [seat, 'TO_SCORE'],
    [{ ...seat, submittedSheets: 2 }, 'TO_SCORE'],
    [{ ...seat, submittedSheets: 3 }, 'WAITING_FOR_RANKING'],
    [{ ...seat, status: 'EVALUATED', submittedSheets: 3 }, 'WAITING_FOR_RANKING'],
    [{ ...seat, status: 'AWARDED', submittedSheets: 3 }, 'ENDED'],
    [{ ...seat, status: 'FAILED' }, 'ENDED'],
    [{ ...seat, rests: true }, 'RESTS'],
    [{ ...seat, rests: true, status: 'AWARDED' }, 'ENDED'],
    [{ ...seat, rests: true, recusedAt: '2026-11-24T00:00:00Z' }, 'STOOD_DOWN'],
    [{ ...seat, recusedAt: '2026-11-24T00:00:00Z' }, 'STOOD_DOWN'],
  ] as const)('of %o is %s', (task, state) => expect(taskState(task)).toBe(state));
});

describe('canStandDown', () => {
  it('ends with the ranking', () => {
    expect(canStandDown('PUBLISHED')).toBe(true);
    expect(canStandDown('OPENED')).toBe(true);
    expect(canStandDown('EVALUATED')).toBe(false);
    expect(canStandDown('AWARDED')).toBe(false);
  });
});

describe('progressOf', () => {
  it('counts submitted sheets of valid bids only', () => {
    const done = { submittedAt: '2026-11-24T00:00:00Z' };
    expect(
      progressOf([
        { valid: true, mySheet: done },
        { valid: true, mySheet: { submittedAt: null } },
        { valid: true, mySheet: null },
        { valid: false, mySheet: done },
      ]),
    ).toEqual({ valid: 3, submitted: 1 });
  });
});

describe('absenceOf', () => {
  const sits = { recusedAt: null, recusedBy: null, stoodDownBy: null, rests: false } as const;
  const left = { ...sits, recusedAt: '2026-11-24T00:00:00Z', rests: true } as const;
  it.each([
    [null, 'NO_SEAT'],
    [sits, null],
    [{ ...sits, rests: true }, 'RESTS'],
    [left, 'LEFT'],
    [{ ...left, recusedBy: 'PANEL' as const }, 'OWN'],
    [{ ...left, recusedBy: 'BUYER' as const }, 'BUYER'],
    [{ ...left, recusedBy: 'BUYER' as const, stoodDownBy: 'BUYER' as const }, 'BY_OFFICERS'],
    [{ ...left, recusedBy: 'BUYER' as const, stoodDownBy: 'SUPERVISOR' as const }, 'BY_SUPERVISOR'],
  ])('of a seat %o: %s', (seat, absence) => expect(absenceOf(seat)).toBe(absence));
});

describe('needsMe', () => {
  const bid = { valid: true, mySheet: { submittedAt: '2026-11-24T00:00:00Z' }, findings: [] };
  it.each([
    [bid, false],
    [{ ...bid, mySheet: null }, true],
    [{ ...bid, mySheet: { submittedAt: null } }, true],
    [{ ...bid, valid: false, mySheet: null }, false],
    [{ ...bid, findings: [{ mayVote: true }] }, true],
    [{ ...bid, findings: [{ mayVote: false }] }, false],
  ])('a bid %o: %s', (of, needs) => expect(needsMe(of)).toBe(needs));
});
