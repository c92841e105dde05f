import { expect, it } from '@jest/globals';
import type { EvaluationResult } from '@chengjie/evaluation';
import { preferenceOfBid } from './preference.rules.js';

const placed = (bidId: string, place: number, federation: boolean) => ({
  ...{ place, bidId, bidderId: `o-${bidId}`, bidderName: `组织${bidId}`, federation },
});
const decided = { zh: '联合会优先', en: 'federations come first' };
const otherwise = { zh: '若无此步骤则抽签', en: 'a draw without the step' };
const result = {
  ranking: [placed('F', 1, true), placed('N', 2, false), placed('M', 3, false)],
  tieGroups: [{ bidIds: ['F', 'N', 'M'], equalIn: [], equalPrices: true, steps: [] }],
  decisions: [
    { higherBidId: 'F', lowerBidId: 'N', step: 'FEDERATION', explanation: decided },
    { higherBidId: 'N', lowerBidId: 'M', step: 'DRAW', explanation: otherwise },
  ],
  preferentialGroups: [
    {
      ...{ tieGroupIndex: 0, federationBidIds: ['F'], otherBidIds: ['N', 'M', 'gone'] },
      counterfactual: {
        changed: true,
        explanation: otherwise,
        places: ['F', 'N', 'M', 'gone'].map((bidId) => ({ bidId, from: 1, to: 3, chance: '1/3' })),
      },
    },
  ],
  preferentialPlaces: [{ bidId: 'F', place: 1, preferentialGroupIndex: 0, equalPrices: true }],
} as unknown as EvaluationResult;

it('says whom the step put below, by which decision, and how it would have been', () => {
  const preference = preferenceOfBid(result, 'F');
  expect(preference?.putAbove.map(({ id }) => id)).toStrictEqual(['N', 'M']);
  expect(preference?.tieGroup.bids.map(({ id }) => id)).toEqual(['F', 'N', 'M']);
  expect(preference).toMatchObject({ equalPrices: true, explanation: decided });
  expect(preference?.counterfactual).toMatchObject({ changed: true, explanation: otherwise });
  expect(preference?.counterfactual.places.map(({ bid, ...rest }) => [bid.id, rest])).toEqual(
    ['F', 'N', 'M'].map((id) => [id, { from: 1, to: 3, chance: '1/3' }]),
  );
});

it('explains it by the group where no decision stands between its two parts', () => {
  const elsewhere = (change: object) => ({
    ...result,
    decisions: result.decisions.slice(0, 1).map((each) => ({ ...each, ...change })),
  });
  for (const change of [{ step: 'DRAW' }, { higherBidId: 'N' }, { lowerBidId: 'F' }])
    expect(preferenceOfBid(elsewhere(change) as EvaluationResult, 'F')?.explanation).toBe(otherwise);
});

it('is none of a bid whose place the step did not decide', () => {
  expect(preferenceOfBid(result, 'N')).toBeNull();
  expect(preferenceOfBid({ ...result, preferentialGroups: [] }, 'F')).toBeNull();
});
