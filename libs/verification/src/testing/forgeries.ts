import { drawCommitment, evaluate, inputHash, type EvaluationInput, type EvaluationResult } from '@chengjie/evaluation';
import type { PublishedEvaluation, PublishedLot } from '../lib/published-lot.js';
import { evaluation, input, lot, money } from './sample-lot.js';

type Result = EvaluationResult;

/** Something published that is not as it was, and which figures tell, as group and name. */
export interface Forgery {
  readonly name: string;
  readonly lot: PublishedLot;
  readonly evaluation: PublishedEvaluation;
  readonly told: readonly string[];
  /** Whether nothing else may be told. */
  readonly alone: boolean;
}

/** What else nothing is published of, of a bid that the record lacks. */
const REST = ['opening.evaluatedPrice', 'opening.openedFederation', 'opening.openedStatus'];

const RESULTS: readonly (readonly [string, (result: Result) => unknown, readonly string[]])[] = [
  [
    'a criterion’s score',
    (result) => ({
      ...result,
      scores: result.scores.map((score, index) =>
        index === 0 ? { ...score, criteria: [{ ...score.criteria[0]!, average: '71.00' }] } : score,
      ),
    }),
    ['bid.criterion'],
  ],
  [
    'a price score',
    (result) => ({ ...result, scores: result.scores.map((score) => ({ ...score, priceScore: '20.00' })) }),
    ['bid.priceScore'],
  ],
  [
    'who has a place',
    (result) => ({
      ...result,
      ranking: [result.ranking[0], result.ranking[2], result.ranking[1], result.ranking[3]],
    }),
    ['bid.bidder', 'bid.bidder', 'rest.other', 'rest.other', 'rest.other', 'rest.other', 'rest.other', 'rest.other'],
  ],
  [
    'the step that decided',
    (result) => ({
      ...result,
      decisions: result.decisions.map((decision, index) =>
        index === 0 ? { ...decision, step: 'SCORE' as const } : decision,
      ),
    }),
    ['decisions.decision'],
  ],
  ['the tie groups', (result) => ({ ...result, tieGroups: [] }), ['ties.tieGroup', 'ties.tieStep', 'ties.tieStep']],
  ['the draw’s seed', (result) => ({ ...result, drawSeed: { ...result.drawSeed!, seed: '00' } }), ['draws.lotSeed']],
  [
    'the words of an explanation',
    (result) => ({
      ...result,
      bidExplanations: [
        { ...result.bidExplanations[0]!, text: { zh: '', en: '' } },
        ...result.bidExplanations.slice(1),
      ],
    }),
    ['rest.other', 'rest.other'],
  ],
  ['something added', (result) => ({ ...result, extra: 1 }), ['rest.other']],
];

const NOTICES: readonly (readonly [string, Partial<PublishedLot>, readonly string[]])[] = [
  ['the budget', { budget: money('90000.00') }, ['notice.budget']],
  ['the price’s weight', { priceWeight: '30.00' }, ['notice.priceWeight']],
  ['a criterion', { criteria: [{ ...lot.criteria[0]!, maxPoints: '70.00' }] }, ['notice.criterionPoints']],
  ['the ladder', { tieLadder: [{ step: 'DRAW', criterionId: null }] }, ['notice.ladder']],
  ['the commitment', { drawCommitment: '00' }, ['notice.commitment', 'notice.commitmentOfSecret']],
  ['the least number', { minimumValidBids: 2 }, ['notice.minimumValidBids']],
  [
    'an opening without one of the bids',
    { openingRecord: { ...lot.openingRecord!, nodes: lot.openingRecord!.nodes.slice(1) } },
    ['opening.openedBids', ...['Bidder', 'Name', 'Price'].map((of) => `opening.opened${of}`), ...REST],
  ],
  ['the award’s mark', { award: { ...lot.award!, preferential: false } }, ['award.preferentialAward']],
  ['an award to the second in rank', { award: secondInRank() }, ['award.awardedPlace']],
  ['no award of what was ranked', { award: null }, ['award.awardedPlace']],
  ['no ranking', { rankedBids: null }, [...input.bids.map(() => 'sheets.sheets'), 'sheets.rankedBids']],
  [
    'a ranking without one of the bids',
    { rankedBids: { nodes: lot.rankedBids!.nodes.slice(1) } },
    ['sheets.sheets', 'sheets.rankedBids'],
  ],
  ['no panel', { panel: null }, ['sheets.panel']],
  ['no hash of what the bidders brought to the draw', { drawEntriesHash: null }, ['opening.drawEntries']],
  ['the rule pack’s fingerprint', { rulePackHash: '00' }, ['notice.rulePackHash']],
  [
    'the rule pack’s value',
    { rulePack: { ...lot.rulePack!, value: { ...(lot.rulePack!.value as object), version: 2 } } },
    ['notice.rulePackHash'],
  ],
  ['the award’s amount', { award: { ...lot.award!, amount: money('1.00') } }, ['award.awardedAmount']],
];

