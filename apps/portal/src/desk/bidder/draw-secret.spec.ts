import { describe, expect, it } from '@jest/globals';
import { newDrawSecret } from './draw-secret.js';

describe('the bidder’s part of a draw', () => {
  it('is 32 bytes in hex, other ones each time', () => {
    const drawn = Array.from({ length: 100 }, newDrawSecret);
    expect(drawn.every((text) => /^[0-9a-f]{64}$/.test(text))).toBe(true);
    expect(new Set(drawn).size).toBe(100);
  });
});
