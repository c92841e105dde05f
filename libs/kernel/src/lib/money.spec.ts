import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fenToYuan, formatYuan, isFen, yuanToFen } from './money.js';

fc.configureGlobal({ seed: 20171225 });

describe('money in fen and yuan', () => {
  it.each([
    [8_000_000, '80000.00', '80,000.00'],
    [1, '0.01', '0.01'],
    [0, '0.00', '0.00'],
    [99_999, '999.99', '999.99'],
    [100_000, '1000.00', '1,000.00'],
    [123_456_789_012, '1234567890.12', '1,234,567,890.12'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91', '90,071,992,547,409.91'],
  ])('%i fen is %s yuan', (fen, yuan, grouped) => {
    expect(fenToYuan(fen)).toBe(yuan);
    expect(yuanToFen(yuan)).toBe(fen);
    expect(formatYuan(fen)).toBe(grouped);
  });

  it('reads yuan with fewer places', () => {
    expect(yuanToFen('80000')).toBe(8_000_000);
    expect(yuanToFen('80000.5')).toBe(8_000_050);
  });

  it.each(['-1', '-0', '-0.00', '1.001', '80,000', '', '1e3', '90071992547409.92'])('refuses %j', (text) => {
    expect(() => yuanToFen(text)).toThrow(RangeError);
    if (text.startsWith('-')) expect(() => yuanToFen(text)).toThrow(`"${text}" is not an amount: it has a sign`);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])('%d is no amount', (value) => {
    expect(isFen(value)).toBe(false);
    expect(() => fenToYuan(value)).toThrow(new RangeError(`${value} is not an amount in whole fen`));
  });

  it('goes to yuan and back without loss', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (fen) => {
        expect(yuanToFen(fenToYuan(fen))).toBe(fen);
      }),
    );
  });
});
