import { describe, expect, it } from '@jest/globals';
import { problemOf } from '@chengjie/portal-ui/ui/problem';
import { CombinedError, type UseQueryResponse } from 'urql';
import { found } from './found.js';

interface Asked {
  readonly project: { readonly id: string } | null;
}

const answered = (data: Asked | undefined) =>
  found(
    [{ data, fetching: false, stale: false, hasNext: false }, () => undefined] as UseQueryResponse<Asked>,
    'project',
  );

describe('found', () => {
  it('takes a lookup that misses for a page that is not there', () => {
    const [{ data, error }] = answered({ project: null });
    expect(data).toBeUndefined();
    expect(error && problemOf(error)).toBe('NOT_FOUND');
  });

  it('is no page of a mistyped address either', () => {
    const extensions = { code: 'BAD_USER_INPUT', codes: ['INVALID_ID', 'BAD_USER_INPUT', 'Client'] };
    const refused = new CombinedError({ graphQLErrors: [{ message: 'id: must be an id (UUID).', extensions }] });
    expect(problemOf(refused)).toBe('NOT_FOUND');
  });

  it('gives what was found, and nothing while it is not known', () => {
    expect(answered({ project: { id: '1' } })[0].data).toEqual({ project: { id: '1' } });
    const [{ data, error }] = answered(undefined);
    expect([data, error]).toEqual([undefined, undefined]);
  });
});
