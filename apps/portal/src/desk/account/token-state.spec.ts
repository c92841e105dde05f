import { describe, expect, it } from '@jest/globals';
import { tokenDaysOf, tokenState } from './token-state.js';

const expiresAt = '2026-11-24T00:00:00.000Z';
const end = Date.parse(expiresAt);

describe('tokenState', () => {
  it.each([
    [null, end - 1, 'VALID'],
    [null, end, 'EXPIRED'],
    [null, undefined, 'VALID'],
    ['2026-11-01T00:00:00.000Z', end - 1, 'REVOKED'],
    ['2026-11-01T00:00:00.000Z', end, 'REVOKED'],
  ] as const)('revoked %s, now %s: %s', (revokedAt, now, state) =>
    expect(tokenState({ expiresAt, revokedAt }, now)).toBe(state),
  );
});

describe('tokenDaysOf', () => {
  it.each([
    ['1', 1],
    [' ９０ ', 90],
    ['366', 366],
    ['367', undefined],
    ['0', undefined],
    ['1.5', undefined],
    ['', undefined],
  ])('reads “%s” as %s', (typed, days) => expect(tokenDaysOf(typed)).toBe(days));
});
