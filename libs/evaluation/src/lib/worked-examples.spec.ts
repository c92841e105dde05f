import { describe, expect, it } from '@jest/globals';
import { DRAW, FEDERATION, QUALITY, lotOf, type BidLine } from '../testing/lot.js';
import { evaluate } from './evaluate.js';
import type { EvaluationResult } from './result.js';

const orderOf = ({ ranking }: EvaluationResult) => ranking.map(({ bidId }) => bidId);
const stepsOf = ({ decisions }: EvaluationResult) => decisions.map(({ step }) => step);
const placesOf = ({ preferentialPlaces }: EvaluationResult) => preferentialPlaces.map(({ bidId }) => bidId);

function scoresOf({ scores }: EvaluationResult): Record<string, readonly (string | null | undefined)[]> {
  return Object.fromEntries(
    scores.map(({ bidId, priceScore, criteria, total }) => [bidId, [priceScore, criteria[0]?.average, total]]),
  );
}

function chances(result: EvaluationResult, group = 0) {
  return result.preferentialGroups[group]?.counterfactual.places.map(
    ({ bidId, from, to, chance }) => `${bidId} ${from}-${to} ${chance}`,
  );
}

const line = (id: string, price: number, quality?: string, federation = id.startsWith('F')): BidLine =>
  quality === undefined ? { id, price, federation } : { id, price, quality, federation };

