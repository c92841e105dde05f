import { describe, expect, it } from '@jest/globals';
import { earliestDeadline, type AllowedProcedure } from '@chengjie/law';
import { publishedBook } from '@chengjie/rules/testing';
import { deadlineViolations } from './deadline.rules.js';

const rules = publishedBook();
const tender = rules.inForce('2026-11-01', '2202')?.value.procedures.STATUTORY.OPEN_TENDER as AllowedProcedure;

describe('the deadline of a tender', () => {
  it('is 20 days after publication at 24:00, moved off a rest day (政府采购法 35)', () => {
    const { at, provisional } = earliestDeadline(new Date('2026-11-02T02:00:00Z'), tender, rules.calendar, null);
    expect(at.toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(provisional).toBe(false);
  });

  it('is PROVISIONAL where it crosses into a year without a published calendar', () => {
    const { provisional } = earliestDeadline(new Date('2026-12-20T02:00:00Z'), tender, rules.calendar, null);
    expect(provisional).toBe(true);
  });

  it('may be later, not earlier, and the refusal names the earliest one', () => {
    const earliest = earliestDeadline(new Date('2026-11-02T02:00:00Z'), tender, rules.calendar, null);
    expect(deadlineViolations(new Date(earliest.at.getTime() + 1), earliest)).toEqual([]);
    expect(deadlineViolations(null, earliest)).toEqual([]);
    expect(deadlineViolations(new Date(earliest.at.getTime() - 1), earliest)).toMatchObject([
      {
        code: 'DEADLINE_TOO_EARLY',
        path: ['deadlineAt'],
        params: { earliest: '2026-11-23T16:00:00.000Z', earliestZh: '2026/11/24 00:00:00', days: 20 },
      },
    ]);
  });

  it.each([
    [86_400, 21.1],
    [1_000_000, 5],
  ])('of an exercise by %d is %d s away, and never PROVISIONAL', (factor, seconds) => {
    const from = new Date('2026-12-20T02:00:00Z');
    const { at, provisional } = earliestDeadline(from, tender, rules.calendar, factor);
    expect((at.getTime() - from.getTime()) / 1000).toBeGreaterThanOrEqual(5);
    expect((at.getTime() - from.getTime()) / 1000).toBeLessThanOrEqual(seconds + 5);
    expect(provisional).toBe(false);
  });
});
