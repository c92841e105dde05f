import { describe, expect, it } from '@jest/globals';
import { fixedClock, systemClock } from './clock.js';

describe('clock', () => {
  it('systemClock gives a valid instant', () => {
    expect(Number.isNaN(systemClock.now().getTime())).toBe(false);
  });

  it('fixedClock stands still, whatever callers do with the date', () => {
    const clock = fixedClock(new Date('2026-03-02T00:00:00Z'));
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-03-02T00:00:00.000Z');
  });
});
