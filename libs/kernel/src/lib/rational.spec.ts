import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from './rational.js';

fc.configureGlobal({ seed: 20171225 });

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const rationals = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([n, d]) => Rational.of(n, d));

describe('Rational', () => {
  it.each([
    [1n, 3n, '1/3'],
    [2n, 6n, '1/3'],
    [-2n, 6n, '-1/3'],
    [2n, -6n, '-1/3'],
    [6n, 3n, '2'],
    [0n, -7n, '0'],
  ])('writes %s/%s in lowest terms as %s', (numerator, denominator, text) => {
    expect(Rational.of(numerator, denominator).toString()).toBe(text);
    expect(JSON.stringify(Rational.of(numerator, denominator))).toBe(JSON.stringify(text));
  });

  it('refuses a zero denominator, division by zero and numbers that lost digits', () => {
    const zero = new RangeError('A fraction needs a denominator other than zero');
    expect(() => Rational.of(1n, 0n)).toThrow(zero);
    expect(() => Rational.ONE.dividedBy(Rational.ZERO)).toThrow(zero);
    for (const lost of [0.5, 2 ** 53]) {
      expect(() => Rational.of(lost)).toThrow(new RangeError(`${lost} is not a safe integer`));
    }
  });

  it('is exact where floats are not', () => {
    const tenth = Rational.of(1, 10);
    expect(Rational.sum([tenth, tenth, tenth]).equals(Rational.of(3, 10))).toBe(true);
    expect(Rational.sum([]).equals(Rational.ZERO)).toBe(true);
  });

  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(
          a
            .plus(b)
            .times(c)
            .equals(a.times(c).plus(b.times(c))),
        ).toBe(true);
        if (b.sign !== 0) expect(a.dividedBy(b).times(b).equals(a)).toBe(true);
      }),
    );
  });

  it('orders totally, and equal values have one form', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        expect(a.compare(b) + b.compare(a)).toBe(0);
        expect(a.compare(b)).toBe(a.minus(b).sign);
        expect(a.equals(b)).toBe(a.compare(b) === 0);
      }),
    );
  });
});