const firstBid = (changes: object) => ({
  bids: input.bids.map((bid, index) => (index === 0 ? { ...bid, ...changes } : bid)),
});

const INPUTS: readonly (readonly [string, Partial<EvaluationInput>, readonly string[]])[] = [
  ['the project', { projectId: 'project-2' }, ['notice.project']],
  ['the lot', { lotId: 'lot-2' }, ['notice.project']],
  ['a bidder', firstBid({ bidderId: 'bidder-X' }), ['opening.openedBidder', 'award.awardedBidder']],
  ['a bidder’s name', firstBid({ bidderName: '别的组织' }), ['opening.openedName', 'award.awardedBidder']],
  ['who is a federation', firstBid({ federation: false }), ['opening.openedFederation']],
  ['a price', firstBid({ bidPriceFen: 7_000_000 }), ['opening.openedPrice']],
  ['an evaluated price', firstBid({ evaluatedPriceFen: 7_000_000 }), ['opening.evaluatedPrice']],
  [
    'who is invalid',
    firstBid({ invalid: { code: 'OTHER', reason: { zh: '无效', en: 'invalid' } } }),
    ['opening.openedStatus', 'opening.invalidReason'],
  ],
  ['a bid’s part of the draw', firstBid({ drawSecret: 'ab'.repeat(16) }), ['opening.drawEntries']],
  [
    'the buyer’s part of the draw, with its commitment',
    { draw: { commitment: drawCommitment('ab'.repeat(16)), secret: 'ab'.repeat(16) } },
    ['notice.commitment'],
  ],
  [
    'a criterion’s name',
    { criteria: [{ ...input.criteria[0]!, name: { zh: '别的', en: 'Service quality' } }] },
    ['notice.criterionName'],
  ],
  [
    'the procedure, with a technical step that the notice has not',
    { procedure: 'COMPETITIVE_CONSULTATION', technicalCriterionIds: ['quality'] },
    ['notice.procedure', 'notice.technical'],
  ],
  [
    'who stood down',
    {
      evaluators: input.evaluators.map((evaluator) => ({ ...evaluator, recused: evaluator.id === '评审 3' })),
      sheets: withSecondSeat(),
    },
    ['sheets.panel'],
  ],
  [
    'the points of a sheet',
    { sheets: input.sheets.map((sheet) => (sheet.bidId === 'M' ? { ...sheet, points: '61' } : sheet)) },
    ['sheets.sheets', 'sheets.rankedBid'],
  ],
  [
    'a bid left out',
    { bids: input.bids.slice(1), sheets: input.sheets.filter(({ bidId }) => bidId !== 'F') },
    ['opening.openedBids', 'opening.drawEntries', 'award.awardedBidder'],
  ],
];

/** All of them: a result changed by itself, a notice other than what was evaluated, and input, result and fingerprint changed alike. */
export const FORGERIES: readonly Forgery[] = [
  ...RESULTS.map(([name, change, told]) => ({
    ...{ name: `the result: ${name}`, lot, told, alone: true },
    evaluation: { ...evaluation, resultJson: change(structuredClone(evaluation.resultJson) as Result) },
  })),
  ...NOTICES.map(([name, change, told]) => ({
    ...{ name: `the notice: ${name}`, lot: { ...lot, ...change }, evaluation, told, alone: true },
  })),
  ...INPUTS.map(([name, change, told]) => {
    const other = { ...input, ...change };
    const resultJson: unknown = JSON.parse(JSON.stringify(evaluate(other)));
    return {
      ...{ name: `input, result and fingerprint: ${name}`, lot, told, alone: false },
      evaluation: { ...evaluation, inputJson: other, inputHash: inputHash(other), resultJson },
    };
  }),
];

/** The award as if the second had won, in all its figures. */
function secondInRank(): PublishedLot['award'] {
  const [, second] = evaluate(input).ranking;
  const { bidId: id, bidderId, bidderName, bidPriceFen } = second!;
  const amount = money(`${bidPriceFen / 100}.00`);
  return { bid: { id, bidderName }, bidder: { id: bidderId }, amount, preferential: false };
}

/** Sheets of both evaluators, as if the second had not stood down. */
function withSecondSeat(): EvaluationInput['sheets'] {
  return ['评审 1', '评审 2'].flatMap((evaluatorId) => input.sheets.map((sheet) => ({ ...sheet, evaluatorId })));
}
