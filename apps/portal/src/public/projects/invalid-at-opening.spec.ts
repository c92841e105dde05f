import { describe, expect, it } from '@jest/globals';
import { invalidAtOpening } from './invalid-at-opening.js';

const overBudget = { zh: '报价超过预算', en: 'The price exceeds the budget' };

describe('what the opening found invalid', () => {
  it('is read from the record of the opening', () => {
    const found = invalidAtOpening([
      { sequence: 1 },
      {
        sequence: 2,
        data: {
          bids: {
            nodes: [
              { bidId: 'a', invalid: null },
              { bidId: 'b', invalid: overBudget },
            ],
          },
        },
      },
    ]);
    expect([...found]).toEqual([['b', overBudget]]);
  });

  it('is nothing before the opening', () => {
    expect(invalidAtOpening([]).size).toBe(0);
  });
});
