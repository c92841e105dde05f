import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDecimal, isDecimal, parseDecimal, roundHalfUp } from './decimal.js';
import { Rational } from './rational.js';

fc.configureGlobal({ seed: 20171225 });

describe('parseDecimal', () => {
  it.each(['0', '0.00', '17.78', '-3.5', '100', '12345678901234567890.123'])('reads %s', (text) => {
    expect(isDecimal(text)).toBe(true);
    const places = text.split('.')[1]?.length ?? 0;
    expect(formatDecimal(parseDecimal(text), places)).toBe(text);
  });

  it.each(['', ' 1', '1 ', '+1', '01', '.5', '5.', '1e3', '1,000', '０', 'NaN', '--1', '1.2.3'])(
    'refuses %j',
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(() => parseDecimal(text)).toThrow(RangeError);
    },
  );

  it('refuses more places than allowed', () => {
    expect(isDecimal('1.23', 2)).toBe(true);
    expect(isDecimal('1.230', 2)).toBe(false);
    expect(() => parseDecimal('1.230', 2)).toThrow(new RangeError('"1.230" is not a decimal with at most 2 places'));
  });
});

describe('rounding half up', () => {
  it.each([
    ['2.675', 2, '2.68'],
    ['1.005', 2, '1.01'],
    ['2.665', 2, '2.67'],
    ['2.6749999999999999999', 2, '2.67'],
    ['0.005', 2, '0.01'],
    ['0.0049', 2, '0.00'],
    ['-0.0049', 2, '0.00'],
    ['-2.675', 2, '-2.68'],
    ['9.995', 2, '10.00'],
    ['0.5', 0, '1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['7', 2, '7.00'],
  ])('%s to %i places is %s', (text, places, expected) => {
    expect(formatDecimal(parseDecimal(text), places)).toBe(expected);
    expect(formatDecimal(roundHalfUp(parseDecimal(text), places), places)).toBe(expected);
  });

  it('rounds thirds and averages exactly', () => {
    expect(formatDecimal(Rational.of(2501, 300), 2)).toBe('8.34');
    expect(formatDecimal(Rational.of(160, 9), 2)).toBe('17.78');
  });

  it('never moves a value by more than half a unit, and rounding twice changes nothing', () => {
    const value = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }));
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), ([n, d], places) => {
        const exact = Rational.of(n, d);
        const rounded = roundHalfUp(exact, places);
        const distance = rounded.minus(exact);
        const half = Rational.of(1n, 2n * 10n ** BigInt(places));
        expect(distance.compare(half) <= 0 && Rational.ZERO.minus(distance).compare(half) <= 0).toBe(true);
        expect(roundHalfUp(rounded, places).equals(rounded)).toBe(true);
        expect(parseDecimal(formatDecimal(exact, places)).equals(rounded)).toBe(true);
      }),
    );
  });

  it('refuses places that are no whole number', () => {
    const refusal = new RangeError('Places must be a whole number from 0');
    expect(() => formatDecimal(Rational.ONE, -1)).toThrow(refusal);
    expect(() => roundHalfUp(Rational.ONE, 1.5)).toThrow(refusal);
  });
});
