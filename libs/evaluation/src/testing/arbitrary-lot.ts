import fc from 'fast-check';
import { INPUT_SCHEMA, type EvaluationInput, type EvaluationMethod, type LadderStep } from '../lib/input.js';
import { DRAW, FEDERATION, criterionStep, drawFor, secretFor } from './lot.js';

const LADDERS: readonly (readonly LadderStep[])[] = [
  [FEDERATION, DRAW],
  [DRAW],
  [FEDERATION, criterionStep('plan'), DRAW],
  [criterionStep('plan'), FEDERATION, DRAW],
  [criterionStep('plan'), FEDERATION, criterionStep('team'), DRAW],
];

const CRITERIA = [
  { id: 'plan', name: { zh: '方案', en: 'Plan' }, maxPoints: '30' },
  { id: 'team', name: { zh: '团队', en: 'Team' }, maxPoints: '20' },
  { id: 'work', name: { zh: '业绩', en: 'Record' }, maxPoints: '40' },
];

/** Few different prices and points, so that ties are as frequent as they are rare in life. */
const bidSeed = fc.record({
  price: fc.constantFrom(8_000_000, 8_000_000, 9_000_000, 9_000_001, 7_777_777),
  discount: fc.constantFrom(0, 0, 0, 1_000_000),
  federation: fc.boolean(),
  invalid: fc.constantFrom(false, false, false, true),
  plan: fc.constantFrom('20', '20', '25', '20.01'),
  team: fc.constantFrom('10', '10', '5'),
  work: fc.constantFrom('30', '30', '35', '29.99'),
});

export interface LotOptions {
  readonly methods?: readonly EvaluationMethod[];
  readonly ladders?: readonly (readonly LadderStep[])[];
  readonly minBids?: number;
  readonly maxBids?: number;
}

/** Lots that can be evaluated, of every method and ladder unless said otherwise. */
export function arbitraryLot(options: LotOptions = {}): fc.Arbitrary<EvaluationInput> {
  const { methods = ['COMPREHENSIVE_SCORING', 'LOWEST_EVALUATED_PRICE', 'FIXED_PRICE'], ladders = LADDERS } = options;
  return fc
    .record({
      method: fc.constantFrom(...methods),
      ladder: fc.constantFrom(...ladders),
      bids: fc.array(bidSeed, { minLength: options.minBids ?? 1, maxLength: options.maxBids ?? 9 }),
      evaluators: fc.array(
        fc.record({ recused: fc.constantFrom(false, false, true), bonus: fc.constantFrom('0', '0', '1') }),
        { minLength: 0, maxLength: 4 },
      ),
      technical: fc.boolean(),
      named: fc.boolean(),
      ceilingFen: fc.constantFrom(9_000_000, 20_000_000),
      buyer: fc.string(),
    })
    .map(({ method, ladder, bids, evaluators, technical, named, ceilingFen, buyer }) => {
      const scored = method !== 'LOWEST_EVALUATED_PRICE';
      const comprehensive = method === 'COMPREHENSIVE_SCORING';
      const fixedPrice = { id: 'extra', name: { zh: '服务', en: 'Service' }, maxPoints: '10' };
      const criteria = scored ? [...CRITERIA, ...(comprehensive ? [] : [fixedPrice])] : [];
      const panel = [{ recused: false, bonus: '0' }, ...evaluators].map((each, index) => ({
        ...each,
        id: `e${index}`,
      }));
      return {
        schema: INPUT_SCHEMA,
        projectId: 'project',
        lotId: 'lot',
        rulePackId: 'rules',
        method,
        ceilingFen,
        priceWeight: comprehensive ? '10' : '0',
        criteria,
        ...(named && { procedure: scored && technical ? 'COMPETITIVE_CONSULTATION' : 'OPEN_TENDER' }),
        ...(scored && technical && { technicalCriterionIds: ['team', 'plan'] }),
        tieLadder: scored ? ladder : ladder.filter(({ step }) => step !== 'CRITERION'),
        evaluators: panel.map(({ id, recused }) => ({ id, recused })),
        minimumValidBids: 1,
        bids: bids.map((bid, index) => ({
          id: `b${index}`,
          bidderId: `o${index}`,
          bidderName: `组织${index}`,
          federation: bid.federation,
          bidPriceFen: bid.price,
          evaluatedPriceFen: bid.price - bid.discount,
          invalid: bid.invalid ? { code: 'UNQUALIFIED', reason: { zh: '不符合资格条件', en: 'not qualified' } } : null,
          drawSecret: secretFor(`${index}`),
        })),
        sheets: bids.flatMap((bid, index) =>
          criteria.flatMap(({ id: criterionId }) =>
            panel.map(({ id: evaluatorId, bonus }) => ({
              evaluatorId,
              bidId: `b${index}`,
              criterionId,
              points: pointsOf(bid, criterionId, bonus),
            })),
          ),
        ),
        draw: drawFor(buyer),
      };
    });
}

/** Evaluators agree, except that some give one bonus point for the record: averages that need rounding, ties that stay. */
function pointsOf(bid: { plan: string; team: string; work: string }, criterionId: string, bonus: string): string {
  switch (criterionId) {
    case 'plan':
      return bid.plan;
    case 'team':
      return bid.team;
    case 'work':
      return bonus === '1' ? `${Number.parseInt(bid.work, 10) + 1}.5` : bid.work;
    default:
      return '7';
  }
}
