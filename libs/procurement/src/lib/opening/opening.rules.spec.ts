import { describe, expect, it } from '@jest/globals';
import { openingFailure, overCeiling } from './opening.rules.js';

const notEligible = { code: 'NOT_ELIGIBLE', zh: '不符合条件', en: 'not eligible' };

describe('a lot at its opening', () => {
  it.each([
    ['one valid bid is enough', [null, overCeiling], 1, undefined],
    ['one valid bid is too few of two', [null, overCeiling], 2, 'TOO_FEW_VALID_BIDS'],
    ['all are over the budget', [overCeiling, overCeiling], 1, 'ALL_OVER_CEILING'],
    ['all that are not invalid otherwise are', [overCeiling, notEligible], 1, 'ALL_OVER_CEILING'],
    ['none is valid, for other reasons', [notEligible], 1, 'TOO_FEW_VALID_BIDS'],
  ] as const)('%s', (_, invalid, minimum, code) => {
    expect(
      openingFailure(
        invalid.map((each) => ({ invalid: each })),
        minimum,
      )?.code,
    ).toBe(code);
  });
});
