import { describe, expect, it } from '@jest/globals';
import { upToEach } from './budget-steps.rules.js';

describe('projects up to a budget', () => {
  it('are all those up to the steps below too', () => {
    const counts = [
      { value: '30000000', count: 5, atLeast: false },
      { value: '10000000', count: 2, atLeast: false },
      { value: '200000000', count: 1000, atLeast: true },
    ];
    expect(upToEach(counts)).toEqual([
      { fen: 10_000_000, count: 2, atLeast: false },
      { fen: 30_000_000, count: 7, atLeast: false },
      { fen: 200_000_000, count: 1007, atLeast: true },
    ]);
  });

  it('are none where there is none', () => {
    expect(upToEach([])).toEqual([]);
  });
});
