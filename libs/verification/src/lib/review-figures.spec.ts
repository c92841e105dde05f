import { describe, expect, it } from '@jest/globals';
import { evaluate } from '@chengjie/evaluation';
import { input, lot } from '../testing/index.js';
import type { PublishedEvent, PublishedLot } from './published-lot.js';
import { reviewFigures } from './review-figures.js';

const result = evaluate(input);
/** Below 85 % of the ceiling are F, N and O, at 80,000 of 100,000; M is not. */
const thresholds = { ofMeanOfCompliantBidsPercent: 50, ofNextLowestBidPercent: 50, ofCeilingPercent: 85 };
const low: PublishedLot = { ...lot, rulePack: { id: '22-2026', value: { abnormallyLowBid: { thresholds } } } };
const asks = (id: string, sequence: number): PublishedEvent => ({ sequence, asked: { bid: { id } } });
const found = (id: string, sequence: number): PublishedEvent => ({
  ...{
    sequence,
    reason: null,
    found: { bid: { id }, reason: { code: 'NOT_RESPONSIVE', zh: '未响应', en: 'not responsive' } },
  },
});
const told = (...events: readonly PublishedEvent[]) => {
  const all = [...lot.events, ...events].toSorted((a, b) => a.sequence - b.sequence);
  return reviewFigures({ ...low, events: all }, result)
    .filter(({ name }) => name === 'lowPriceAsked')
    .map(({ of, agrees }) => [of?.bidder, agrees]);
};

describe('low prices, repeated', () => {
  it('are those below a threshold, each asked about before the ranking', () => {
    expect(told()).toEqual([
      ['组织 F', false],
      ['组织 N', false],
      ['组织 O', false],
    ]);
    expect(told(asks('F', 2.1), asks('N', 2.2), asks('O', 9))).toEqual([
      ['组织 F', true],
      ['组织 N', true],
      ['组织 O', false],
    ]);
  });

  it('are none of bids that were invalid by then, and still of those that a correction took out', () => {
    expect(told(found('N', 2.1), found('O', 9)).map(([bidder]) => bidder)).toEqual(['组织 F', '组织 O']);
  });

  it('are none where the pack has no thresholds, or the lot failed', () => {
    const none = { ...low, rulePack: { id: '22-2026', value: { abnormallyLowBid: { thresholds: null } } } };
    const failed = { ...result, failure: { code: 'TOO_FEW_VALID_BIDS', reason: { zh: '', en: '' } } } as typeof result;
    for (const figures of [reviewFigures(none, result), reviewFigures(low, failed)])
      expect(figures.map(({ name }) => name)).toEqual(['warnedOfSeats']);
  });
});

describe('the word on seats that were given after the opening', () => {
  const warned = (changes: Partial<PublishedLot>) =>
    reviewFigures({ ...lot, ...changes }, result).map(({ agrees }) => agrees);
  const [warnings, openedAt] = [[{ code: 'PANEL_AFTER_OPENING' }], '2026-04-19T00:00:00.000Z'];
  it.each([
    ['is missing', { openedAt }, [false]],
    ['is there', { openedAt, warnings }, [true]],
    ['is there without a cause', { warnings }, [false]],
    ['is not asked of exercises', { openedAt, exercise: true }, []],
    ['is not asked of a panel that is not public', { openedAt, panel: null }, []],
  ])('%s', (_, changes, expected) => {
    expect(warned(changes)).toEqual(expected);
  });
});
