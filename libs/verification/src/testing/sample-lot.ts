import {
  drawCommitment,
  drawEntriesHash,
  ENGINE_VERSION,
  evaluate,
  inputHash,
  type EvaluationInput,
} from '@chengjie/evaluation';
import { contentHash } from '@chengjie/kernel';
import type { PublishedEvaluation, PublishedEvent, PublishedLot } from '../lib/published-lot.js';

const SECRET = '6dbd0f28d0d97656768b7b4ed96255e6';

const bid = (id: string, yuan: number, federation = false) => ({
  id,
  bidderId: `bidder-${id}`,
  bidderName: `组织 ${id}`,
  federation,
  bidPriceFen: yuan * 100,
  evaluatedPriceFen: yuan * 100,
  invalid: null,
  drawSecret: `${id.charCodeAt(0)}`.padStart(32, '0'),
});

/** Worked example 3 with a fourth bid equal to N, so that the ladder both prefers and draws. */
export const input: EvaluationInput = {
  schema: 'chengjie.evaluation/1',
  projectId: 'project-1',
  lotId: 'lot-1',
  rulePackId: '22-2026',
  method: 'COMPREHENSIVE_SCORING',
  procedure: 'OPEN_TENDER',
  regime: 'STATUTORY',
  ceilingFen: 10_000_000,
  priceWeight: '20',
  criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'Service quality' }, maxPoints: '80' }],
  tieLadder: [{ step: 'FEDERATION' }, { step: 'DRAW' }],
  evaluators: [
    { id: '评审 1', recused: false },
    { id: '评审 2', recused: true },
  ],
  minimumValidBids: 3,
  bids: [bid('F', 80_000, true), bid('M', 90_000), bid('N', 80_000), bid('O', 80_000)],
  sheets: Object.entries({ F: '70', M: '60', N: '70', O: '70' }).map(([bidId, points]) => ({
    evaluatorId: '评审 1',
    bidId,
    criterionId: 'quality',
    points,
  })),
  draw: { commitment: drawCommitment(SECRET), secret: SECRET },
};
const result = evaluate(input);
const entries = input.bids.map(({ id, drawSecret }) => ({ bidId: id, secret: drawSecret }));

const performer = (id: string) => (id === 'O' ? { id: 'member-O' } : null);
const receiptOf = (id: string) => ({
  performer: performer(id),
  revision: 2,
  receiptNumber: `receipt-${id}`,
  contentHash: `hash-${id}`,
});

/** As far as verification reads it. */
const PACK = {
  id: '22-2026',
  version: 1,
  procedures: {
    STATUTORY: { OPEN_TENDER: { minimumBids: 3, minimumValidBids: 3 } },
    BELOW_THRESHOLD: { OPEN_TENDER: { minimumBids: 2, minimumValidBids: 1 } },
  },
};

export const money = (amount: string) => ({ amount });
export const evaluation: PublishedEvaluation = {
  evaluatedAt: '2026-04-30T09:20:00.000Z',
  engineVersion: ENGINE_VERSION,
  inputHash: inputHash(input),
  inputJson: input as unknown,
  // As the API gives it: stored and read again.
  resultJson: JSON.parse(JSON.stringify(evaluate(input))) as unknown,
};
const resultHash = contentHash(evaluation.resultJson);

