import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  bidBinding,
  bidContentHash,
  canonicalContent,
  LENGTH_BYTES,
  paddedContent,
  paddingAfter,
  receiptContent,
  vouchesFor,
} from '../index.js';

/** A bid whose receipt's hash stands in the README. */
const content = {
  ...{ drawSecret: '0123456789abcdef'.repeat(4), priceFen: 7_999_900, proposal: '每周两次上门服务' },
  salt: '00112233445566778899aabbccddeeff',
};
const CONTENT_HASH = 'c3522681a4954ff49c0b308bfa363868fca9500971efff9a2c6a6103a6dd4a92';

/** Of the same before receipts covered the part of the draw. */
const HASH_OF_BEFORE = '028737e488842447d5c327d474bf1ca5f83745bb5aba7a4d456bae002c5a1f97';

/** As anybody would do it in a browser who has the README alone. */
async function hashInBrowser({ drawSecret, priceFen, proposal, salt }: typeof content): Promise<string> {
  const text = `{"drawSecret":${JSON.stringify(drawSecret)},"priceFen":${priceFen},"proposal":${JSON.stringify(proposal)},"salt":${JSON.stringify(salt)}}`;
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Modules that a module loads, and those that these load, by what they are called in the imports. */
function loadedBy(file: string, known = new Set<string>()): Set<string> {
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:import|export) .* from '(.+)';/g)) {
    if (known.has(from)) continue;
    known.add(from);
    if (from.startsWith('.')) loadedBy(join(file, '..', from.replace(/\.js$/, '.ts')), known);
  }
  return known;
}

describe('the receipt of a bid', () => {
  it('can be checked in a browser, by the lib and without it', async () => {
    expect(bidContentHash(content)).toBe(CONTENT_HASH);
    expect(await hashInBrowser(content)).toBe(CONTENT_HASH);
    expect(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')).toContain(CONTENT_HASH);
  });

  it('vouches for part of the draw, price, proposal and salt, whatever else is known of the bid', () => {
    expect(vouchesFor(CONTENT_HASH, { ...content, place: 1 } as typeof content)).toBe(true);
    expect(vouchesFor(CONTENT_HASH, { ...content, drawSecret: 'ff'.repeat(32) })).toBe(false);
    expect(vouchesFor(CONTENT_HASH, { ...content, priceFen: 7_999_899 })).toBe(false);
    expect(vouchesFor(CONTENT_HASH, { ...content, salt: 'ff'.repeat(16) })).toBe(false);
    expect(canonicalContent(content)).toBe(
      '{"drawSecret":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","priceFen":7999900,"proposal":"每周两次上门服务","salt":"00112233445566778899aabbccddeeff"}',
    );
  });

  it('vouched for less before: of such bids the part of the draw is left out', () => {
    expect(bidContentHash(receiptContent(1, content))).toBe(HASH_OF_BEFORE);
    expect(bidContentHash(receiptContent(2, content))).toBe(CONTENT_HASH);
  });

  it('needs nothing that browsers lack', () => {
    const loaded = [...loadedBy(join(import.meta.dirname, '../index.ts'))];
    expect(loaded.filter((from) => !from.startsWith('.'))).toEqual(['@chengjie/kernel']);
    expect(loaded.some((from) => from.includes('/node'))).toBe(false);
  });
});

describe('what a ciphertext is bound to', () => {
  const place = {
    ...{ bidId: 'b', lotId: 'l', bidderId: 'o', capacity: 'VIA_FEDERATION', performerId: 'm', revision: 2 },
    ...{ receiptNumber: 'r', contentHash: 'h' },
  };

  it('is all of its place: none other has the same binding', () => {
    const others = Object.keys(place).map((key) => ({ ...place, [key]: key === 'revision' ? 3 : 'other' }));
    const bindings = [place, { ...place, performerId: null }, ...others].map((each) => bidBinding(2, each));
    expect(new Set(bindings).size).toBe(10);
    expect(bindings[0]).toBe('bid/2:["b","l","o","VIA_FEDERATION","m",2,"r","h"]');
  });

  it('was its id alone before, and neither can be taken for the other', () => {
    expect(bidBinding(1, place)).toBe('bid:b');
    expect(bidBinding(1, { ...place, bidId: bidBinding(2, place).slice(4) })).not.toBe(bidBinding(2, place));
  });
});

describe('the layout of sealed content', () => {
  it.each([
    [5, 3_959],
    [3_964, 0],
    [3_965, 3_963],
    [2 * 3_964, 0],
  ])('after %d bytes come %d of padding', (bytes, padding) => {
    expect(paddingAfter(bytes)).toBe(padding);
  });

  it('gives the content back from within its padding, wherever in memory that lies', () => {
    const text = new TextEncoder().encode('{"priceFen":1}');
    const padded = new Uint8Array(7 + LENGTH_BYTES + text.length + 50).subarray(7);
    padded.set([0, 0, 0, text.length]);
    padded.set(text, LENGTH_BYTES);
    expect(new TextDecoder().decode(paddedContent(padded))).toBe('{"priceFen":1}');
  });
});
