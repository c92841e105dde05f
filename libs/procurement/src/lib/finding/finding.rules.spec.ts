import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowPriceFigures } from '@chengjie/evaluation';
import { messageOf } from '@chengjie/kernel';
import {
  complianceGrounds,
  correctionViolations,
  factViolations,
  groundViolations,
  lowPriceViolations,
  outcomeOf,
  reviewViolations,
  type Reviewed,
  type ReviewAct,
} from './finding.rules.js';
import { findingErrors } from './finding.errors.js';
import { ERRORS, GROUNDS, type CorrectedError, type Ground } from './finding.terms.js';

describe('the facts of a ground', () => {
  const clause = '第三章 第2条';
  it.each([
    ['NOT_QUALIFIED', { condition: 'CAPABILITY', facts: '无证书' }, []],
    ['NOT_QUALIFIED', { facts: '无证书' }, ['FACT_MISSING condition']],
    ['NOT_QUALIFIED', { condition: 'CAPABILITY', clause, facts: '无证书' }, ['FACT_NOT_OF_GROUND clause']],
    ['NOT_RESPONSIVE', { clause, facts: '频次不足' }, []],
    ['NOT_RESPONSIVE', { clause: ' ', facts: '' }, ['FACT_MISSING clause', 'FACT_MISSING facts']],
    ['COLLUSION', { clause, facts: '两份文件雷同' }, ['FACT_MISSING otherBidId']],
    ['COLLUSION', { clause, facts: '两份文件雷同', otherBidId: 'b' }, []],
    ['CONFLICT_OF_INTEREST', { clause, facts: '同一负责人', otherBidId: 'b' }, ['FACT_NOT_OF_GROUND otherBidId']],
    ['ABNORMALLY_LOW_PRICE', { facts: '请说明成本构成' }, []],
  ] as const)('%s with %j', (ground, facts, expected) => {
    expect(factViolations(ground, facts, 'TENDER').map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      expected,
    );
  });
});

describe('a fact that is missing', () => {
  it('is asked for by the ground’s name', () => {
    const [violation] = factViolations('NOT_QUALIFIED', { facts: '无证书' }, 'TENDER');
    expect(violation && [messageOf(violation, 'zh'), messageOf(violation, 'en')]).toEqual([
      '以“不符合资格条件”认定无效的，须填写此项',
      'On this ground, the qualification conditions are not met, this has to be said',
    ]);
  });

  it('is asked for in the words of the procedure', () => {
    const [violation] = factViolations('UNACCEPTABLE_CONDITIONS', { facts: '附加条件' }, 'GRANT');
    expect(violation && [messageOf(violation, 'zh'), messageOf(violation, 'en')]).toEqual([
      '以“附有资助单位不能接受的条件”认定无效的，须填写此项',
      'On this ground, it makes conditions that the funder cannot accept, this has to be said',
    ]);
  });
});

const toInvalid = (ground: Ground) => ({ ground, invalidates: true });

