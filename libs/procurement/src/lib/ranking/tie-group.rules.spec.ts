import { expect, it } from '@jest/globals';
import type { EvaluationResult } from '@chengjie/evaluation';
import { tieGroupOf } from './tie-group.rules.js';

const placed = (bidId: string, place: number, federation: boolean) => ({
  ...{ place, bidId, bidderId: `o-${bidId}`, bidderName: `组织${bidId}`, federation },
});
const steps = [{ ladderStepIndex: 0, step: 'FEDERATION', bidIds: ['F', 'N'], parts: [['F'], ['N']] }];
const result = {
  ranking: [placed('A', 1, false), placed('F', 2, true), placed('N', 3, false)],
  tieGroups: [
    {
      ...{ firstPlace: 2, lastPlace: 3, bidIds: ['F', 'N', 'gone'], equalPrices: true, steps },
      equalIn: [{ measure: 'TOTAL_SCORE', value: '90.00' }],
    },
  ],
} as unknown as EvaluationResult;

it('tells a group in order of place, by the names that the result recorded', () => {
  expect(tieGroupOf(result, 0)).toEqual({
    bids: [
      { id: 'F', place: 2, bidder: { id: 'o-F' }, bidderName: '组织F', federation: true },
      { id: 'N', place: 3, bidder: { id: 'o-N' }, bidderName: '组织N', federation: false },
    ],
    equalIn: [{ measure: 'TOTAL_SCORE', value: '90.00' }],
    equalPrices: true,
    steps,
  });
});

it('has an empty group where the result has none', () => {
  expect(tieGroupOf(result, 1)).toEqual({ bids: [], equalIn: [], equalPrices: false, steps: [] });
});
