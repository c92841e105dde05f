import { describe, expect, it } from '@jest/globals';
import { awaitedBy, firstSeated, lateStep, type AwaitedOf, type PublicStep } from './public-steps.rules.js';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
/** Two days each. */
const dueOf = (from: Date) => new Date(from.getTime() + 2 * 86_400_000);
const steps = (...days: [PublicStep['step'], number][]): PublicStep[] =>
  days.map(([step, day]) => ({ step, at: at(day) }));

describe('the first public step that the next followed late', () => {
  it.each<[string, PublicStep[], number | null, number, string | null]>([
    ['none in time', steps(['OPENED', 1], ['REVIEWED', 3]), null, 5, null],
    ['the opening, where nobody reviews', steps(['OPENED', 1]), null, 4, 'OPENED'],
    ['the review, where nobody ranks', steps(['OPENED', 1], ['REVIEWED', 3]), null, 6, 'REVIEWED'],
    [
      'the opening for good, though it was reviewed and ranked since',
      steps(['OPENED', 1], ['REVIEWED', 9]),
      10,
      30,
      'OPENED',
    ],
    ['none of what was ranked in time, however long ago', steps(['OPENED', 1], ['REVIEWED', 2]), 4, 30, null],
    ['none by what came after the ranking', steps(['OPENED', 1], ['DECIDED', 9]), 2, 30, null],
    ['none while a bidder has time to explain', steps(['OPENED', 1], ['ASKED', 2], ['EXPLAINED', 9]), null, 8, null],
    [
      'the time to explain, where nobody goes on',
      steps(['OPENED', 1], ['ASKED', 2], ['EXPLAINED', 4]),
      null,
      7,
      'EXPLAINED',
    ],
    ['the proposal to cancel that nobody decides', steps(['OPENED', 1], ['HELD', 2]), null, 5, 'HELD'],
  ])('is %s', (_, taken, ranked, now, step) => {
    expect(lateStep(taken, ranked === null ? null : at(ranked), at(now), dueOf)?.step ?? null).toBe(step);
  });

  it('is none by an end that a calendar to come may move', () => {
    expect(lateStep(steps(['OPENED', 1]), null, at(30), () => null)).toBeNull();
  });
});

describe('a panel that is made up after the opening', () => {
  const size = { minimum: 3, odd: true, rule: '' };
  const seats = (...of: [appointed: number, left?: number][]) =>
    of.map(([appointed, left]) => ({ appointedAt: at(appointed), recusedAt: left ? at(left) : null }));
  it.each<[string, ReturnType<typeof seats>, Date | null]>([
    ['before it', seats([1], [1], [1]), null],
    ['before it, and filled up since', seats([1], [1], [1, 4], [6]), null],
    ['after it', seats([5], [5], [5]), at(5)],
    ['seat by seat: with the last', seats([5], [6], [7]), at(7)],
    ['after it, and filled up since: the first time', seats([5], [5], [5, 6], [9]), at(5)],
    ['not yet', seats([5], [5]), null],
  ])('was so %s', (_, members, first) => {
    expect(firstSeated({ members, size }, at(3))).toEqual(first);
  });
});

describe('for whom a lot waits', () => {
  const seat = { appointedAt: at(1), recusedAt: null };
  const whole: AwaitedOf = {
    ...{ reviewed: true, members: [seat, seat, seat], size: { minimum: 3, odd: true, rule: '' } },
    ...{ toExplain: false, held: false, ends: false },
  };
  it.each<[string, Partial<AwaitedOf>, string]>([
    ['panel and buyer, which of them is confidential', {}, 'RANKING'],
    ['the buyer that has not reviewed', { reviewed: false, members: [] }, 'REVIEW'],
    ['the buyer that has not appointed a panel', { members: [] }, 'SEATS'],
    [
      'the buyer that has not filled a seat',
      { members: [seat, seat, seat, seat, { ...seat, recusedAt: at(2) }] },
      'SEATS',
    ],
    ['a bidder', { toExplain: true }, 'EXPLANATION'],
    ['the second officer', { held: true, reviewed: false }, 'SECOND_OFFICER'],
    ['the buyer to end it', { ends: true }, 'END'],
  ])('is %s', (_, changes, expected) => {
    expect(awaitedBy({ ...whole, ...changes })).toBe(expected);
  });
});
