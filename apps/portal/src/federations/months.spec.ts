import { describe, expect, it } from '@jest/globals';
import { withoutGaps } from './months.js';

const sum = (month: string, amount = '1.00') => ({ month, amount: { amount } });

describe('withoutGaps', () => {
  it('puts in the months that have nothing, over the turn of the year too', () => {
    expect(withoutGaps([sum('2026-11'), sum('2027-02')])).toEqual([
      sum('2026-11'),
      sum('2026-12', '0.00'),
      sum('2027-01', '0.00'),
      sum('2027-02'),
    ]);
  });

  it('leaves alone what has no gap', () => {
    expect(withoutGaps([sum('2026-05'), sum('2026-06')])).toEqual([sum('2026-05'), sum('2026-06')]);
    expect(withoutGaps([])).toEqual([]);
  });
});
