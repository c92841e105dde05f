/**
 * An exact fraction of two whole numbers, always in lowest terms with a positive denominator.
 * Scores and prices are computed with it because binary floats would round where nobody sees it (2.675 → 2.67).
 */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /**
   * @throws RangeError when the denominator is zero, or a `number` is no safe integer: it may already have lost digits.
   */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    return Rational.reduce(toBigInt(numerator), toBigInt(denominator));
  }

  /** The sum of a list; zero for an empty one. */
  static sum(values: Iterable<Rational>): Rational {
    let total = Rational.ZERO;
    for (const value of values) total = total.plus(value);
    return total;
  }

  private static reduce(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than zero');
    const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    return new Rational(numerator / divisor, denominator / divisor);
  }

  plus(other: Rational): Rational {
    if (this.denominator === other.denominator) {
      return Rational.reduce(this.numerator + other.numerator, this.denominator);
    }
    return Rational.reduce(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return Rational.reduce(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError on division by zero. */
  dividedBy(other: Rational): Rational {
    return Rational.reduce(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, zero or positive, as `Array.prototype.sort` wants it. */
  compare(other: Rational): -1 | 0 | 1 {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  get sign(): -1 | 0 | 1 {
    return this.compare(Rational.ZERO);
  }

  /** `"1/3"`, or `"2"` for a whole number: how chances are published. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

function toBigInt(value: bigint | number): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is not a safe integer`);
  }
  return BigInt(value);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
