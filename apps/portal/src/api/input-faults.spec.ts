import { inputFaultsOf, problemOf } from '@chengjie/portal-ui/ui/problem';
import { describe, expect, it } from '@jest/globals';
import { CombinedError } from 'urql';

const refused = (...faults: readonly { message: string; extensions: Record<string, unknown> }[]) =>
  new CombinedError({ graphQLErrors: [...faults] });

describe('what the API could not read', () => {
  it.each([
    ['input.regionCode：应为地区代码。', '应为地区代码。'],
    ['input.regionCode: must be a region code.', 'must be a region code.'],
    ['Something else', 'Something else'],
  ])('is told at its field, without the name that the field has in the API: %s', (message, told) => {
    const extensions = {
      ...{ code: 'BAD_USER_INPUT', codes: ['INVALID_REGION_CODE', 'BAD_USER_INPUT', 'Client'] },
      inputPath: ['input', 'regionCode'],
    };
    expect(inputFaultsOf(refused({ message, extensions }))).toEqual([
      { code: 'INVALID_REGION_CODE', message: told, path: ['input', 'regionCode'] },
    ]);
  });

  it('is nothing where something else went wrong', () => {
    expect(inputFaultsOf(refused({ message: 'Internal', extensions: { code: 'INTERNAL' } }))).toEqual([]);
    expect(inputFaultsOf(new CombinedError({ networkError: new Error('lost') }))).toEqual([]);
  });
});

describe('an act that asked who one is, and was not told', () => {
  it('was not done, though nothing is broken', () =>
    expect(problemOf(refused({ message: 'x', extensions: { code: 'REAUTHENTICATION_NEEDED' } }))).toBe('NOT_PROVEN'));
});
