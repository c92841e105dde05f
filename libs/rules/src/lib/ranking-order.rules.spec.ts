import { describe, expect, it } from '@jest/globals';
import type { AllowedProcedure, Procedure, RankingMeasure, RankingMethod, RulePack } from '@chengjie/law';
import { PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { unknownOrders } from './ranking-order.rules.js';

const [model] = PUBLISHED_RULE_PACKS.filter(({ id }) => id === '22-2026') as [RulePack];

/** The pack with another order of a method in one procedure of statutory procurement. */
function withOrder(
  method: RankingMethod,
  order: readonly RankingMeasure[],
  { methods, procedure = 'OPEN_TENDER' }: { methods?: readonly RankingMethod[]; procedure?: Procedure } = {},
) {
  const { STATUTORY } = model.procedures;
  const rules = STATUTORY[procedure] as AllowedProcedure;
  const changed = { ...rules, ranking: { ...rules.ranking, [method]: order }, methods: methods ?? rules.methods };
  return { ...model, procedures: { ...model.procedures, STATUTORY: { ...STATUTORY, [procedure]: changed } } };
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
    ['COMPREHENSIVE_SCORING', ['TOTAL_SCORE', 'BID_PRICE', 'TECHNICAL_SCORE']],
    ['FIXED_PRICE', ['TOTAL_SCORE', 'TECHNICAL_SCORE']],
  ])('is refused by its path: %s by %j', (method, order) => {
    const [problem, ...more] = unknownOrders(withOrder(method, order));
    expect(problem?.path).toBe(`procedures.STATUTORY.OPEN_TENDER.ranking.${method}`);
    expect(more).toEqual([]);
  });

  it.each<[RankingMethod, RankingMeasure[], RankingMeasure[]]>([
    ['COMPREHENSIVE_SCORING', ['TOTAL_SCORE', 'BID_PRICE'], ['TOTAL_SCORE', 'BID_PRICE', 'TECHNICAL_SCORE']],
    ['FIXED_PRICE', ['TOTAL_SCORE'], ['TOTAL_SCORE', 'TECHNICAL_SCORE']],
  ])('of a consultation ends with technical merit, by a fixed price too: %s', (method, without, order) => {
    const procedure = 'COMPETITIVE_CONSULTATION';
    expect(unknownOrders(withOrder(method, order, { procedure }))).toEqual([]);
    expect(unknownOrders(withOrder(method, without, { procedure })).map(({ path }) => path)).toEqual([
      `procedures.STATUTORY.${procedure}.ranking.${method}`,
    ]);
  });

  it('is not read of methods that may not be chosen', () => {
    expect(unknownOrders(withOrder('FIXED_PRICE', ['BID_PRICE'], { methods: ['COMPREHENSIVE_SCORING'] }))).toEqual([]);
  });
});
