import { describe, expect, it } from '@jest/globals';
import { DRAW, FEDERATION, criterionStep, lotOf, tenderOf, type BidLine } from '../testing/lot.js';
import { inputHash } from './canonical-input.js';
import { evaluate } from './evaluate.js';
import type { EvaluationInput } from './input.js';
import { preferenceOf } from './preferential.js';

const orderOf = (input: EvaluationInput) => evaluate(input).ranking.map(({ bidId }) => bidId);

const CRITERIA = [
  { id: 'plan', name: { zh: '方案', en: 'Plan' }, maxPoints: '40' },
  { id: 'work', name: { zh: '业绩', en: 'Record' }, maxPoints: '40' },
];

/** A lot whose bids all have 60 points for plan and record together, so that only the ladder tells them apart. */
function tiedLot(plans: Readonly<Record<string, string>>, changes: Partial<EvaluationInput>): EvaluationInput {
  const lines = Object.keys(plans).map((id): BidLine => ({ id, price: 80_000, federation: id.startsWith('F') }));
  const points = ([bidId, plan]: [string, string]) => [
    { evaluatorId: 'e1', bidId, criterionId: 'plan', points: plan },
    { evaluatorId: 'e1', bidId, criterionId: 'work', points: String(60 - Number(plan)) },
  ];
  return lotOf(lines, {
    criteria: CRITERIA,
    evaluators: [{ id: 'e1', recused: false }],
    sheets: Object.entries(plans).flatMap(points),
    ...changes,
  });
}

describe('who takes part', () => {
  const lines: BidLine[] = [
    { id: 'A', price: 80_000, quality: '70' },
    { id: 'B', price: 90_000, quality: '72' },
    { id: 'C', price: 200_000.01, quality: '80' },
  ];

  it('leaves out a bid above the ceiling, but not one exactly at it', () => {
    const result = evaluate(tenderOf([...lines, { id: 'D', price: 200_000, quality: '10' }]));
    expect(result.ranking.map(({ bidId }) => bidId)).toEqual(['A', 'B', 'D']);
    expect(result.excluded).toMatchObject([{ bidId: 'C', code: 'OVER_CEILING' }]);
    expect(result.excluded[0]?.reason).toEqual({
      zh: '投标报价 200,000.01 元超过采购预算 200,000.00 元',
      en: 'the bid price of CNY 200,000.01 is above the budget of CNY 200,000.00',
    });
  });

  it('counts a single valid bid as one', () => {
    const { bidExplanations } = evaluate(tenderOf(lines.slice(1), { minimumValidBids: 2, sheets: [] }));
    expect(bidExplanations[0]?.text.en).toContain('1 valid bid is left, fewer than the 2 required');
  });

  it('fails with fewer valid bids than required, without needing sheets', () => {
    const result = evaluate(tenderOf(lines, { minimumValidBids: 3, sheets: [] }));
    expect(result).toMatchObject({
      outcome: 'FAILED',
      failure: { code: 'TOO_FEW_VALID_BIDS' },
      validBidCount: 2,
      ranking: [],
      decisions: [],
    });
    expect(result.bidExplanations.map(({ bidId, place }) => [bidId, place])).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
    ]);
    expect(result.bidExplanations[0]?.text.en).toContain('2 valid bids are left, fewer than the 3 required');
  });

  it('publishes of a lot that failed nothing but who was left out', () => {
    const { excluded, bidExplanations, ...rest } = evaluate(lotOf(lines.slice(0, 2), { minimumValidBids: 3 }));
    expect(rest).toMatchObject({
      ...{ outcome: 'FAILED', basePriceFen: null, validBidCount: 2, preferentialAward: null },
      ...{ scores: [], ranking: [], decisions: [], tieGroups: [], draws: [] },
      ...{ preferentialGroups: [], preferentialPlaces: [] },
    });
    expect(excluded).toEqual([]);
    expect(bidExplanations).toHaveLength(2);
  });

  it('says so when it fails because all prices are above the ceiling', () => {
    const invalid = { code: 'LATE', reason: { zh: '逾期送达', en: 'it came late' } };
    const bids = [{ id: 'A', price: 10, invalid }, ...lines.slice(1)];
    expect(evaluate(lotOf(bids, { ceilingFen: 5_000 })).failure?.code).toBe('ALL_OVER_CEILING');
    expect(evaluate(lotOf(bids.map((bid) => ({ ...bid, invalid })))).failure?.code).toBe('TOO_FEW_VALID_BIDS');
    expect(evaluate(lotOf([])).failure?.code).toBe('TOO_FEW_VALID_BIDS');
    const someRight = evaluate(tenderOf([{ id: 'D', price: 10 }, ...bids], { minimumValidBids: 4 }));
    expect(someRight.failure).toEqual({
      code: 'TOO_FEW_VALID_BIDS',
      reason: {
        zh: '有效投标 2 个，不足规定的 4 个',
        en: '2 valid bids are left, fewer than the 4 required',
      },
    });
  });

  it('drops a recused evaluator’s sheets', () => {
    const input = lotOf([{ id: 'A', price: 80_000, quality: ['70', '80', '0'] }]);
    const evaluators = input.evaluators.map((each) => ({ ...each, recused: each.id === 'e3' }));
    const [score] = evaluate({ ...input, evaluators }).scores;
    expect(score?.criteria[0]).toEqual({
      criterionId: 'quality',
      maxPoints: '80.00',
      sheets: [
        { evaluatorId: 'e1', points: '70.00' },
        { evaluatorId: 'e2', points: '80.00' },
      ],
      average: '75.00',
    });
  });

  it('ranks a single bid without any decision', () => {
    const result = evaluate(lotOf(lines.slice(0, 1)));
    expect(result).toMatchObject({ outcome: 'RANKED', decisions: [], tieGroups: [] });
    expect(result.ranking).toMatchObject([{ place: 1, bidId: 'A' }]);
  });

  it('takes the base price from evaluated prices and breaks equal totals by bid prices', () => {
    const result = evaluate(
      lotOf([
        { id: 'A', price: 100_000, evaluatedPrice: 80_000, quality: '70' },
        { id: 'B', price: 80_000, quality: '70' },
      ]),
    );
    expect(result.basePriceFen).toBe(8_000_000);
    expect(result.scores.map(({ total }) => total)).toEqual(['90.00', '90.00']);
    expect(result.decisions).toMatchObject([{ higherBidId: 'B', step: 'PRICE', measure: 'BID_PRICE' }]);
  });
});

