import { describe, expect, it } from '@jest/globals';
import { withoutGaps } from './months.js';

const sum = (month: string, count = 1, amount = '1.00') => ({ month, count, amount: { amount } });

describe('withoutGaps', () => {
  it('has nothing to show for nothing', () => expect(withoutGaps([])).toEqual([]));

  it('keeps what is there and fills in months without awards, over the turn of a year', () => {
    expect(withoutGaps([sum('2025-11', 2, '10.50'), sum('2026-02')])).toEqual([
      sum('2025-11', 2, '10.50'),
      sum('2025-12', 0, '0.00'),
      sum('2026-01', 0, '0.00'),
      sum('2026-02'),
    ]);
  });
});