describe('a review of a bid', () => {
  const none: Reviewed = {
    ...{ reviewed: false, underWay: false, asked: false, panelQualifies: false, foundBy: null },
    ...{ firstInRank: false, scorable: true, rejected: [] },
  };
  const lost = [findingErrors.FACT_MISSING()];
  const [valid, invalid, ranked, rankedInvalid] = [
    { bid: 'VALID', lot: 'OPENED' },
    { bid: 'INVALID', lot: 'OPENED' },
    { bid: 'VALID', lot: 'EVALUATED' },
    { bid: 'INVALID', lot: 'EVALUATED' },
  ] as const;

  it.each<[ReviewAct, Partial<Reviewed>, Parameters<typeof reviewViolations>[2], string[]]>([
    ['findNotQualified', {}, valid, []],
    ['findNotQualified', { reviewed: true }, valid, ['QUALIFICATION_REVIEWED']],
    ['findNotQualified', { asked: true }, valid, []],
    ['findNotQualified', { panelQualifies: true }, valid, ['QUALIFICATION_BY_PANEL']],
    ['findNoLongerEligible', { firstInRank: true }, { ...ranked, lost }, []],
    ['findNoLongerEligible', { firstInRank: true }, ranked, ['STILL_ELIGIBLE bidId']],
    ['findNoLongerEligible', {}, { ...ranked, lost }, ['NOT_FIRST_IN_RANK bidId']],
    ['findNoLongerEligible', { firstInRank: true, underWay: true }, { ...ranked, lost }, ['FINDING_UNDER_WAY bidId']],
    ['proposeInvalid', { panelQualifies: true }, valid, []],
    ['proposeInvalid', { reviewed: true, asked: true }, valid, []],
    ['proposeInvalid', { reviewed: true, underWay: true }, valid, ['FINDING_UNDER_WAY bidId']],
    ['proposeInvalid', {}, valid, ['QUALIFICATION_NOT_REVIEWED']],
    ['askAboutPrice', {}, valid, ['QUALIFICATION_NOT_REVIEWED']],
    ['askAboutPrice', { reviewed: true }, valid, []],
    ['askAboutPrice', { reviewed: true, asked: true }, valid, ['PRICE_ASKED_ALREADY']],
    ['proposeCorrection', { reviewed: true, asked: true }, ranked, []],
    ['proposeCorrection', {}, valid, ['NOT_YET_TO_CORRECT']],
    ['proposeCorrection', { foundBy: 'COLLUSION' }, invalid, []],
    ['proposeCorrection', { foundBy: 'COLLUSION' }, rankedInvalid, ['NOT_CORRECTED_AFTER_RANKING error']],
    ['proposeCorrection', { foundBy: 'NOT_QUALIFIED' }, rankedInvalid, []],
    ['proposeCorrection', {}, rankedInvalid, ['NOTHING_TO_CORRECT bidId']],
    ['proposeCorrection', {}, invalid, ['NOTHING_TO_CORRECT bidId']],
    [
      'proposeInvalid',
      { reviewed: true, rejected: complianceGrounds({ panelQualifies: false, rejected: [] }).map(toInvalid) },
      valid,
      ['REJECTED_BEFORE bidId'],
    ],
    ['proposeInvalid', { reviewed: true, rejected: [toInvalid('COLLUSION')] }, valid, []],
    ['proposeCorrection', { rejected: [toInvalid('NOT_QUALIFIED')] }, ranked, ['REJECTED_BEFORE bidId']],
    ['proposeCorrection', { rejected: [toInvalid('NOT_RESPONSIVE')] }, ranked, []],
    ['proposeCorrection', { foundBy: 'COLLUSION', rejected: [toInvalid('COLLUSION')] }, invalid, []],
    [
      'proposeCorrection',
      { foundBy: 'COLLUSION', rejected: [{ ground: 'COLLUSION', invalidates: false }] },
      invalid,
      ['REJECTED_BEFORE bidId'],
    ],
    ['proposeCorrection', { underWay: true }, valid, ['FINDING_UNDER_WAY bidId', 'NOT_YET_TO_CORRECT']],
  ])('%s, with %j, of %j', (act, changes, stages, expected) => {
    const found = reviewViolations(act, { ...none, ...changes }, stages);
    expect(found.map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected);
  });
});

describe('what the panel may propose', () => {
  it('is what the server takes: qualification where the pack leaves it to the panel, a low price and the register never', () => {
    for (const panelQualifies of [true, false]) {
      const offered = complianceGrounds({ panelQualifies, rejected: [] });
      expect(offered.includes('NOT_QUALIFIED')).toBe(panelQualifies);
      expect(offered.flatMap((ground) => groundViolations(ground, { panelQualifies, rejected: [] }))).toEqual([]);
      expect(offered).toHaveLength(panelQualifies ? 6 : 5);
    }
  });

  it('is on no ground on which the panel rejected the same before', () => {
    const of = {
      panelQualifies: false,
      rejected: [toInvalid('COLLUSION'), { ground: 'FALSE_INFORMATION', invalidates: false }],
    } as const;
    expect(complianceGrounds(of)).not.toContain('COLLUSION');
    expect(complianceGrounds(of)).toContain('FALSE_INFORMATION');
    expect(groundViolations('COLLUSION', of).map(({ code }) => code)).toEqual(['REJECTED_BEFORE']);
  });
});

describe('after the ranking', () => {
  it.each(
    (Object.keys(ERRORS) as CorrectedError[]).flatMap((error) =>
      (Object.keys(GROUNDS) as Ground[]).map((ground) => [error, ground] as const),
    ),
  )(
    '%s on %s is corrected only where the qualification review was mistaken; before, the panel may think again',
    (error, ground) => {
      const listed = error === 'QUALIFICATION_MISJUDGED' && ground === 'NOT_QUALIFIED';
      expect(correctionViolations('EVALUATED', { error, ground }).map(({ code }) => code)).toEqual(
        listed ? [] : ['NOT_CORRECTED_AFTER_RANKING'],
      );
      expect(correctionViolations('OPENED', { error, ground })).toEqual([]);
    },
  );
});

