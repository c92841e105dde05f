import { describe, expect, it } from '@jest/globals';
import { SMALL } from '../testing/small-scheme.js';
import { assess, type AssessmentInput } from './assess.js';
import { levelWords } from './level.js';
import { AssessmentError } from './problems.js';
import type { Answer } from './scheme.terms.js';

const sheet = (choice: string, staff: number, voucher = 0): Answer[] => [
  { item: 'party', kind: 'OPTIONS', choice },
  { item: 'staff', kind: 'COUNT', count: staff },
  { item: 'assets', kind: 'GRADED', choice: 'up' },
  { item: 'books', kind: 'DEDUCTION', faults: [{ fault: 'voucher', times: voucher }] },
];
const by = (...experts: Answer[][]): AssessmentInput => ({ self: [], experts, committee: [] });

const problemsOf = (input: AssessmentInput): string[] => {
  try {
    assess(SMALL, input);
    return [];
  } catch (error) {
    expect((error as AssessmentError).message).not.toContain('{');
    return (error as AssessmentError).problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
};

describe('an assessment', () => {
  it('keeps apart what itself, experts and committee gave; the mean is rounded once for each item', () => {
    const { self, experts, total, level, indicators } = assess(SMALL, {
      self: sheet('own', 13),
      experts: [sheet('instructor', 12), sheet('own', 13, 1), sheet('own', 13)],
      committee: [{ item: 'staff', points: '12', reason: '两人未签合同' }],
    });
    // Party 18.333…, staff 14.666…, books 9.1666…: each rounded, then added.
    expect([self, experts, total, level]).toEqual(['60.00', '57.17', '54.50', 4]);
    expect(indicators.map((each) => [each.id, each.self, each.experts, each.committee])).toEqual([
      ['governance', '35.00', '33.00', '30.33'],
      ['finance', '25.00', '24.17', '24.17'],
    ]);
    const staff = indicators[0]?.parts[1];
    expect(staff?.explanation).toEqual({
      zh: '3 名专家（15.00, 15.00, 14.00）平均，四舍五入到两位小数：14.67 分；评估委员会评为 12 分：两人未签合同',
      en: 'mean of 3 experts (15.00, 15.00, 14.00), rounded half up to two decimals: 14.67; the committee gives 12: 两人未签合同',
    });
  });

  it.each<[string, Answer[], number | null, string]>([
    ['all points', sheet('own', 13), 5, '60 points in all: 5A from 55'],
    [
      'enough points, and no Party organization',
      sheet('instructor', 13),
      4,
      '55 points in all: 4A from 40; 5A asks for at least 20 for “party”',
    ],
    ['the least of a level', sheet('none', 13), 4, '40 points in all: 4A from 40'],
    ['a little less', sheet('none', 12), null, '39 points in all, fewer than 40: no level'],
  ])('of %s gives its level, and says why', (_, answers, level, explanation) => {
    const given = assess(SMALL, by(answers));
    expect([given.level, given.explanation.en]).toEqual([level, explanation]);
  });

  it('gives none where the only level that is reached asks for an item', () => {
    const strict = { ...SMALL, levels: SMALL.levels.slice(0, 1) };
    const { level, explanation } = assess(strict, by(sheet('instructor', 13)));
    expect([level, explanation.en]).toEqual([null, '55 points in all: no level; 5A asks for at least 20 for “party”']);
  });

  it('by what the committee gives, not by what the experts gave', () => {
    const input = by(sheet('own', 13));
    expect(assess(SMALL, { ...input, committee: [{ item: 'party', points: '19.99', reason: 'x' }] }).level).toBe(4);
  });

  it('by one expert has the words of its sheet, and takes changes of several items', () => {
    const { indicators, total } = assess(SMALL, {
      ...by(sheet('own', 3)),
      committee: [
        { item: 'party', points: '1', reason: 'x' },
        { item: 'books', points: '2', reason: 'y' },
      ],
    });
    expect([total, indicators[0]?.parts[1]?.explanation.en]).toEqual(['23.00', '3: 5 for 3, 1 for each of 0 more: 5']);
    expect(indicators[0]?.parts[1]?.parts).toEqual([]);
  });

  it('by a scheme that cannot be counted is refused', () => {
    expect(() => assess({ ...SMALL, levels: [] }, by(sheet('own', 3)))).toThrow(AssessmentError);
  });

  it.each<[string, AssessmentInput, string[]]>([
    [
      'with a sheet of its own that does not fit',
      { ...by(sheet('own', 3)), self: [{ item: 'no', kind: 'COUNT', count: 1 }] },
      ['UNKNOWN_ITEM no'],
    ],
    ['without experts', by(), ['NO_EXPERTS ']],
    ['with a sheet that is not complete', by(sheet('own', 3).slice(1)), ['ITEM_OPEN governance.party']],
    [
      'with a change of the committee without its reason',
      { ...by(sheet('own', 3)), committee: [{ item: 'staff', points: '1', reason: ' ' }] },
      ['REASON_MISSING governance.staff'],
    ],
    [
      'with more than all points',
      { ...by(sheet('own', 3)), committee: [{ item: 'staff', points: '15.01', reason: 'x' }] },
      ['POINTS_OUT_OF_RANGE governance.staff'],
    ],
    [
      'with a change of no item',
      { ...by(sheet('own', 3)), committee: [{ item: 'no', points: '1', reason: 'x' }] },
      ['UNKNOWN_ITEM no'],
    ],
    [
      'with two changes of one item',
      {
        ...by(sheet('own', 3)),
        committee: [
          { item: 'staff', points: '1', reason: 'x' },
          { item: 'staff', points: '2', reason: 'x' },
        ],
      },
      ['ANSWERED_TWICE governance.staff'],
    ],
  ])('%s is refused, and the node named', (_, input, problems) => {
    expect(problemsOf(input)).toEqual(problems);
  });
});

describe('a level', () => {
  it('is called as its scale does', () => {
    expect([levelWords('GRADE', 3), levelWords('STARS', 4)]).toEqual([
      { zh: '3A级', en: '3A' },
      { zh: '四星级', en: '4-star' },
    ]);
  });
});