describe('the ladder', () => {
  it('goes on inside each part after the federation step', () => {
    const result = evaluate(
      tiedLot(
        { F1: '25', F2: '30', N1: '20', N2: '40', N3: '20' },
        { tieLadder: [FEDERATION, criterionStep('plan'), DRAW] },
      ),
    );
    const order = result.ranking.map(({ bidId }) => bidId);
    expect(order.slice(0, 3)).toEqual(['F2', 'F1', 'N2']);
    expect(result.decisions.map(({ step }) => step)).toEqual(['CRITERION', 'FEDERATION', 'CRITERION', 'DRAW']);
    expect(result.decisions[0]).toMatchObject({ criterionId: 'plan', higherValue: '30.00', lowerValue: '25.00' });
    expect(result.preferentialGroups[0]?.counterfactual).toMatchObject({
      changed: true,
      places: [
        { bidId: 'F2', place: 1, from: 2, to: 2, chance: '1' },
        { bidId: 'F1', place: 2, from: 3, to: 3, chance: '1' },
        { bidId: 'N2', place: 3, from: 1, to: 1, chance: '1' },
        { place: 4, from: 4, to: 5, chance: '1/2' },
        { place: 5, from: 4, to: 5, chance: '1/2' },
      ],
    });
  });

  it('prefers federations only within what a criterion printed before left equal, also twice in one group', () => {
    const result = evaluate(
      tiedLot(
        { N1: '30', F1: '30', N2: '25', F2: '20', N3: '20', N4: '20' },
        { tieLadder: [criterionStep('plan'), FEDERATION, DRAW] },
      ),
    );
    expect(result.ranking.map(({ bidId }) => bidId).slice(0, 4)).toEqual(['F1', 'N1', 'N2', 'F2']);
    expect(result.tieGroups).toHaveLength(1);
    expect(
      result.preferentialGroups.map(({ firstPlace, lastPlace, otherBidIds }) => [
        firstPlace,
        lastPlace,
        otherBidIds.length,
      ]),
    ).toEqual([
      [1, 2, 1],
      [4, 6, 2],
    ]);
    expect(result.preferentialPlaces.map(({ place, bidId }) => [place, bidId])).toEqual([
      [1, 'F1'],
      [4, 'F2'],
    ]);
    expect(
      result.preferentialGroups[1]?.counterfactual.places.map(({ from, to, chance }) => [from, to, chance]),
    ).toEqual([
      [4, 6, '1/3'],
      [4, 6, '1/3'],
      [4, 6, '1/3'],
    ]);
    expect(preferenceOf(result, 'F2')?.group.firstPlace).toBe(4);
    expect(preferenceOf(result, 'N1')).toBeNull();
  });

  it('tells when the federation step decided but later steps would have said the same', () => {
    const result = evaluate(tiedLot({ F: '30', N: '20' }, { tieLadder: [FEDERATION, criterionStep('plan'), DRAW] }));
    expect(result.decisions[0]?.step).toBe('FEDERATION');
    expect(result.preferentialAward?.bidId).toBe('F');
    expect(result.preferentialGroups[0]?.counterfactual.changed).toBe(false);
  });

  it('tells that chances are the same with and without the step, whatever the draw gave', () => {
    const input = tiedLot(
      { F1: '30', F2: '30', N1: '20', N2: '20' },
      { tieLadder: [FEDERATION, criterionStep('plan'), DRAW] },
    );
    const [group] = evaluate(input).preferentialGroups;
    expect(group?.counterfactual.places.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [1, 2],
      [3, 4],
      [3, 4],
    ]);
    expect(group?.counterfactual.changed).toBe(false);
    const mixed = tiedLot({ F1: '30', F2: '20', N1: '30' }, { tieLadder: [FEDERATION, criterionStep('plan'), DRAW] });
    expect(evaluate(mixed).preferentialGroups[0]?.counterfactual.changed).toBe(true);
  });

  it('claims no preference among federations alone', () => {
    const result = evaluate(tiedLot({ F1: '30', F2: '30' }, {}));
    expect(result.tieGroups[0]?.steps[0]).toMatchObject({ step: 'FEDERATION', parts: [['F1', 'F2']] });
    expect(result.preferentialPlaces).toEqual([]);
  });

  it('comes after technical merit in a consultation', () => {
    const consultation = { procedure: 'COMPETITIVE_CONSULTATION', technicalCriterionIds: ['plan'] } as const;
    const input = tiedLot({ F: '20', N: '30' }, consultation);
    expect(orderOf(input)).toEqual(['N', 'F']);
    expect(evaluate(input).decisions[0]).toMatchObject({
      step: 'TECHNICAL',
      higherValue: '30.00',
      lowerValue: '20.00',
    });
    expect(evaluate(input).tieGroups).toEqual([]);
  });

  it('comes after technical merit also at a fixed price', () => {
    const criteria = ['40', '60'].map((maxPoints, index) => ({ ...CRITERIA[index]!, maxPoints }));
    const fixed = { method: 'FIXED_PRICE', priceWeight: '0', criteria } as const;
    expect(orderOf(tiedLot({ F: '20', N: '30' }, fixed))).toEqual(['F', 'N']);
    const consultation = { ...fixed, procedure: 'COMPETITIVE_CONSULTATION', technicalCriterionIds: ['plan'] } as const;
    expect(orderOf(tiedLot({ F: '20', N: '30' }, consultation))).toEqual(['N', 'F']);
  });

  it('is not reached in a consultation whose notice marks nothing as technical: that is no input', () => {
    const lot = tiedLot({ F: '20', N: '30' }, { procedure: 'COMPETITIVE_CONSULTATION' });
    expect(() => evaluate(lot)).toThrow('mark at least one criterion as technical');
  });

  it('flags equal bid prices, not equal evaluated prices, to the supervisor', () => {
    const lines: BidLine[] = [
      { id: 'F', price: 80_000, federation: true },
      { id: 'N', price: 85_000, evaluatedPrice: 80_000 },
    ];
    const result = evaluate(lotOf(lines, { method: 'LOWEST_EVALUATED_PRICE', priceWeight: '0', criteria: [] }));
    expect(result.preferentialAward).toMatchObject({ bidId: 'F', equalPrices: false });
    expect(result.tieGroups[0]?.equalPrices).toBe(false);
  });

  it('says that prices are equal where bids compete by price alone', () => {
    const byPrice = { method: 'LOWEST_EVALUATED_PRICE', priceWeight: '0', criteria: [] } as const;
    const lines = ['N', 'F'].map((id) => ({ id, price: 80_000, federation: id === 'F' }));
    const result = evaluate(lotOf(lines, byPrice));
    expect(result.preferentialAward).toMatchObject({ bidId: 'F', equalPrices: true });
    expect(result.tieGroups.map(({ equalPrices }) => equalPrices)).toEqual([true]);
  });
});

