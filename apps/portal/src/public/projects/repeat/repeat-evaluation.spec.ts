import { describe, expect, it } from '@jest/globals';
import {
  drawCommitment,
  drawEntriesHash,
  ENGINE_VERSION,
  evaluate,
  inputHash,
  type EvaluationInput,
} from '@chengjie/evaluation';
import type { PublishedLot } from './notice-figures.js';
import { repeatEvaluation } from './repeat-evaluation.js';

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
const input: EvaluationInput = {
  schema: 'chengjie.evaluation/1',
  projectId: 'project-1',
  lotId: 'lot-1',
  rulePackId: '22-2026',
  method: 'COMPREHENSIVE_SCORING',
  procedure: 'OPEN_TENDER',
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

const money = (amount: string) => ({ amount });
const evaluation = {
  id: 'evaluation-1',
  run: 1,
  evaluatedAt: '2026-04-30T09:20:00.000Z',
  engineVersion: ENGINE_VERSION,
  inputHash: inputHash(input),
  inputJson: input as unknown,
  // As the API gives it: stored and read again.
  resultJson: JSON.parse(JSON.stringify(evaluate(input))) as unknown,
};
const project: PublishedLot = {
  projectId: 'project-1',
  id: 'lot-1',
  number: 1,
  reference: 'CJ-2026-000001',
  title: '居家养老服务购买项目',
  evaluationMethod: 'COMPREHENSIVE_SCORING',
  procedure: 'OPEN_TENDER',
  rulePack: { id: '22-2026' },
  drawCommitment: drawCommitment(SECRET),
  drawEntriesHash: drawEntriesHash({ projectId: 'project-1', lotId: 'lot-1', entries }),
  panel: [
    { id: 'seat-1', number: 1, recusedAt: null },
    { id: 'seat-2', number: 2, recusedAt: '2026-04-29T00:00:00.000Z' },
  ],
  priceWeight: '20.00',
  minimumValidBids: 3,
  budget: money('100000.00'),
  criteria: [{ id: 'quality', maxPoints: '80.00', technical: false, name: { zh: '服务质量', en: 'Service quality' } }],
  tieLadder: [
    { step: 'FEDERATION', criterionId: null },
    { step: 'DRAW', criterionId: null },
  ],
  openingRecord: {
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: 4,
    nodes: input.bids.map(({ id, bidderId, bidderName: name, bidPriceFen, federation }) => ({
      ...{ id, federation, status: 'VALID' as const, invalidReason: null },
      bidder: { id: bidderId, name },
      price: money(`${bidPriceFen / 100}.00`),
    })),
  },
  award: {
    bid: { id: 'F' },
    preferential: true,
    amount: money('80000.00'),
    bidder: { id: 'bidder-F', name: '组织 F' },
  },
  rankedBids: {
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: 4,
    nodes: result.ranking.map(({ bidId: id, place, total }) => ({
      ...{ id, place, totalScore: total },
      priceScore: result.scores.find(({ bidId }) => bidId === id)?.priceScore ?? null,
      scores: [{ criterionId: 'quality', sheets: [{ evaluator: '评审 1', points: id === 'M' ? '60.00' : '70.00' }] }],
    })),
  },
  evaluation,
};

type Result = ReturnType<typeof evaluate>;

/** What disagrees when the published result is changed: group and figure. */
function foundIn(change: (result: Result) => unknown): string[] {
  return disagreeing(project, { ...evaluation, resultJson: change(structuredClone(evaluation.resultJson) as Result) });
}

function disagreeing(published: PublishedLot, of: typeof evaluation = evaluation): string[] {
  return repeatEvaluation(published, of).groups.flatMap(({ name, figures }) =>
    figures.filter(({ agrees }) => !agrees).map((figure) => `${name}.${figure.name}`),
  );
}

/** What else nothing is published of, of a bid that the record lacks. */
const REST = ['opening.evaluatedPrice', 'opening.openedFederation', 'opening.openedStatus'];

describe('repeating a published evaluation', () => {
  it('agrees with what the rules gave', () => {
    const { verdict, disagreeing: count, compared, groups } = repeatEvaluation(project, evaluation);
    expect([verdict, count]).toEqual(['AGREES', 0]);
    expect(compared).toBe(groups.flatMap(({ figures }) => figures).length);
    expect(groups.map(({ name, bid: of }) => of?.id.slice(0, 1) ?? name)).toEqual([
      'fingerprint',
      'notice',
      'opening',
      'sheets',
      'outcome',
      ...evaluate(input).ranking.map(({ bidId }) => bidId),
      'decisions',
      'ties',
      'draws',
      'award',
    ]);
  });

  it('shows both values of a changed total', () => {
    const resultJson = structuredClone(evaluation.resultJson) as { ranking: { total: string }[] };
    resultJson.ranking[3]!.total = '91.00';
    const { verdict, groups } = repeatEvaluation(project, { ...evaluation, resultJson });
    const total = groups.find(({ bid: of }) => of?.place === 4)?.figures.find(({ name }) => name === 'total');
    expect(verdict).toBe('DIFFERS');
    expect(total).toMatchObject({ published: ['91.00', '77.78'], recomputed: ['77.78', '77.78'], agrees: false });
  });

  it.each<[string, (result: Result) => unknown, string[]]>([
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
  ])('finds %s when it was changed', (_, change, expected) => {
    expect(foundIn(change)).toEqual(expected);
  });

  it('finds a result that is missing altogether', () => {
    const { verdict, groups } = repeatEvaluation(project, { ...evaluation, resultJson: null });
    const ofResult = groups.filter(({ name }) => name === 'bid' || name === 'decisions');
    expect(verdict).toBe('DIFFERS');
    expect(ofResult.flatMap(({ figures }) => figures).some(({ agrees }) => agrees)).toBe(false);
  });

  it('finds an input that is not the published fingerprint’s', () => {
    const other = {
      ...input,
      sheets: input.sheets.map((sheet, index) => (index === 1 ? { ...sheet, points: '61' } : sheet)),
    };
    const found = disagreeing(project, { ...evaluation, inputJson: other });
    expect(found).toEqual(expect.arrayContaining(['fingerprint.inputHash', 'bid.criterion', 'bid.total']));
  });

  it.each<[string, Partial<PublishedLot>, string[]]>([
    ['the budget', { budget: money('90000.00') }, ['notice.budget']],
    ['the price’s weight', { priceWeight: '30.00' }, ['notice.priceWeight']],
    ['a criterion', { criteria: [{ ...project.criteria[0]!, maxPoints: '70.00' }] }, ['notice.criterionPoints']],
    ['the ladder', { tieLadder: [{ step: 'DRAW', criterionId: null }] }, ['notice.ladder']],
    ['the commitment', { drawCommitment: '00' }, ['notice.commitment', 'notice.commitmentOfSecret']],
    ['the least number', { minimumValidBids: 2 }, ['notice.minimumValidBids']],
    [
      'an opening without one of the bids',
      { openingRecord: { ...project.openingRecord!, nodes: project.openingRecord!.nodes.slice(1) } },
      ['opening.openedBids', ...['Bidder', 'Name', 'Price'].map((of) => `opening.opened${of}`), ...REST],
    ],
    ['the award’s mark', { award: { ...project.award!, preferential: false } }, ['award.preferentialAward']],
    ['the award’s amount', { award: { ...project.award!, amount: money('1.00') } }, ['award.awardedAmount']],
  ])('finds %s when the evaluation started from another', (_, change, expected) => {
    expect(disagreeing({ ...project, ...change })).toEqual(expected);
  });

  it('says so when the input cannot be evaluated', () => {
    const { verdict, problems } = repeatEvaluation(project, { ...evaluation, inputJson: { ...input, sheets: [] } });
    expect(verdict).toBe('IMPOSSIBLE');
    expect(problems.map(({ code }) => code)).toEqual([
      'MISSING_SHEET',
      'MISSING_SHEET',
      'MISSING_SHEET',
      'MISSING_SHEET',
    ]);
  });

  const firstBid = (changes: object) => ({
    bids: input.bids.map((bid, index) => (index === 0 ? { ...bid, ...changes } : bid)),
  });

  it.each<[string, Partial<EvaluationInput>, string[]]>([
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
  ])('finds %s changed in input, result and fingerprint alike', (_, change, expected) => {
    const other = { ...input, ...change };
    const forged = {
      inputJson: other,
      inputHash: inputHash(other),
      resultJson: JSON.parse(JSON.stringify(evaluate(other))) as unknown,
    };
    const found = disagreeing(project, { ...evaluation, ...forged });
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('leaves a bid out whose seal was broken: nothing of it could be evaluated', () => {
    const broken = {
      id: 'X',
      bidder: { id: 'bidder-X', name: '组织 X' },
      price: null,
      federation: null,
      invalidReason: null,
    };
    const nodes = [...project.openingRecord!.nodes, { ...broken, status: 'SEAL_BROKEN' as const }];
    expect(disagreeing({ ...project, openingRecord: { ...project.openingRecord!, totalCount: 5, nodes } })).toEqual([]);
  });

  it('takes who stood down after the ranking for one who sat', () => {
    const panel = project.panel!.map((seat) =>
      seat.number === 1 ? { ...seat, recusedAt: '2026-05-30T00:00:00.000Z' } : seat,
    );
    expect(disagreeing({ ...project, panel })).toEqual([]);
  });

  it('says neither the same nor different of a version that it does not know', () => {
    const { verdict, groups } = repeatEvaluation(project, { ...evaluation, engineVersion: '9.0.0' });
    expect([verdict, groups]).toEqual(['OTHER_VERSION', []]);
  });
});

/** Sheets of both evaluators, as if the second had not stood down. */
function withSecondSeat(): EvaluationInput['sheets'] {
  return ['评审 1', '评审 2'].flatMap((evaluatorId) => input.sheets.map((sheet) => ({ ...sheet, evaluatorId })));
}