const thresholds = {
  ofMeanOfCompliantBidsPercent: 50,
  ofNextLowestBidPercent: 50,
  ofCeilingPercent: 45,
  raisedToAtMostPercent: 65,
};

describe('an abnormally low price', () => {
  const names = (price: number, compliant: readonly number[], ceiling: number) =>
    lowPriceFigures(price, compliant, ceiling, thresholds).map(({ threshold }) => threshold);

  it.each([
    // strictly below 45 % of the ceiling: 45,000 itself is not
    [45_000, [45_000, 80_000, 90_000], 100_000, []],
    [44_999, [44_999, 80_000, 90_000], 100_000, ['CEILING']],
    // strictly below half of the next lowest
    [40_000, [40_000, 80_000], 80_000, []],
    [39_999, [39_999, 80_000], 80_000, ['NEXT_LOWEST_BID']],
    // strictly below half of the mean, this bid among it: mean of 25, 50, 75 is 50
    [25_000, [25_000, 50_000, 75_000], 50_000, []],
    [24_999, [24_999, 50_000, 75_001], 50_000, ['MEAN_OF_COMPLIANT_BIDS', 'NEXT_LOWEST_BID']],
    // the second is compared with itself, not with the third
    [30_000, [29_000, 30_000, 90_000], 60_000, []],
    // whatever the order in which they came
    [39_999, [80_000, 120_000, 39_999], 80_000, ['MEAN_OF_COMPLIANT_BIDS', 'NEXT_LOWEST_BID']],
    [45_000, [80_000, 120_000, 45_000], 80_000, []],
    // one bid alone has nobody beside it
    [10, [10], 1_000, ['CEILING']],
  ] as const)('of %d among %j with a ceiling of %d', (price, compliant, ceiling, expected) => {
    expect(names(price, compliant, ceiling)).toEqual(expected);
  });

  it('has no figures before the notice that introduced them', () => {
    expect(lowPriceFigures(1, [1, 1_000_000], 1_000_000, null)).toEqual([]);
  });

  it('stands against the ranking until it was asked about, each by the name of its bidder', () => {
    const bids = [
      { bidderName: '北社', priceFen: 44, asked: false },
      { bidderName: '南社', priceFen: 45, asked: false },
      { bidderName: '东社', priceFen: 30, asked: true },
    ];
    const prices = { bids, ceilingFen: 100, thresholds };
    expect(lowPriceViolations(prices)).toMatchObject([{ code: 'LOW_PRICE_NOT_ASKED', params: { bidder: '北社' } }]);
    expect(lowPriceViolations({ ...prices, thresholds: null })).toEqual([]);
    expect(lowPriceViolations(null)).toEqual([]);
  });

  it('is exact for any amounts', () => {
    const fen = fc.integer({ min: 1, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(fen, fc.array(fen, { minLength: 1, maxLength: 6 }), fen, (price, others, ceiling) => {
        const all = [price, ...others];
        const sum = all.reduce((total, each) => total + BigInt(each), 0n);
        const shown = names(price, all, ceiling);
        expect(shown.includes('MEAN_OF_COMPLIANT_BIDS')).toBe(BigInt(price) * 2n * BigInt(all.length) < sum);
        expect(shown.includes('CEILING')).toBe(BigInt(price) * 100n < 45n * BigInt(ceiling));
      }),
    );
  });
});

describe('a majority', () => {
  it.each([
    [3, 1, 0, undefined],
    [3, 2, 0, 'ADOPTED'],
    [3, 0, 2, 'REJECTED'],
    [5, 2, 2, undefined],
    [5, 2, 3, 'REJECTED'],
    [5, 3, 2, 'ADOPTED'],
    // a tie is not invalid
    [4, 2, 2, 'REJECTED'],
    [4, 2, 1, undefined],
    [1, 1, 0, 'ADOPTED'],
  ])('of %d with %d for and %d against is %s', (sitting, inFavour, against, expected) => {
    expect(outcomeOf(sitting, { inFavour, against })).toBe(expected);
  });

  it('is decided at the latest when all have voted, and is never changed by the votes that were still to come', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 15 }), (votes) => {
        const count = (first: number) => {
          const cast = votes.slice(0, first);
          const inFavour = cast.filter(Boolean).length;
          return outcomeOf(votes.length, { inFavour, against: cast.length - inFavour });
        };
        const last = count(votes.length);
        expect(last).toBe(votes.filter(Boolean).length * 2 > votes.length ? 'ADOPTED' : 'REJECTED');
        for (let first = 0; first < votes.length; first += 1) expect([undefined, last]).toContain(count(first));
      }),
    );
  });
});
