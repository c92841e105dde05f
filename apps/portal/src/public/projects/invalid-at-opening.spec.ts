import { describe, expect, it } from '@jest/globals';
import { invalidAtOpening } from './invalid-at-opening.js';

const overBudget = { code: 'OVER_BUDGET', zh: '报价超过预算', en: 'The price exceeds the budget' };

describe('what the opening found invalid', () => {
  it('is read from the record of the opening', () => {
    const found = invalidAtOpening([
      { type: 'PROJECT_PUBLISHED', data: { deadlineAt: '2026-04-30T01:30:00.000Z' } },
      {
        type: 'BIDS_OPENED',
        data: {
          bids: [
            { bidId: 'a', invalid: null },
            { bidId: 'b', invalid: overBudget },
          ],
        },
      },
    ]);
    expect([...found]).toEqual([['b', overBudget]]);
  });

  it('is nothing before the opening', () => {
    expect(invalidAtOpening([]).size).toBe(0);
  });
});
