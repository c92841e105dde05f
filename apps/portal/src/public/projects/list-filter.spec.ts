import { describe, expect, it } from '@jest/globals';
import { listQuestionOf, referenceIn } from './list-filter.js';

const FUNCTION_ID = '0199fd32-f800-70ff-a01b-3fd0806d4af7';
const questionOf = (search: string) => listQuestionOf(new URLSearchParams(search));

describe('the filters of the list of projects', () => {
  it('narrow nothing when the address says nothing', () => {
    expect(questionOf('')).toEqual({ filter: {}, orderBy: 'NEWEST' });
  });

  it('are all read from the address', () => {
    const search = `text=%20养老%20&region=220202&function=${FUNCTION_ID}&status=AWARDED&regime=GRANT&exercises=only&order=BUDGET`;
    expect(questionOf(search)).toEqual({
      filter: {
        text: '养老',
        regionCode: '220202',
        functionId: FUNCTION_ID,
        statuses: ['AWARDED'],
        regime: 'GRANT',
        exercises: true,
      },
      orderBy: 'BUDGET',
    });
  });

  it.each([
    'status=DRAFT',
    'status=x',
    'regime=x',
    'region=abc',
    'region=123',
    'region=220200',
    'function=SVC-02',
    'text=%20',
    'exercises=x',
  ])('leave out %s, which the API would refuse or not show', (search) => {
    expect(questionOf(search).filter).toEqual({});
  });

  it('read buyer, winner, days, amounts and the federation step', () => {
    const search = `buyer=${FUNCTION_ID}&winner=${FUNCTION_ID}&deadlineFrom=2026-10-01&deadlineTo=2026-10-31&awardedTo=2026-12-31&budgetFrom=10万元&preference=no`;
    expect(questionOf(search).filter).toEqual({
      agencyId: FUNCTION_ID,
      winnerId: FUNCTION_ID,
      deadline: { from: '2026-10-01', until: '2026-10-31' },
      awarded: { until: '2026-12-31' },
      budget: { from: { amount: '100000.00' } },
      preferential: false,
    });
  });

  it.each(['deadlineFrom=2026-02-30', 'budgetTo=8,00', 'buyer=x', 'winner=1', 'preference=x', 'awardedFrom=%00'])(
    'leave out %s',
    (search) => {
      expect(questionOf(search).filter).toEqual({});
    },
  );

  it('fall back to the newest first, and to what fits a search best', () => {
    expect(questionOf('order=x').orderBy).toBe('NEWEST');
    expect(questionOf('text=养老').orderBy).toBe('RELEVANCE');
    expect(questionOf('text=养老&order=NEWEST').orderBy).toBe('NEWEST');
  });
});

describe('referenceIn', () => {
  it.each([
    ['text=CJ-2026-000029', 'CJ-2026-000029'],
    ['text=%20cj-2026-000029%20', 'CJ-2026-000029'],
    ['text=编号：ＣＪ-2026-000029', 'CJ-2026-000029'],
    ['text=CJ-2026', undefined],
    ['text=养老', undefined],
    ['', undefined],
  ])('finds in %j %s', (search, expected) => {
    expect(referenceIn(new URLSearchParams(search))).toBe(expected);
  });
});
