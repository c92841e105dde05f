import { describe, expect, it } from '@jest/globals';
import { isTold, type Fact } from './fact.js';

describe('a fact', () => {
  it.each([undefined, null, ''])('without a value is not told: %p', (value) => {
    expect(isTold({ label: 'Lower than asked', value })).toBe(false);
  });

  it.each([0, '0', 'text'])('is told: %p', (value) => {
    expect(isTold({ label: 'Bids', value })).toBe(true);
  });

  it('is never a boolean, which would be drawn as a name with nothing', () => {
    // @ts-expect-error -- React draws no boolean
    const fact: Fact = { label: 'Lower than asked', value: false };
    expect(fact.label).toBe('Lower than asked');
  });
});
