import { describe, expect, it } from '@jest/globals';
import { newRecoveryCodes, normalizeRecoveryCode, shownRecoveryCode } from './recovery-code.rules.js';

describe('recovery codes', () => {
  it('are ten of twelve characters each, none of them read as another', () => {
    const codes = newRecoveryCodes();
    expect(codes).toEqual(Array.from({ length: 10 }, () => expect.stringMatching(/^[a-hjkmnp-z2-9]{12}$/)));
    expect(new Set(codes).size).toBe(10);
  });

  it('are shown in groups of four', () => {
    expect(shownRecoveryCode('abcdefgh2345')).toBe('abcd-efgh-2345');
  });

  it.each(['abcdefgh2345', 'abcd-efgh-2345', 'ABCD-EFGH-2345', ' abcd efgh 2345 ', 'abcd–efgh–2345\n'])(
    '“%s” is typed for one',
    (typed) => expect(normalizeRecoveryCode(typed)).toBe('abcdefgh2345'),
  );
});
