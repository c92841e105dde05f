import { describe, expect, it } from '@jest/globals';
import { SMALL } from '../testing/small-scheme.js';
import { AssessmentError } from './problems.js';
import { scoreSheet } from './score-sheet.js';
import type { Answer } from './scheme.terms.js';

const faults = (voucher: number, cash: number): Answer => ({
  item: 'books',
  kind: 'DEDUCTION',
  faults: [
    { fault: 'cash', times: cash },
    { fault: 'voucher', times: voucher },
  ],
});

const scored = (answer: Answer) => {
  const { indicators } = scoreSheet(SMALL, [answer]);
  const item = indicators.flatMap(({ parts }) => parts).find(({ id }) => id === answer.item);
  return [item?.points, item?.explanation.en];
};

describe('an item', () => {
  it.each<[Answer, string, string]>([
    [{ item: 'party', kind: 'OPTIONS', choice: 'instructor' }, '15.00', 'instructor: 15 of 20'],
    [{ item: 'assets', kind: 'GRADED', choice: 'down-once' }, '6.00', 'down-once: 6 of 15'],
    [{ item: 'staff', kind: 'COUNT', count: 2 }, '0.00', '2, fewer than 3: 0'],
    [{ item: 'staff', kind: 'COUNT', count: 3 }, '5.00', '3: 5 for 3, 1 for each of 0 more: 5'],
    [{ item: 'staff', kind: 'COUNT', count: 13 }, '15.00', '13: 5 for 3, 1 for each of 10 more: 15'],
    [
      { item: 'staff', kind: 'COUNT', count: 14 },
      '15.00',
      '14: 5 for 3, 1 for each of 11 more, all points at most: 15',
    ],
    [faults(0, 0), '10.00', 'nothing taken off: 10'],
    [faults(1, 0), '7.50', '10 less voucher 1 time, 2.5 each: 7.5'],
    [faults(2, 1), '1.00', '10 less voucher 2 times, 2.5 each; cash 1 time, 4 each: 1'],
    [faults(0, 3), '0.00', '10 less cash 3 times, 4 each: 0'],
  ])('%j counts %s', (answer, points, explanation) => {
    expect(scored(answer)).toEqual([points, explanation]);
  });
});

describe('a sheet', () => {
  it('counts what is there, and says what is open', () => {
    const { total, open, indicators } = scoreSheet(SMALL, [
      faults(1, 0),
      { item: 'party', kind: 'OPTIONS', choice: 'own' },
    ]);
    expect(total).toBe('27.50');
    expect(indicators.map(({ points }) => points)).toEqual(['20.00', '7.50']);
    expect(open.map(({ path }) => path.join('.'))).toEqual(['governance.staff', 'finance.assets']);
  });

  it('counts as many as a million', () => {
    expect(scoreSheet(SMALL, [{ item: 'staff', kind: 'COUNT', count: 1_000_000 }]).total).toBe('15.00');
  });

  it.each<[string, readonly Answer[], string]>([
    ['of an item that is none', [{ item: 'no', kind: 'COUNT', count: 1 }], 'UNKNOWN_ITEM no'],
    ['of a group', [{ item: 'finance', kind: 'COUNT', count: 1 }], 'UNKNOWN_ITEM finance'],
    ['of another kind', [{ item: 'party', kind: 'GRADED', choice: 'own' }], 'OTHER_KIND governance.party'],
    [
      'of a choice that is none',
      [{ item: 'party', kind: 'OPTIONS', choice: 'x' }],
      'UNKNOWN_CHOICE governance.party.x',
    ],
    ['of less than nothing', [{ item: 'staff', kind: 'COUNT', count: -1 }], 'COUNT_WRONG governance.staff'],
    ['of a part', [{ item: 'staff', kind: 'COUNT', count: 1.5 }], 'COUNT_WRONG governance.staff'],
    ['of too many', [{ item: 'staff', kind: 'COUNT', count: 1_000_001 }], 'COUNT_WRONG governance.staff'],
    ['of a fault that did not count', [faults(-1, 0)], 'COUNT_WRONG finance.books.voucher'],
    [
      'with one item twice',
      [
        { item: 'staff', kind: 'COUNT', count: 1 },
        { item: 'staff', kind: 'COUNT', count: 9 },
      ],
      'ANSWERED_TWICE governance.staff',
    ],
    [
      'with one fault twice',
      [
        {
          item: 'books',
          kind: 'DEDUCTION',
          faults: [
            { fault: 'cash', times: 1 },
            { fault: 'cash', times: 1 },
          ],
        },
      ],
      'ANSWERED_TWICE finance.books',
    ],
  ])('%s is refused, and the node named', (_, sheet, problem) => {
    let caught: unknown;
    try {
      scoreSheet(SMALL, sheet);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(AssessmentError);
    expect((caught as AssessmentError).message).not.toContain('{');
    expect((caught as AssessmentError).problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      problem,
    ]);
  });
});
