import { describe, expect, it } from '@jest/globals';
import { DRAW, FEDERATION, QUALITY, criterionStep, drawFor, lotOf } from '../../testing/lot.js';
import { drawEntriesHash } from '../draw.js';
import { EvaluationInputError } from '../errors.js';
import { evaluate } from '../evaluate.js';
import type { EvaluationInput } from '../input.js';

const bids = [
  { id: 'A', price: 80_000, quality: '70' },
  { id: 'B', price: 90_000, quality: '72.5' },
];
const good = lotOf(bids);

function problemsOf(input: unknown): string[] {
  try {
    evaluate(input as EvaluationInput);
  } catch (error) {
    if (!(error instanceof EvaluationInputError)) throw error;
    for (const { message } of error.problems) {
      expect(`${message.zh}${message.en}`).not.toMatch(/[{}]/);
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
  }
  return [];
}

function withBid(change: object): unknown {
  return { ...good, bids: [{ ...good.bids[0], ...change }, ...good.bids.slice(1)] };
}

function withSheet(change: object): unknown {
  return { ...good, sheets: [{ ...good.sheets[0], ...change }, ...good.sheets.slice(1)] };
}

describe('what is refused', () => {
  it('accepts the example the others change', () => {
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf(JSON.parse(JSON.stringify(good)))).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', null, ['WRONG_TYPE']],
    ['a list', [], ['WRONG_TYPE']],
    ['another schema', { ...good, schema: 'chengjie.evaluation/2' }, ['WRONG_SCHEMA schema']],
    ['an unknown field', { ...good, weight: '20' }, ['UNKNOWN_FIELD weight']],
    ['a missing field', { ...good, lotId: undefined }, ['WRONG_TYPE lotId']],
    ['a lone surrogate', { ...good, lotId: '\ud800' }, ['WRONG_TYPE lotId']],
    ['an unknown method', { ...good, method: 'CHEAPEST' }, ['WRONG_TYPE method']],
    ['a price in fractions of a fen', withBid({ bidPriceFen: 0.5 }), ['WRONG_TYPE bids.0.bidPriceFen']],
    ['a price of nothing', withBid({ evaluatedPriceFen: 0 }), ['WRONG_TYPE bids.0.evaluatedPriceFen']],
    ['a price beyond exact numbers', withBid({ bidPriceFen: 2 ** 53 }), ['WRONG_TYPE bids.0.bidPriceFen']],
    ['a price as text', withBid({ bidPriceFen: '1' }), ['WRONG_TYPE bids.0.bidPriceFen']],
    ['a secret in capitals', withBid({ drawSecret: 'AB'.repeat(16) }), ['WRONG_TYPE bids.0.drawSecret']],
    ['a short secret', withBid({ drawSecret: 'ab' }), ['WRONG_TYPE bids.0.drawSecret']],
    [
      'a reason in one language',
      withBid({ invalid: { code: 'X', reason: { zh: '无' } } }),
      ['WRONG_TYPE bids.0.invalid.reason.en'],
    ],
    [
      'two bids of one id',
      withBid({ id: 'B' }),
      ['DUPLICATE_ID bids.1.id', ...[0, 1, 2].map((index) => `UNKNOWN_REFERENCE sheets.${index}.bidId`)],
    ],
    ['two bids of one bidder', withBid({ bidderId: 'bidder-B' }), ['DUPLICATE_BIDDER bids.1.bidderId']],
    ['points with three decimals', withSheet({ points: '70.001' }), ['WRONG_TYPE sheets.0.points']],
    ['points as a number', withSheet({ points: 70 }), ['WRONG_TYPE sheets.0.points']],
    ['negative points', withSheet({ points: '-1' }), ['WRONG_TYPE sheets.0.points']],
    ['too many points', withSheet({ points: '80.01' }), ['POINTS_OUT_OF_RANGE sheets.0.points']],
    ['as many points as there are', withSheet({ points: '80.00' }), []],
    [
      'points of a criterion that has no number',
      { ...good, criteria: [{ ...QUALITY, maxPoints: 'many' }] },
      ['WEIGHT_OUT_OF_RANGE criteria.0.maxPoints'],
    ],
    [
      'a sheet for an unknown bid',
      { ...good, sheets: [...good.sheets, { ...good.sheets[0], bidId: 'Z' }] },
      ['UNKNOWN_REFERENCE sheets.6.bidId'],
    ],
    [
      'a sheet of a stranger',
      { ...good, sheets: [...good.sheets, { ...good.sheets[0], evaluatorId: 'e9' }] },
      ['UNKNOWN_REFERENCE sheets.6.evaluatorId'],
    ],
    [
      'a sheet for an unknown criterion',
      { ...good, sheets: [...good.sheets, { ...good.sheets[0], criterionId: 'price' }] },
      ['UNKNOWN_REFERENCE sheets.6.criterionId'],
    ],
    ['a sheet twice', { ...good, sheets: [...good.sheets, good.sheets[0]] }, ['DUPLICATE_SHEET sheets.6']],
    [
      'two evaluators of one id',
      { ...good, evaluators: [...good.evaluators, { id: 'e1', recused: true }] },
      ['DUPLICATE_ID evaluators.3.id'],
    ],
    ['weights that are not 100', { ...good, priceWeight: '19.99' }, ['WEIGHTS_NOT_100 criteria']],
    [
      'a weight of nothing',
      { ...good, criteria: [QUALITY, { ...QUALITY, id: 'x', maxPoints: '0' }] },
      ['WEIGHT_OUT_OF_RANGE criteria.1.maxPoints'],
    ],
    ['no price weight', { ...good, priceWeight: '0' }, ['WEIGHT_OUT_OF_RANGE priceWeight']],
    [
      'a criterion twice',
      {
        ...good,
        criteria: [
          { ...QUALITY, maxPoints: '40' },
          { ...QUALITY, maxPoints: '40' },
        ],
      },
      ['DUPLICATE_ID criteria.1.id', ...good.sheets.map((_, index) => `POINTS_OUT_OF_RANGE sheets.${index}.points`)],
    ],
    [
      'technical merit by an unknown criterion',
      { ...good, technicalCriterionIds: ['x'] },
      ['UNKNOWN_REFERENCE technicalCriterionIds.0'],
    ],
    [
      'technical merit in a tender',
      { ...good, procedure: 'OPEN_TENDER', technicalCriterionIds: ['quality'] },
      ['TECHNICAL_NOT_ALLOWED technicalCriterionIds'],
    ],
    [
      'a price weight with a fixed price',
      { ...good, method: 'FIXED_PRICE' },
      ['PRICE_WEIGHT_NOT_ALLOWED priceWeight', 'WEIGHTS_NOT_100 criteria'],
    ],
    [
      'criteria with the lowest price',
      { ...good, method: 'LOWEST_EVALUATED_PRICE', priceWeight: '0' },
      ['CRITERIA_NOT_ALLOWED criteria'],
    ],
    ['a ladder without draw', { ...good, tieLadder: [FEDERATION] }, ['LADDER_WITHOUT_DRAW tieLadder']],
    ['an empty ladder', { ...good, tieLadder: [] }, ['LADDER_WITHOUT_DRAW tieLadder']],
    ['a step after the draw', { ...good, tieLadder: [DRAW, FEDERATION] }, ['LADDER_STEP_AFTER_DRAW tieLadder.1']],
    ['a step twice', { ...good, tieLadder: [FEDERATION, FEDERATION, DRAW] }, ['LADDER_STEP_TWICE tieLadder.1']],
    [
      'a step by an unknown criterion',
      { ...good, tieLadder: [criterionStep('x'), DRAW] },
      ['UNKNOWN_REFERENCE tieLadder.0.criterionId'],
    ],
    [
      'a step that does not exist',
      { ...good, tieLadder: [{ step: 'FIRST_BID' }, DRAW] },
      ['WRONG_TYPE tieLadder.0.step'],
    ],
    [
      'a federation step with conditions',
      { ...good, tieLadder: [{ step: 'FEDERATION', nearest: true }, DRAW] },
      ['UNKNOWN_FIELD tieLadder.0.nearest'],
    ],
    [
      'a secret that was not committed to',
      { ...good, draw: { ...drawFor('other'), commitment: drawFor('buyer').commitment } },
      ['COMMITMENT_MISMATCH draw.secret'],
    ],
    [
      'other bids than were published with the opening',
      { ...good, draw: { ...drawFor('buyer'), entriesHash: 'ab'.repeat(32) } },
      ['ENTRIES_MISMATCH draw.entriesHash'],
    ],
    [
      'no evaluator left',
      { ...good, evaluators: good.evaluators.map(({ id }) => ({ id, recused: true })) },
      ['NO_EVALUATORS evaluators'],
    ],
  ])('%s', (_, input, expected) => {
    expect(problemsOf(input)).toEqual(expected);
  });

  it('names every missing sheet of a sitting evaluator for a valid bid, and only those', () => {
    const sheets = good.sheets.filter(({ evaluatorId, bidId }) => evaluatorId === 'e3' || bidId === 'B');
    try {
      evaluate({
        ...good,
        sheets,
        evaluators: good.evaluators.map((each) => ({ ...each, recused: each.id === 'e2' })),
      });
      throw new Error('was ranked');
    } catch (error) {
      if (!(error instanceof EvaluationInputError)) throw error;
      expect(error.problems.map(({ code, path, params }) => ({ code, path, params }))).toEqual([
        { code: 'MISSING_SHEET', path: ['sheets'], params: { evaluatorId: 'e1', bidId: 'A', criterionId: 'quality' } },
      ]);
    }
  });

  it('takes the bids that were published with the opening', () => {
    const entries = good.bids.map(({ id, drawSecret }) => ({ bidId: id, secret: drawSecret }));
    const entriesHash = drawEntriesHash({ ...good, entries });
    expect(problemsOf({ ...good, draw: { ...drawFor('buyer'), entriesHash } })).toEqual([]);
  });

  it('asks for no evaluators where nothing is scored', () => {
    const byPrice = { method: 'LOWEST_EVALUATED_PRICE', priceWeight: '0', criteria: [], evaluators: [], sheets: [] };
    expect(problemsOf({ ...good, ...byPrice })).toEqual([]);
  });

  it('lists all problems, and says how many there are', () => {
    const input = { ...good, sheets: good.sheets.map((sheet) => ({ ...sheet, points: '81' })) };
    expect(problemsOf(input)).toHaveLength(6);
    expect(() => evaluate(input)).toThrow(/and 1 more/);
  });

  it('asks for the buyer’s secret only when a tie reaches the draw', () => {
    expect(problemsOf({ ...good, draw: null })).toEqual([]);
    const tied = lotOf(
      [bids[0], { ...bids[0], id: 'C' }].map((bid) => ({ id: 'A', price: 80_000, quality: '70', ...bid })),
      { draw: null },
    );
    expect(problemsOf(tied)).toEqual(['DRAW_SECRET_REQUIRED draw']);
    const withFederation = { ...tied, bids: tied.bids.map((bid) => ({ ...bid, federation: bid.id === 'C' })) };
    expect(problemsOf(withFederation)).toEqual([]);
  });
});
