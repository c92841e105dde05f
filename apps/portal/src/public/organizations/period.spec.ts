import { describe, expect, it } from '@jest/globals';
import { daysOf } from './period.js';

describe('the days of a period', () => {
  it.each([
    ['2024-05-31T16:00:00Z', '2024-06-30T16:00:00Z', '2024-06-01', '2024-06-30'],
    ['2024-05-31T15:59:59Z', '2024-06-30T15:59:59Z', '2024-05-31', '2024-06-30'],
    ['2024-06-01T02:00:00Z', '2024-06-01T02:00:01Z', '2024-06-01', '2024-06-01'],
    ['2024-06-01T02:00:00Z', null, '2024-06-01', null],
  ])('from %s to %s are %s to %s, in Beijing', (from, to, first, last) => {
    expect(daysOf({ from, to })).toEqual({ first, last });
  });

  it('are none when it ended as it began', () => {
    expect(daysOf({ from: '2024-05-31T16:00:00Z', to: '2024-05-31T16:00:00Z' })).toBeNull();
  });
});
