import { drawCommitment, evaluate, inputHash, type EvaluationInput, type EvaluationResult } from '@chengjie/evaluation';
import { contentHash } from '@chengjie/kernel';
import type { PublishedEvaluation, PublishedLot } from '../lib/published-lot.js';
import { forgedEvents } from './forged-events.js';
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

/** What the event of an award keeps that nothing is published of. */
const AWARDED = ['Award', 'Winner', 'Amount', 'Preference', 'NoticeEnd'].map((of) => `events.recorded${of}`);

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
  [
    'the least number of valid bids',
    { minimumValidBids: 2 },
    ['notice.minimumValidBids', 'notice.minimumValidBidsOfPack'],
  ],
  ['the least number of bids', { minimumBids: 2 }, ['notice.minimumBids']],
  [
    'the regime',
    { regime: 'BELOW_THRESHOLD' },
    ['notice.regime', 'notice.minimumBids', 'notice.minimumValidBidsOfPack'],
  ],
  [
    'an opening without one of the bids',
    { openingRecord: { ...lot.openingRecord!, nodes: lot.openingRecord!.nodes.slice(1) } },
    [
      'opening.openedBids',
      ...['Bidder', 'Name', 'Price'].map((of) => `opening.opened${of}`),
      ...REST,
      'events.recordedBids',
    ],
  ],
  [
    'the award’s mark',
    { award: { ...lot.award!, preferential: false } },
    ['award.preferentialAward', 'events.recordedPreference'],
  ],
  [
    'an award to the second in rank',
    { award: secondInRank() },
    ['award.awardedPlace', ...['Award', 'Winner', 'Preference'].map((of) => `events.recorded${of}`)],
  ],
  ['no award of what was ranked', { award: null }, ['award.awardedPlace', ...AWARDED]],
  ['that the lot failed', { status: 'FAILED' }, ['award.lotStatus']],
  ['no ranking', { rankedBids: null }, [...input.bids.map(() => 'sheets.sheets'), 'sheets.rankedBids']],
  [
    'a ranking without one of the bids',
    { rankedBids: { nodes: lot.rankedBids!.nodes.slice(1) } },
    ['sheets.sheets', 'sheets.rankedBids'],
  ],
  [
    'that the preference gave a place',
    {
      rankedBids: {
        nodes: lot.rankedBids!.nodes.map((each) =>
          each.place === 1 ? { ...each, preferentialPlace: !each.preferentialPlace } : each,
        ),
      },
    },
    ['sheets.rankedPreference'],
  ],
  ['no panel', { panel: null }, ['sheets.panel']],
  ['no word on seats after the opening', { openedAt: '2026-04-19T00:00:00.000Z' }, ['reviews.warnedOfSeats']],
  [
    'no hash of what the bidders brought to the draw',
    { drawEntriesHash: null },
    ['opening.drawEntries', 'events.recordedDraw'],
  ],
  ['the rule pack’s fingerprint', { rulePackHash: '00' }, ['notice.rulePackHash', 'events.recordedPack']],
  [
    'the rule pack’s value',
    { rulePack: { ...lot.rulePack!, value: { ...(lot.rulePack!.value as object), version: 2 } } },
    ['notice.rulePackHash'],
  ],
  [
    'the award’s amount',
    { award: { ...lot.award!, amount: money('1.00') } },
    ['award.awardedAmount', 'events.recordedAmount'],
  ],
];

/** Hashes of the result, which the events of ranking and award keep. */
const HASHES = ['events.recordedResult', 'events.recordedAwardResult'];

const OTHER_PACK = { id: '22-2026', version: 2 };

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
  ['the regime, and with it the words', { regime: 'GRANT' }, ['notice.regime']],
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

