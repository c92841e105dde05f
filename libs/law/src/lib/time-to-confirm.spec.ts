import { describe, expect, it } from '@jest/globals';
import { timeToConfirm } from './time-to-confirm.js';

describe('timeToConfirm', () => {
  it.each([
    [null, 72 * 3_600_000],
    [1_440, 180_000],
    [1_000_000, 5_000],
  ])('by factor %p is %i ms', (factor, milliseconds) => expect(timeToConfirm(factor)).toBe(milliseconds));
});
