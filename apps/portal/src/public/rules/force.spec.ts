import { describe, expect, it } from '@jest/globals';
import { forceOf } from './force.js';

const pack = { effectiveFrom: '2020-03-01', effectiveTo: '2026-01-31' };

describe('forceOf', () => {
  it.each([
    ['2020-02-29T15:59:59Z', 'future'],
    ['2020-02-29T16:00:00Z', 'current'],
    ['2026-01-31T15:59:59Z', 'current'],
    ['2026-01-31T16:00:00Z', 'past'],
  ])('at %s says %s: days begin and end in Beijing', (now, force) => {
    expect(forceOf(pack, now)).toBe(force);
  });

  it('has no end where none is set', () => {
    expect(forceOf({ ...pack, effectiveTo: null }, '2099-01-01T00:00:00Z')).toBe('current');
  });
});
