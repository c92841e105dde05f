import { describe, expect, it } from '@jest/globals';
import { Rational } from '@chengjie/kernel';
import fc from 'fast-check';
import { arbitraryLot } from '../testing/arbitrary-lot.js';
import { DRAW, FEDERATION, criterionStep, drawFor } from '../testing/lot.js';
import { evaluate } from './evaluate.js';
import type { EvaluationInput } from './input.js';
import type { CounterfactualPlace, EvaluationResult } from './result.js';

const RUNS = { numRuns: 300, seed: 20171225 };

/** Everything the ladder decides, so nearly all bids tie and the steps nest. */
const tiedLots = arbitraryLot({
  methods: ['FIXED_PRICE', 'COMPREHENSIVE_SCORING'],
  ladders: [
    [FEDERATION, criterionStep('plan'), DRAW],
    [criterionStep('plan'), FEDERATION, DRAW],
    [FEDERATION, DRAW],
  ],
  minBids: 4,
}).map((input) => ({ ...input, bids: input.bids.map((bid) => ({ ...bid, invalid: null })) }));

const lots = fc.oneof(arbitraryLot(), tiedLots);

const placesIn = ({ preferentialGroups }: EvaluationResult): readonly CounterfactualPlace[] =>
  preferentialGroups.flatMap(({ counterfactual }) => counterfactual.places);

const withoutFederationStep = (input: EvaluationInput): EvaluationInput => ({
  ...input,
  tieLadder: input.tieLadder.filter(({ step }) => step !== 'FEDERATION'),
});

describe('preference, for all lots', () => {
  it('is claimed exactly where a federation stands above a non-federation that nothing printed earlier tells apart', () => {
    fc.assert(
      fc.property(lots, (input) => {
        const result = evaluate(input);
        const step = input.tieLadder.findIndex((each) => each.step === 'FEDERATION');
        const average = (bidId: string, criterionId: string) =>
          result.scores
            .find((score) => score.bidId === bidId)
            ?.criteria.find((criterion) => criterion.criterionId === criterionId)?.average;
        const equalBefore = (a: string, b: string) =>
          input.tieLadder
            .slice(0, step)
            .every(
              (each) => each.step !== 'CRITERION' || average(a, each.criterionId) === average(b, each.criterionId),
            );
        const expected = result.ranking.filter(({ bidId, federation }) => {
          const group = result.tieGroups.find(({ bidIds }) => bidIds.includes(bidId));
          return (
            step >= 0 &&
            federation &&
            group?.bidIds.some(
              (other) => !result.ranking.find((each) => each.bidId === other)?.federation && equalBefore(bidId, other),
            )
          );
        });
        expect(result.preferentialPlaces.map(({ bidId }) => bidId)).toEqual(expected.map(({ bidId }) => bidId));
        expect(result.ranking.filter(({ preferentialPlace }) => preferentialPlace)).toEqual(expected);
        expect(result.preferentialAward?.place ?? null).toBe(expected[0]?.place === 1 ? 1 : null);
        for (const { place, preferentialGroupIndex } of result.preferentialPlaces) {
          for (const bidId of result.preferentialGroups[preferentialGroupIndex]?.otherBidIds ?? []) {
            expect(result.ranking.findIndex((each) => each.bidId === bidId) + 1).toBeGreaterThan(place);
          }
        }
      }),
      RUNS,
    );
  });

  it('has a counterfactual that any draw without the step agrees with, and that moves nobody else', () => {
    fc.assert(
      fc.property(lots, fc.string(), (input, buyer) => {
        const result = evaluate(input);
        const other = evaluate({ ...withoutFederationStep(input), draw: drawFor(buyer) });
        const placeWithout = new Map(other.ranking.map(({ bidId, place }) => [bidId, place]));
        for (const { bidId, from, to } of placesIn(result)) {
          expect(placeWithout.get(bidId)).toBeGreaterThanOrEqual(from);
          expect(placeWithout.get(bidId)).toBeLessThanOrEqual(to);
        }
        const drawn = new Set(result.draws.flatMap(({ order }) => order.map(({ bidId }) => bidId)));
        const touched = new Set(placesIn(result).map(({ bidId }) => bidId));
        for (const { bidId, place } of result.ranking) {
          if (!touched.has(bidId) && !drawn.has(bidId)) expect(placeWithout.get(bidId)).toBe(place);
        }
      }),
      RUNS,
    );
  });

  it('gives away each place of a group with certainty in total', () => {
    fc.assert(
      fc.property(lots, (input) => {
        for (const { firstPlace, lastPlace, counterfactual } of evaluate(input).preferentialGroups) {
          expect(counterfactual.places.map(({ place }) => place)).toEqual(
            counterfactual.places.map((_, index) => firstPlace + index),
          );
          expect(counterfactual.places).toHaveLength(lastPlace - firstPlace + 1);
          for (let place = firstPlace; place <= lastPlace; place += 1) {
            const chances = counterfactual.places
              .filter(({ from, to }) => from <= place && place <= to)
              .map(({ chance }) => (chance === '1' ? Rational.ONE : Rational.of(1, Number(chance.slice(2)))));
            expect(Rational.sum(chances).toString()).toBe('1');
          }
        }
      }),
      RUNS,
    );
  });
});
