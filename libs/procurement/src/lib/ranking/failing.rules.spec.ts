import { describe, expect, it } from '@jest/globals';
import { correctableUntil, failureViolations } from './failing.rules.js';

const at = (time: string) => new Date(`2026-05-04T${time}Z`);
const seat = (time: string, recused = false) => ({ appointedAt: at(time), recusedAt: recused ? at('12:00:00') : null });

describe('until when findings that leave a lot with too few bids can be corrected', () => {
  it.each<[string, Parameters<typeof correctableUntil>[0], string | null]>([
    [
      'a day from the end of the review',
      { reviewedAt: at('10:00:00'), members: [seat('09:00:00')], exerciseFactor: null },
      '2026-05-05T10:00:00.000Z',
    ],
    [
      'a day from when the last took a seat',
      { reviewedAt: at('10:00:00'), members: [seat('09:00:00'), seat('11:00:00')], exerciseFactor: null },
      '2026-05-05T11:00:00.000Z',
    ],
    [
      'no later for who stood down',
      { reviewedAt: at('10:00:00'), members: [seat('11:00:00', true)], exerciseFactor: null },
      '2026-05-05T10:00:00.000Z',
    ],
    [
      'divided in an exercise',
      { reviewedAt: at('10:00:00'), members: [], exerciseFactor: 1_440 },
      '2026-05-04T10:01:00.000Z',
    ],
    ['no time where the panel reviews', { reviewedAt: null, members: [seat('09:00:00')], exerciseFactor: null }, null],
  ])('is %s', (_, of, until) => {
    expect(correctableUntil(of)?.toISOString() ?? null).toBe(until);
  });
});

describe('what stands against a lot failing by findings', () => {
  const size = { minimum: 3, odd: true, rule: '' };
  const members = [seat('09:00:00'), seat('09:00:00'), seat('09:00:00')];
  const facts = { members, size, first: true, ties: [], years: 3, panelQualifies: false, reviewed: true };
  const of = { reviewedAt: at('10:00:00'), members, exerciseFactor: 1_440 };
  const codes = (...given: Parameters<typeof failureViolations>) => failureViolations(...given).map(({ code }) => code);

  it('is all that stands against ranking it, and the time to correct them, to the instant', () => {
    expect(codes({ ...facts, reviewed: false }, { ...of, reviewedAt: null }, at('10:00:30'))).toEqual([
      'QUALIFICATION_NOT_REVIEWED',
    ]);
    expect(codes({ ...facts, members: [] }, { ...of, members: [] }, at('10:00:59'))).toEqual([
      'PANEL_MISSING',
      'FAILS_AFTER_CORRECTIONS',
    ]);
    expect(codes(facts, of, at('10:00:59'))).toEqual(['FAILS_AFTER_CORRECTIONS']);
    expect(codes(facts, of, at('10:01:00'))).toEqual([]);
  });
});