/** The page rewritten after the event, together with what it is repeated from where there is such. */
const REWRITTEN: readonly (readonly [string, Partial<PublishedLot>, string])[] = [
  ['the deadline', { deadlineAt: '2026-04-28T10:00:00.000Z' }, 'events.recordedDeadline'],
  [
    'a rule pack with its fingerprint',
    { rulePack: { id: '22-2026', value: OTHER_PACK }, rulePackHash: contentHash(OTHER_PACK) },
    'events.recordedPack',
  ],
  ['a bidder', opened({ bidder: { id: 'bidder-X' } }), 'events.recordedBidder'],
  ['a bidder’s name', opened({ bidderName: '别的组织' }), 'events.recordedName'],
  ['a performer', opened({ performer: { id: 'member-X' } }), 'events.recordedPerformer'],
  ['who is a federation', opened({ federation: false }), 'events.recordedFederation'],
  ['a price', opened({ price: money('70000.00') }), 'events.recordedPrice'],
  ['a broken seal', opened({ status: 'SEAL_BROKEN' }), 'events.recordedSeal'],
  [
    'a reason of the opening',
    opened({ status: 'INVALID', invalidReasonCode: 'NO_CONSENT', invalidReason: { zh: '无效', en: 'invalid' } }),
    'events.recordedInvalid',
  ],
  ['which revision was opened', opened({ revision: 1 }), 'events.recordedReceipt'],
  ['a receipt’s number', opened({ receiptNumber: 'receipt-X' }), 'events.recordedReceipt'],
  ['a receipt’s hash', opened({ contentHash: 'hash-X' }), 'events.recordedReceipt'],
  ['what the bidders brought to the draw', { drawEntriesHash: '00' }, 'events.recordedDraw'],
  ['which award it is', { award: { ...lot.award!, id: 'award-X' } }, 'events.recordedAward'],
  [
    'until when the award’s notice runs',
    { award: { ...lot.award!, noticeEndsAt: '2026-05-09T16:00:00.000Z' } },
    'events.recordedNoticeEnd',
  ],
];

/** The first bid of the record otherwise. */
function opened(changes: object): Partial<PublishedLot> {
  const nodes = lot.openingRecord!.nodes.map((bid, index) => (index === 0 ? { ...bid, ...changes } : bid));
  return { openingRecord: { nodes } };
}

/**
 * All of them: a result changed by itself, a notice other than what was evaluated, input, result and fingerprint changed alike,
 * a page rewritten after the event, and an event that says otherwise.
 */
export const FORGERIES: readonly Forgery[] = [
  ...RESULTS.map(([name, change, told]) => ({
    ...{ name: `the result: ${name}`, lot, told: [...told, ...HASHES], alone: true },
    evaluation: { ...evaluation, resultJson: change(structuredClone(evaluation.resultJson) as Result) },
  })),
  ...NOTICES.map(([name, change, told]) => ({
    ...{ name: `the notice: ${name}`, lot: { ...lot, ...change }, evaluation, told, alone: true },
  })),
  ...INPUTS.map(([name, change, told]) => {
    const other = { ...input, ...change };
    const resultJson: unknown = JSON.parse(JSON.stringify(evaluate(other)));
    return {
      // Whatever is changed, the events keep the hash of the result that there was.
      ...{ name: `input, result and fingerprint: ${name}`, lot, told: [...told, ...HASHES], alone: false },
      evaluation: { ...evaluation, inputJson: other, inputHash: inputHash(other), resultJson },
    };
  }),
  ...REWRITTEN.map(([name, change, told]) => ({
    ...{
      name: `rewritten after the event: ${name}`,
      lot: { ...lot, ...change },
      evaluation,
      told: [told],
      alone: false,
    },
  })),
  ...forgedEvents().map(({ path, value, events: forged }) => ({
    name: `an event: ${path} as ${value}`,
    ...{ lot: { ...lot, events: forged }, evaluation, told: ['events.recorded'], alone: false },
  })),
];

/** The award as if the second had won, in all its figures. */
function secondInRank(): PublishedLot['award'] {
  const [, second] = evaluate(input).ranking;
  const { bidId: id, bidderId, bidderName, bidPriceFen } = second!;
  const amount = money(`${bidPriceFen / 100}.00`);
  return { ...lot.award!, bid: { id, bidderName }, bidder: { id: bidderId }, amount, preferential: false };
}

/** Sheets of both evaluators, as if the second had not stood down. */
function withSecondSeat(): EvaluationInput['sheets'] {
  return ['评审 1', '评审 2'].flatMap((evaluatorId) => input.sheets.map((sheet) => ({ ...sheet, evaluatorId })));
}
