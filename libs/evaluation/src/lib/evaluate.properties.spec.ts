import { describe, expect, it } from '@jest/globals';
import { parseDecimal, sha256Hex } from '@chengjie/kernel';
import fc from 'fast-check';
import { arbitraryLot } from '../testing/arbitrary-lot.js';
import { DRAW, FEDERATION } from '../testing/lot.js';
import { evaluate } from './evaluate.js';
import type { EvaluationInput } from './input.js';
import type { EvaluationResult, RankedBid } from './result.js';

const RUNS = { numRuns: 300, seed: 20171225 };

const without = (input: EvaluationInput, bidId: string): EvaluationInput => ({
  ...input,
  bids: input.bids.filter(({ id }) => id !== bidId),
  sheets: input.sheets.filter((sheet) => sheet.bidId !== bidId),
});

const shuffled = (input: EvaluationInput) =>
  fc
    .tuple(
      ...[input.bids, input.sheets, input.evaluators, input.criteria, input.technicalCriterionIds ?? []].map((list) =>
        fc.shuffledSubarray([...list] as unknown[], { minLength: list.length }),
      ),
    )
    .map(
      ([bids, sheets, evaluators, criteria, technicalCriterionIds]) =>
        ({ ...input, bids, sheets, evaluators, criteria, technicalCriterionIds }) as EvaluationInput,
    );

function averageOf({ scores }: EvaluationResult, bidId: string, criterionId: string): string {
  const score = scores.find((each) => each.bidId === bidId);
  return score?.criteria.find((each) => each.criterionId === criterionId)?.average ?? '0';
}

/** The ladder by its definition alone: the first printed step in which two bids differ. */
function ladderStepBetween(input: EvaluationInput, result: EvaluationResult, a: RankedBid, b: RankedBid): number {
  return input.tieLadder.findIndex((step) => {
    if (step.step === 'FEDERATION') return a.federation !== b.federation;
    if (step.step === 'DRAW') return true;
    return averageOf(result, a.bidId, step.criterionId) !== averageOf(result, b.bidId, step.criterionId);
  });
}

/** The method's own order from the published figures alone: positive when `a` is strictly better. */
function betterByMethod(input: EvaluationInput, result: EvaluationResult, a: RankedBid, b: RankedBid): number {
  if (input.method === 'LOWEST_EVALUATED_PRICE') return b.evaluatedPriceFen - a.evaluatedPriceFen;
  const total = parseDecimal(a.total ?? '0').compare(parseDecimal(b.total ?? '0'));
  if (total !== 0) return total;
  if (input.method !== 'FIXED_PRICE' && a.bidPriceFen !== b.bidPriceFen) return b.bidPriceFen - a.bidPriceFen;
  return (input.technicalCriterionIds ?? []).length === 0
    ? 0
    : technicalOf(input, result, a).compare(technicalOf(input, result, b));
}

function technicalOf(input: EvaluationInput, result: EvaluationResult, { bidId }: RankedBid) {
  return (input.technicalCriterionIds ?? [])
    .map((criterionId) => parseDecimal(averageOf(result, bidId, criterionId)))
    .reduce((sum, value) => sum.plus(value));
}

/** The same lot with some of its bids found invalid. */
const takenOut = (input: EvaluationInput, bidIds: readonly string[]): EvaluationInput => {
  const invalid = { code: 'FALSE_MATERIAL', reason: { zh: '提供虚假材料', en: 'false material' } };
  return { ...input, bids: input.bids.map((bid) => (bidIds.includes(bid.id) ? { ...bid, invalid } : bid)) };
};

