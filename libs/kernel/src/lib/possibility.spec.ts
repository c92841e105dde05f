import { describe, expect, it } from '@jest/globals';
import { defineErrors } from './domain-error.js';
import { possibility, stateAndAct } from './possibility.js';

const { SPEC_NOT_IN_THIS_STATE } = defineErrors({
  SPEC_NOT_IN_THIS_STATE: {
    ...{ zh: '“{stateZh}”，不能“{actZh}”', en: 'It is {stateEn}: {actEn} is not possible' },
    meaning: 'The act is not possible in this state',
  },
});
const OPEN = { zh: '公示中', en: 'announced' };
const REJECT = { zh: '驳回', en: 'Reject' };

describe('what somebody could do', () => {
  it('is possible where nothing stands against it', () => {
    expect(possibility('rejectClaim', REJECT, undefined)).toEqual({
      ...{ key: 'rejectClaim', label: REJECT, disabled: false, disabledReason: null },
    });
  });

  it('is shown with what stands against it, in both languages, state and act by their names', () => {
    const violation = SPEC_NOT_IN_THIS_STATE(['claimId'], stateAndAct(OPEN, REJECT));
    expect(possibility('rejectClaim', REJECT, violation)).toEqual({
      ...{ key: 'rejectClaim', label: REJECT, disabled: true },
      disabledReason: { zh: '“公示中”，不能“驳回”', en: 'It is announced: Reject is not possible' },
    });
  });
});
