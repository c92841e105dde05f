import { describe, expect, it } from '@jest/globals';
import { EvaluationInputError, type EvaluationInput, type EvaluationResult } from '@chengjie/evaluation';
import { messageOf } from '@chengjie/kernel';
import { certainEndOf, hindranceOf, storedPlaces, violationsOfInput, type ScoringProgress } from './ranking.rules.js';

describe('what has to come before a lot can be ranked', () => {
  const all: ScoringProgress = {
    ...{ criteria: 2, minimumValidBids: 3, validBids: 4, sitting: 5, submitted: 20 },
    ...{ underReview: [], found: false, ranked: false },
  };
  const underReview = ['北社服务中心'];
  const open = '对“北社服务中心”的认定还没有结论：此前不能排序、废标或发布中标结果公告';
  it.each<[string, Partial<ScoringProgress>, string | null]>([
    ['nothing with all sheets in', {}, null],
    ['an open finding', { underReview }, open],
    ['an open finding even where too few bids are valid', { underReview, validBids: 2 }, open],
    ['the last sheet', { submitted: 19 }, '评分表应有 20 份，尚缺 1 份'],
    ['all sheets', { submitted: 0 }, '评分表应有 20 份，尚缺 20 份'],
    ['no sheets where nothing is scored', { criteria: 0, submitted: 0 }, null],
    ['a panel', { sitting: 0, submitted: 0 }, '尚未组建评标委员会'],
    ['a panel even where nothing is scored', { criteria: 0, sitting: 0, submitted: 0 }, '尚未组建评标委员会'],
    ['sheets where just enough bids are valid', { validBids: 3, submitted: 14 }, '评分表应有 15 份，尚缺 1 份'],
    [
      'a panel where findings left too few',
      { validBids: 2, sitting: 0, submitted: 0, found: true },
      '尚未组建评标委员会',
    ],
    [
      'nothing more, sheets neither, once a panel could correct them',
      { validBids: 2, submitted: 0, found: true },
      null,
    ],
    [
      'that something changes, where a ranking stands',
      { ranked: true },
      '排序之后没有变化，现有排序有效，无须重新评审',
    ],
    ['nothing where too few bids are valid', { validBids: 2, sitting: 0, submitted: 0 }, null],
    ['nothing where no bid is valid, whatever the rule pack asks', { minimumValidBids: null, validBids: 0 }, null],
  ])('is %s', (_, given, hindrance) => {
    expect(hindranceOf({ ...all, ...given }, 'TENDER')?.zh ?? null).toBe(hindrance);
  });
});

describe('what certainly ends a lot when it is ranked', () => {
  it.each([
    [3, 3, null],
    [3, 2, '有效响应文件 2 份，不足 3 份'],
    [null, 1, null],
    [null, 0, '有效响应文件 0 份，不足 1 份'],
  ])('of at least %s bids with %s valid ones is %s', (minimumValidBids, validBids, end) => {
    expect(certainEndOf({ minimumValidBids, validBids, underReview: [] }, 'CONSULTATION')?.zh ?? null).toBe(end);
    expect(certainEndOf({ minimumValidBids, validBids, underReview: ['北社服务中心'] }, 'CONSULTATION')).toBeNull();
  });
});

describe('the places of a ranking', () => {
  const ranking = [
    { place: 1, bidId: 'A', total: '91.00', bidPriceFen: 900, preferentialPlace: true },
    { place: 2, bidId: 'B', total: '91.00', bidPriceFen: 800, preferentialPlace: false },
  ];
  const stored = [
    { place: 1, bidId: 'A', totalScore: '91.00', priceFen: 900, preferentialPlace: true },
    { place: 2, bidId: 'B', totalScore: '91.00', priceFen: 800, preferentialPlace: false },
  ];

  it.each([
    ['with the points of each bid', ['A', 'B'], ['20.00', '22.50']],
    ['of a method that gives none', [], [null, null]],
  ])('are stored %s', (_, scored, points) => {
    const scores = scored.map((bidId, index) => ({ bidId, priceScore: points[index] }));
    expect(storedPlaces({ ranking, scores } as unknown as EvaluationResult)).toEqual(
      stored.map((place, index) => ({ ...place, priceScore: points[index] })),
    );
  });
});

describe('what is wrong with the input of an evaluation', () => {
  const input = {
    criteria: [
      { id: 'plan', name: { zh: '方案', en: 'Plan' } },
      { id: 'team', name: { zh: '团队', en: 'Team' } },
    ],
    bids: [
      { id: 'A', bidderName: '承接一社' },
      { id: 'B', bidderName: '承接二社' },
    ],
  } as unknown as EvaluationInput;

  it('is said in the words of the people who can mend it', () => {
    const message = { zh: '抽签尚未公开', en: 'The draw is sealed' };
    const error = new EvaluationInputError([
      {
        ...{ code: 'MISSING_SHEET', path: ['sheets'], message: { zh: '缺', en: 'missing' } },
        params: { evaluatorId: '评审 12', bidId: 'B', criterionId: 'team' },
      },
      { code: 'DRAW_SECRET_REQUIRED', path: ['draw'], params: {}, message },
    ]);
    const violations = violationsOfInput(error, input);
    expect(violations.map(({ code, path }) => [code, ...path])).toEqual([['SHEET_MISSING'], ['EVALUATION_UNSOUND']]);
    expect(violations.map((violation) => [messageOf(violation, 'zh'), messageOf(violation, 'en')])).toEqual([
      ['评审 12 尚未对“承接二社”的“团队”评分', 'Evaluator 12 has not scored “Team” of “承接二社”'],
      ['无法评审：抽签尚未公开', 'It cannot be evaluated: The draw is sealed'],
    ]);
  });
});