describe('worked examples of evaluation', () => {
  it('1: scores decide', () => {
    const result = evaluate(lotOf([line('A', 80_000, '70'), line('B', 90_000, '72.5'), line('C', 100_000, '75')]));
    expect(result.basePriceFen).toBe(8_000_000);
    expect(scoresOf(result)).toEqual({
      A: ['20.00', '70.00', '90.00'],
      B: ['17.78', '72.50', '90.28'],
      C: ['16.00', '75.00', '91.00'],
    });
    expect(orderOf(result)).toEqual(['C', 'B', 'A']);
    expect(stepsOf(result)).toEqual(['SCORE', 'SCORE']);
    expect(result.tieGroups).toEqual([]);
    expect(result.preferentialAward).toBeNull();
  });

  it('2: published scores are equal, the lower price decides, so there is no tie and no preference', () => {
    const result = evaluate(lotOf([line('F', 90_000, '72.22'), line('B', 80_000, '70')]));
    expect(scoresOf(result)).toEqual({ F: ['17.78', '72.22', '90.00'], B: ['20.00', '70.00', '90.00'] });
    expect(orderOf(result)).toEqual(['B', 'F']);
    expect(result.decisions[0]).toMatchObject({ step: 'PRICE', higherValue: '80000.00', lowerValue: '90000.00' });
    expect(result.tieGroups).toEqual([]);
    expect(result.preferentialPlaces).toEqual([]);
  });

  it('3: a federation on equal terms goes first, and the award is preferential', () => {
    const result = evaluate(lotOf([line('M', 90_000, '60'), line('N', 80_000, '70'), line('F', 80_000, '70')]));
    expect(scoresOf(result)).toEqual({
      F: ['20.00', '70.00', '90.00'],
      N: ['20.00', '70.00', '90.00'],
      M: ['17.78', '60.00', '77.78'],
    });
    expect(orderOf(result)).toEqual(['F', 'N', 'M']);
    expect(stepsOf(result)).toEqual(['FEDERATION', 'SCORE']);
    expect(result.preferentialAward).toEqual({
      place: 1,
      bidId: 'F',
      preferentialGroupIndex: 0,
      equalPrices: true,
    });
    expect(chances(result)).toEqual(['F 1-2 1/2', 'N 1-2 1/2']);
    expect(result.tieGroups).toEqual([
      {
        firstPlace: 1,
        lastPlace: 2,
        bidIds: ['F', 'N'],
        equalIn: [
          { measure: 'TOTAL_SCORE', value: '90.00' },
          { measure: 'BID_PRICE', value: '80000.00' },
        ],
        equalPrices: true,
        steps: [{ ladderStepIndex: 0, step: 'FEDERATION', bidIds: ['F', 'N'], parts: [['F'], ['N']] }],
      },
    ]);
    expect(result.draws).toEqual([]);
  });

  it('4: two federations draw between them, both stand above the other by preference', () => {
    const result = evaluate(lotOf([line('N', 80_000, '70'), line('F1', 80_000, '70'), line('F2', 80_000, '70')]));
    expect(result.ranking.map(({ total }) => total)).toEqual(['90.00', '90.00', '90.00']);
    const drawn = result.draws[0]?.order.map(({ bidId }) => bidId) ?? [];
    expect(drawn.toSorted()).toEqual(['F1', 'F2']);
    expect(orderOf(result)).toEqual([...drawn, 'N']);
    expect(stepsOf(result)).toEqual(['DRAW', 'FEDERATION']);
    expect(placesOf(result)).toEqual(drawn);
    expect(result.preferentialAward?.bidId).toBe(drawn[0]);
    expect(chances(result)).toEqual([...drawn, 'N'].map((id) => `${id} 1-3 1/3`));
  });

  it('5: preference at a lower place gives no preferential award, but the place is known for a cascade', () => {
    const result = evaluate(lotOf([line('A', 80_000, '78'), line('N', 80_000, '70'), line('F', 80_000, '70')]));
    expect(orderOf(result)).toEqual(['A', 'F', 'N']);
    expect(stepsOf(result)).toEqual(['SCORE', 'FEDERATION']);
    expect(result.preferentialPlaces).toMatchObject([{ place: 2, bidId: 'F' }]);
    expect(result.preferentialGroups).toMatchObject([{ federationBidIds: ['F'], otherBidIds: ['N'] }]);
    expect(result.preferentialAward).toBeNull();
    expect(chances(result)).toEqual(['F 2-3 1/2', 'N 2-3 1/2']);
  });

  it('6: where no preference is printed, there is none', () => {
    const lines = [line('F', 80_000, '70'), line('N', 80_000, '70'), line('M', 90_000, '60')];
    const result = evaluate(lotOf(lines, { tieLadder: [DRAW] }));
    const drawn = result.draws[0]?.order.map(({ bidId }) => bidId) ?? [];
    expect(orderOf(result)).toEqual([...drawn, 'M']);
    expect(stepsOf(result)).toEqual(['DRAW', 'SCORE']);
    expect(result.preferentialGroups).toEqual([]);
    expect(result.preferentialPlaces).toEqual([]);
    expect(result.preferentialAward).toBeNull();
  });

  it.each([
    { tieLadder: [FEDERATION, DRAW], step: 'FEDERATION', award: 'F' },
    { tieLadder: [DRAW], step: 'DRAW', award: undefined },
  ])('7: fixed price, equal totals, by the ladder: $step', ({ tieLadder, step, award }) => {
    const lines = [line('N', 80_000, '88'), line('F', 80_000, '88')];
    const result = evaluate(
      lotOf(lines, {
        method: 'FIXED_PRICE',
        priceWeight: '0',
        criteria: [{ ...QUALITY, maxPoints: '100' }],
        tieLadder,
      }),
    );
    expect(result.basePriceFen).toBeNull();
    expect(result.scores.map(({ priceScore, total }) => [priceScore, total])).toEqual([
      [null, '88.00'],
      [null, '88.00'],
    ]);
    expect(stepsOf(result)).toEqual([step]);
    expect(result.preferentialAward?.bidId).toBe(award);
    expect(result.tieGroups[0]).toMatchObject({
      equalPrices: false,
      equalIn: [{ measure: 'TOTAL_SCORE', value: '88.00' }],
    });
  });

  it('8: lowest evaluated price', () => {
    const lines = [line('M', 81_000), line('N', 80_000), line('F', 80_000)];
    const result = evaluate(lotOf(lines, { method: 'LOWEST_EVALUATED_PRICE', priceWeight: '0', criteria: [] }));
    expect(result.scores.every(({ total, criteria }) => total === null && criteria.length === 0)).toBe(true);
    expect(orderOf(result)).toEqual(['F', 'N', 'M']);
    expect(result.decisions).toMatchObject([
      { step: 'FEDERATION' },
      { step: 'PRICE', measure: 'EVALUATED_PRICE', higherValue: '80000.00', lowerValue: '81000.00' },
    ]);
    expect(result.preferentialAward?.bidId).toBe('F');
  });

  it('9: an invalid bid leaves base price and ranking', () => {
    const lines = [line('A', 60_000, '50'), line('B', 80_000, '70'), line('C', 100_000, '74')];
    const before = evaluate(lotOf(lines));
    expect(scoresOf(before)).toEqual({
      A: ['20.00', '50.00', '70.00'],
      B: ['15.00', '70.00', '85.00'],
      C: ['12.00', '74.00', '86.00'],
    });
    expect(orderOf(before)).toEqual(['C', 'B', 'A']);
    const invalid = {
      code: 'ABNORMALLY_LOW',
      reason: { zh: '报价说明不合理。', en: 'the low price was not explained' },
    };
    const after = evaluate(lotOf(lines.map((each) => (each.id === 'A' ? { ...each, invalid } : each))));
    expect(scoresOf(after)).toEqual({ B: ['20.00', '70.00', '90.00'], C: ['16.00', '74.00', '90.00'] });
    expect(orderOf(after)).toEqual(['B', 'C']);
    expect(after.decisions[0]).toMatchObject({ step: 'PRICE', higherValue: '80000.00', lowerValue: '100000.00' });
    expect(after.excluded).toEqual([
      { bidId: 'A', bidderId: 'bidder-A', bidderName: '组织A', code: 'ABNORMALLY_LOW', reason: invalid.reason },
    ]);
  });

  it('rounding: sheets 8.33, 8.34, 8.34 average to 8.34', () => {
    const result = evaluate(lotOf([{ id: 'A', price: 80_000, quality: ['8.33', '8.34', '8.34'] }]));
    expect(result.scores[0]?.criteria[0]?.average).toBe('8.34');
  });

  it('rounding: exactly half goes up, where binary floats would go down', () => {
    const evaluators = ['e1', 'e2'].map((id) => ({ id, recused: false }));
    const result = evaluate(lotOf([{ id: 'A', price: 80_000, quality: ['2.67', '2.68'] }], { evaluators }));
    expect(result.scores[0]?.criteria[0]?.average).toBe('2.68');
    expect(Number(2.675).toFixed(2)).toBe('2.67');
  });
});
