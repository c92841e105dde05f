import { describe, expect, it } from '@jest/globals';
import { tokenOf } from './link-token.js';

describe('tokenOf', () => {
  it('reads the token out of the fragment', () => {
    expect(tokenOf('#token=abc-DEF_1')).toBe('abc-DEF_1');
    expect(tokenOf('#lang=en&token=abc')).toBe('abc');
  });

  it.each(['', '#', '#token=', '#token=%20', '#other=abc'])('finds none in “%s”', (hash) =>
    expect(tokenOf(hash)).toBeUndefined(),
  );
});
