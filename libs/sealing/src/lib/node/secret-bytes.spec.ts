import { describe, expect, it } from '@jest/globals';
import { secretBytes } from './secret-bytes.js';

describe('secretBytes', () => {
  it('gives out no bytes twice, within a draw and across draws', () => {
    const given = Array.from({ length: 2_000 }, () => secretBytes(12).toString('hex'));
    expect(new Set(given).size).toBe(given.length);
  });

  it.each([1, 48, 4096])('gives %d bytes that stay as they are', (count) => {
    const given = secretBytes(count);
    const then = Buffer.from(given);
    for (let draw = 0; draw < 100; draw += 1) secretBytes(100);
    expect(given).toHaveLength(count);
    expect(given.equals(then)).toBe(true);
  });

  it('draws anew rather than give what it has not drawn', () => {
    for (let draw = 0; draw < 10; draw += 1) expect(secretBytes(4096).equals(Buffer.alloc(4096))).toBe(false);
  });
});
