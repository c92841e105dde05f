import { describe, expect, it } from '@jest/globals';
import type { CombinedError } from 'urql';
import { problemOf, problemOfPage } from './problem.js';

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