/** What its events keep, in each of their kinds: the provisional deadline was settled, and M was found invalid and is valid again. */
const kept: readonly Omit<PublishedEvent, 'sequence'>[] = [
  { notice: { deadlineAt: '2026-04-27T09:00:00.000Z', rulePackHash: contentHash(PACK) } },
  { settled: { before: '2026-04-27T09:00:00.000Z', after: '2026-04-28T09:00:00.000Z' } },
  {
    opening: {
      draws: [
        { lot: { id: 'lot-1' }, entriesHash: drawEntriesHash({ projectId: 'project-1', lotId: 'lot-1', entries }) },
        { lot: { id: 'lot-2' }, entriesHash: '00' },
      ],
      bids: {
        nodes: [
          ...input.bids.map(({ id, bidderId, bidderName, bidPriceFen, federation }) => ({
            ...{ bid: { id }, lot: { id: 'lot-1' }, bidder: { id: bidderId }, bidderName, federation, invalid: null },
            ...{ price: money(`${bidPriceFen / 100}.00`), sealBroken: false },
            ...receiptOf(id),
          })),
          {
            ...{ bid: { id: 'P' }, lot: { id: 'lot-2' }, bidder: { id: 'bidder-M' }, bidderName: '组织 M' },
            ...{ federation: false, invalid: null, price: money('1.00'), sealBroken: false },
            ...receiptOf('P'),
          },
        ],
      },
    },
  },
  {
    found: { bid: { id: 'M' }, reason: { code: 'UNSIGNED', zh: '未签字', en: 'not signed' } },
    reason: '无签字页',
  },
  { reinstated: { bid: { id: 'M' } } },
  { evaluated: { lot: { id: 'lot-1' }, resultHash } },
  { evaluated: { lot: { id: 'lot-2' }, resultHash: '00' } },
  {
    awarded: {
      ...{ award: { id: 'award-1' }, lot: { id: 'lot-1' }, bid: { id: 'F' }, amount: money('80000.00') },
      bidder: { organization: { id: 'bidder-F' }, name: '组织 F' },
      ...{ preferential: true, resultHash, noticeEndsAt: '2026-05-08T16:00:00.000Z' },
    },
  },
];
export const events: readonly PublishedEvent[] = kept.map((event, sequence) => ({ sequence, ...event }));

/** What was published about it. */
export const lot: PublishedLot = {
  projectId: 'project-1',
  id: 'lot-1',
  status: 'AWARDED',
  deadlineAt: '2026-04-28T09:00:00.000Z',
  ...{ exercise: false, openedAt: '2026-04-28T09:00:30.000Z', warnings: [] },
  evaluationMethod: 'COMPREHENSIVE_SCORING',
  regime: 'STATUTORY',
  procedure: 'OPEN_TENDER',
  rulePack: { id: '22-2026', value: PACK },
  rulePackHash: contentHash(PACK),
  drawCommitment: drawCommitment(SECRET),
  drawEntriesHash: drawEntriesHash({ projectId: 'project-1', lotId: 'lot-1', entries }),
  panel: [
    { number: 1, appointedAt: '2026-04-20T00:00:00.000Z', recusedAt: null },
    { number: 2, appointedAt: '2026-04-20T00:00:00.000Z', recusedAt: '2026-04-29T00:00:00.000Z' },
  ],
  priceWeight: '20.00',
  minimumBids: 3,
  minimumValidBids: 3,
  budget: money('100000.00'),
  criteria: [{ id: 'quality', maxPoints: '80.00', technical: false, name: { zh: '服务质量', en: 'Service quality' } }],
  tieLadder: [
    { step: 'FEDERATION', criterionId: null },
    { step: 'DRAW', criterionId: null },
  ],
  openingRecord: {
    nodes: input.bids.map(({ id, bidderId, bidderName, bidPriceFen, federation }) => ({
      ...{ id, federation, status: 'VALID' as const, invalidReason: null, invalidReasonCode: null },
      bidder: { id: bidderId },
      bidderName,
      price: money(`${bidPriceFen / 100}.00`),
      ...receiptOf(id),
    })),
  },
  award: {
    id: 'award-1',
    noticeEndsAt: '2026-05-08T16:00:00.000Z',
    bid: { id: 'F', bidderName: '组织 F' },
    preferential: true,
    amount: money('80000.00'),
    bidder: { id: 'bidder-F' },
  },
  rankedBids: {
    nodes: result.ranking.map(({ bidId: id, place, total, preferentialPlace }) => ({
      ...{ id, place, totalScore: total, preferentialPlace },
      priceScore: result.scores.find(({ bidId }) => bidId === id)?.priceScore ?? null,
      scores: [{ criterionId: 'quality', sheets: [{ evaluator: '评审 1', points: id === 'M' ? '60.00' : '70.00' }] }],
    })),
  },
  firstEvaluation: { evaluatedAt: evaluation.evaluatedAt },
  evaluation,
  events,
};

/** The project’s other lot, which was opened, with what its events keep of it. */
export const openedLot: PublishedLot = {
  ...lot,
  id: 'lot-2',
  status: 'OPENED',
  drawEntriesHash: '00',
  openingRecord: {
    nodes: [
      {
        ...{ id: 'P', bidder: { id: 'bidder-M' }, bidderName: '组织 M', price: money('1.00'), federation: false },
        ...{ status: 'VALID', invalidReason: null, invalidReasonCode: null },
        ...receiptOf('P'),
      },
    ],
  },
  award: null,
  rankedBids: null,
  firstEvaluation: null,
  evaluation: null,
};
