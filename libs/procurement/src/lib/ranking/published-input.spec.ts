import { describe, expect, it } from '@jest/globals';
import { canonicalInput, type EvaluationInput } from '@chengjie/evaluation';
import { publishedInput } from './published-input.js';

const bid = (id: string) => ({
  ...{ id, bidderId: `bidder-${id}`, bidderName: `组织 ${id}`, federation: false, invalid: null },
  ...{ bidPriceFen: 100, evaluatedPriceFen: 100, drawSecret: '00'.repeat(16) },
});

/** As it is stored: in the order of the database, without what the notice does not say. */
const stored: EvaluationInput = {
  ...{ schema: 'chengjie.evaluation/1', projectId: 'project-1', lotId: 'lot-1', rulePackId: '22-2026' },
  ...{ method: 'LOWEST_EVALUATED_PRICE', ceilingFen: 1000, priceWeight: '0', minimumValidBids: 1, draw: null },
  ...{ criteria: [], tieLadder: [{ step: 'DRAW' }], evaluators: [], bids: [bid('b'), bid('a')], sheets: [] },
};

describe('an input as it is published', () => {
  it('is in the form that its hash is of', () => {
    expect(publishedInput(stored)).toEqual(canonicalInput(stored));
    expect(publishedInput(stored)).not.toEqual(stored);
  });

  it('is shown as it is where it is none', () => {
    const changed = { ...stored, bids: [{ ...bid('b'), bidPriceFen: 'much' }] } as unknown as EvaluationInput;
    expect(publishedInput(changed)).toBe(changed);
  });
});
