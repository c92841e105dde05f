import { describe, expect, it } from '@jest/globals';
import type { AllowedProcedure, RankingMeasure, RankingMethod, RulePack } from '@chengjie/law';
import { PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { unknownOrders } from './ranking-order.rules.js';

const [model] = PUBLISHED_RULE_PACKS.filter(({ id }) => id === '22-2026') as [RulePack];

/** The pack with another order of a method in open tenders. */
function withOrder(method: RankingMethod, order: readonly RankingMeasure[], methods?: readonly RankingMethod[]) {
  const { STATUTORY } = model.procedures;
  const tender = STATUTORY.OPEN_TENDER as AllowedProcedure;
  const ranking = { ...tender.ranking, [method]: order };
  const OPEN_TENDER = { ...tender, ranking, methods: methods ?? tender.methods };
  return { ...model, procedures: { ...model.procedures, STATUTORY: { ...STATUTORY, OPEN_TENDER } } };
}

describe('the order of ranking that a pack prescribes', () => {
  it.each(PUBLISHED_RULE_PACKS.map((pack) => [pack.id, pack] as const))(
    'is one that bids are ranked by: %s',
    (_, pack) => {
      expect(unknownOrders(pack)).toEqual([]);
    },
  );

  it.each<[RankingMethod, RankingMeasure[]]>([
    ['COMPREHENSIVE_SCORING', ['BID_PRICE', 'TOTAL_SCORE']],
    ['COMPREHENSIVE_SCORING', ['TOTAL_SCORE']],
    ['COMPREHENSIVE_SCORING', ['TOTAL_SCORE', 'TECHNICAL_SCORE', 'BID_PRICE']],
    ['LOWEST_EVALUATED_PRICE', ['BID_PRICE']],
    ['LOWEST_EVALUATED_PRICE', ['EVALUATED_PRICE', 'TECHNICAL_SCORE']],
    ['FIXED_PRICE', ['TOTAL_SCORE', 'BID_PRICE']],
  ])('is refused by its path: %s by %j', (method, order) => {
    const [problem, ...more] = unknownOrders(withOrder(method, order));
    expect(problem?.path).toBe(`procedures.STATUTORY.OPEN_TENDER.ranking.${method}`);
    expect(more).toEqual([]);
  });

  it.each<[RankingMethod, RankingMeasure[]]>([
    ['COMPREHENSIVE_SCORING', ['TOTAL_SCORE', 'BID_PRICE', 'TECHNICAL_SCORE']],
    ['FIXED_PRICE', ['TOTAL_SCORE', 'TECHNICAL_SCORE']],
  ])('may end with technical merit: %s', (method, order) => {
    expect(unknownOrders(withOrder(method, order))).toEqual([]);
  });

  it('is not read of methods that may not be chosen', () => {
    expect(unknownOrders(withOrder('FIXED_PRICE', ['BID_PRICE'], ['COMPREHENSIVE_SCORING']))).toEqual([]);
  });
});
