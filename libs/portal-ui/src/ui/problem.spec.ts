import { describe, expect, it } from '@jest/globals';
import type { CombinedError } from 'urql';
import { mayPass, problemOf, problemOfPage, type Problem } from './problem.js';

const error = (code: string, ...codes: string[]) =>
  ({ graphQLErrors: [{ extensions: { code, codes: [code, ...codes] } }] }) as unknown as CombinedError;

describe('what went wrong with what a page asks for', () => {
  it.each(['BAD_USER_INPUT', 'BAD_REQUEST'])(
    'is that there is no such page, where its address cannot be read: %s',
    (code) => {
      expect(problemOfPage(error(code, 'Client'))).toBe('NOT_FOUND');
      expect(problemOf(error(code, 'Client'))).toBe('FAILED');
    },
  );

  it.each([
    ['UNAUTHENTICATED', 'SIGNED_OUT'],
    ['FORBIDDEN', 'FORBIDDEN'],
    ['INVALID_ID', 'NOT_FOUND'],
    ['QUERIES_AT_ONCE', 'BUSY'],
    ['INTERNAL', 'FAILED'],
  ])('is otherwise what it is of an act: %s', (code, problem) => {
    const of = error(code, ...(problem === 'BUSY' ? ['Transient'] : []));
    expect([problemOfPage(of), problemOf(of)]).toEqual([problem, problem]);
  });
});

describe('asking again', () => {
  const passes: Readonly<Record<Problem, boolean>> = {
    ...{ OFFLINE: true, BUSY: true, FAILED: true },
    ...{ SIGNED_OUT: false, OTHER_PERSON: false, NOT_PROVEN: false, FORBIDDEN: false, NOT_FOUND: false },
  };
  it.each(Object.entries(passes))('where the problem is %s may help: %s', (problem, helps) =>
    expect(mayPass(problem as Problem)).toBe(helps),
  );
});