describe('the value it takes and gives', () => {
  it('has one hash for inputs that say the same', () => {
    const input = lotOf([{ id: 'A', price: 80_000, quality: '70' }]);
    const same = { ...input, priceWeight: '20.0', technicalCriterionIds: [], bids: input.bids.toReversed() };
    expect(inputHash(same)).toBe(inputHash(input));
    expect(inputHash({ ...input, rulePackId: 'rules-2' })).not.toBe(inputHash(input));
  });

  it('is plain JSON, and the input stays as it was', () => {
    const input = lotOf([
      { id: 'N', price: 80_000, quality: '70' },
      { id: 'F', price: 80_000, quality: '70', federation: true },
    ]);
    const before = structuredClone(input);
    const result = evaluate(input);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(input).toEqual(before);
  });

  it('ranks a thousand bids, hundreds of them tied', () => {
    const lines = Array.from({ length: 1_000 }, (_, index): BidLine => ({
      id: `b${index}`,
      price: 80_000 + (index % 4),
      quality: String(40 + (index % 3)),
      federation: index % 10 === 0,
    }));
    const result = evaluate(lotOf(lines));
    expect(result.ranking.map(({ place }) => place)).toEqual(lines.map((_, index) => index + 1));
    expect(result.decisions).toHaveLength(999);
    expect(result.tieGroups).toHaveLength(12);
  });
});