describe('evaluate, for all lots', () => {
  it('does not depend on the order of its input', () => {
    const inputs = arbitraryLot().chain((input) => fc.tuple(fc.constant(input), shuffled(input)));
    fc.assert(
      fc.property(inputs, ([input, other]) => {
        expect(evaluate(other)).toEqual(evaluate(input));
      }),
      RUNS,
    );
  });

  it('gives the same price scores when all prices are scaled by one factor', () => {
    const lots = arbitraryLot({ methods: ['COMPREHENSIVE_SCORING'] });
    fc.assert(
      fc.property(lots, fc.integer({ min: 2, max: 1_000_003 }), (input, factor) => {
        const scaled = evaluate({
          ...input,
          ceilingFen: input.ceilingFen * factor,
          bids: input.bids.map((bid) => ({
            ...bid,
            bidPriceFen: bid.bidPriceFen * factor,
            evaluatedPriceFen: bid.evaluatedPriceFen * factor,
          })),
        });
        const original = evaluate(input);
        expect(scaled.scores).toEqual(original.scores);
        expect(scaled.ranking.map(({ bidId }) => bidId)).toEqual(original.ranking.map(({ bidId }) => bidId));
      }),
      RUNS,
    );
  });

  it('keeps the order of the others when a bid goes that neither sets the base price nor ties', () => {
    const inputs = arbitraryLot({ minBids: 2 }).chain((input) => fc.tuple(fc.constant(input), fc.nat()));
    fc.assert(
      fc.property(inputs, ([input, choice]) => {
        const before = evaluate(input);
        const tied = new Set(before.tieGroups.flatMap(({ bidIds }) => bidIds));
        const free = before.ranking.filter(
          ({ bidId, evaluatedPriceFen }) => !tied.has(bidId) && evaluatedPriceFen !== before.basePriceFen,
        );
        const gone = free[choice % Math.max(free.length, 1)];
        fc.pre(gone !== undefined && before.ranking.length > 1);
        const after = evaluate(takenOut(input, [gone.bidId]));
        const others = before.ranking.map(({ bidId }) => bidId).filter((bidId) => bidId !== gone.bidId);
        expect(after.ranking.map(({ bidId }) => bidId)).toEqual(others);
        expect(after.scores).toEqual(before.scores.filter(({ bidId }) => bidId !== gone.bidId));
        expect(after.draws).toEqual(before.draws);
      }),
      RUNS,
    );
  });

  it('never puts a federation above a bid that is strictly better', () => {
    fc.assert(
      fc.property(arbitraryLot(), (input) => {
        const result = evaluate(input);
        result.ranking.forEach((higher, index) => {
          for (const lower of result.ranking.slice(index + 1)) {
            expect(betterByMethod(input, result, higher, lower)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      RUNS,
    );
  });

  it('explains each adjacent pair by exactly one step, the first that tells them apart', () => {
    fc.assert(
      fc.property(arbitraryLot(), (input) => {
        const result = evaluate(input);
        expect(result.decisions).toHaveLength(Math.max(result.ranking.length - 1, 0));
        result.decisions.forEach((decision, index) => {
          const [higher, lower] = [result.ranking[index], result.ranking[index + 1]];
          if (!higher || !lower) throw new Error('a decision without neighbours');
          expect([decision.higherBidId, decision.lowerBidId]).toEqual([higher.bidId, lower.bidId]);
          expect(decision.higherValue).not.toBe(decision.lowerValue);
          if (betterByMethod(input, result, higher, lower) > 0) {
            expect(decision.ladderStepIndex).toBeNull();
            expect(['SCORE', 'PRICE', 'TECHNICAL']).toContain(decision.step);
          } else {
            const expected = ladderStepBetween(input, result, higher, lower);
            expect(decision.ladderStepIndex).toBe(expected);
            expect(decision.step).toBe(input.tieLadder[expected]?.step);
          }
        });
      }),
      RUNS,
    );
  });

  it('ranked the same whether a bid was invalidated or never came, before the draw rested on all that were opened', () => {
    const inputs = arbitraryLot({ minBids: 2 }).chain((input) =>
      fc.tuple(fc.constant(input), fc.constantFrom(...input.bids.map(({ id }) => id))),
    );
    const ofOthers = ({ inputHash: _inputHash, excluded, bidExplanations, failure, ...rest }: EvaluationResult) => ({
      ...rest,
      failed: failure !== null,
      explanations: bidExplanations.filter(({ bidId }) => !excluded.some((each) => each.bidId === bidId)),
    });
    const scoresOf = ({ scores, basePriceFen, validBidCount, tieGroups }: EvaluationResult) => ({
      ...{ scores, basePriceFen, validBidCount },
      groups: tieGroups.map(({ bidIds, equalIn }) => [bidIds.toSorted(), equalIn]),
    });
    fc.assert(
      fc.property(inputs, ([input, bidId]) => {
        const [invalid, absent] = [takenOut(input, [bidId]), without(input, bidId)];
        const ofBefore = [invalid, absent].map((each) => ofOthers(evaluate(each, sha256Hex, '1.1.0')));
        expect(ofBefore[0]).toEqual(ofBefore[1]);
        expect(scoresOf(evaluate(invalid))).toEqual(scoresOf(evaluate(absent)));
      }),
      RUNS,
    );
  });

  it('draws nothing anew, whichever bids are taken out: all keep their hashes, and who was above another stays above it', () => {
    const inputs = arbitraryLot({ minBids: 2, ladders: [[DRAW], [FEDERATION, DRAW]] }).chain((input) =>
      fc.tuple(fc.constant(input), fc.subarray(input.bids.map(({ id }) => id))),
    );
    fc.assert(
      fc.property(inputs, ([input, gone]) => {
        const [before, after] = [evaluate(input), evaluate(takenOut(input, gone))];
        if (before.drawSeed && after.drawSeed) expect(after.drawSeed).toEqual(before.drawSeed);
        const places = before.draws.map(({ order }) => order.map(({ bidId }) => bidId));
        for (const { order } of after.draws) {
          for (const drawn of places) {
            const left = order.map(({ bidId }) => bidId).filter((bidId) => drawn.includes(bidId));
            expect(left).toEqual(drawn.filter((bidId) => left.includes(bidId)));
          }
        }
      }),
      RUNS,
    );
  });
});
