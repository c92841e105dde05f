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

  it('fall back to the newest first', () => {
    expect(questionOf('order=x').orderBy).toBe('NEWEST');
  });
});

describe('referenceIn', () => {
  it.each([
    ['text=CJ-2026-000029', 'CJ-2026-000029'],
    ['text=%20cj-2026-000029%20', 'CJ-2026-000029'],
    ['text=CJ-2026', undefined],
    ['text=养老', undefined],
    ['', undefined],
  ])('finds in %j %s', (search, expected) => {
    expect(referenceIn(new URLSearchParams(search))).toBe(expected);
  });
});
