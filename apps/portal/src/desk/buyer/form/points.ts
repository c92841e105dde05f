import { formatDecimal, parseDecimal, Rational, readPoints } from '@chengjie/kernel';

/** What the points of a notice come to, exactly. */
export interface PointsSum {
  /** Sum of all points that can be read, decimal with two places. */
  readonly sum: string;
  /** Points still to be given, or "0.00". */
  readonly missing: string;
  /** Points given too many, or "0.00". */
  readonly excess: string;
  /** Whether every figure can be read and they come to exactly 100. */
  readonly complete: boolean;
}

const HUNDRED = Rational.of(100);

/** Adds up decimal texts without ever rounding; what is empty or no number counts nothing, and the sum is not complete. */
export function sumOfPoints(points: readonly string[]): PointsSum {
  const read = points.flatMap((text) => readPoints(text).value ?? []);
  const sum = Rational.sum(read.map((text) => parseDecimal(text)));
  const missing = HUNDRED.minus(sum);
  const orZero = (value: Rational) => formatDecimal(value.sign > 0 ? value : Rational.ZERO, 2);
  return {
    sum: formatDecimal(sum, 2),
    missing: orZero(missing),
    excess: orZero(sum.minus(HUNDRED)),
    complete: read.length === points.length && missing.sign === 0,
  };
}

/** An id that none of the criteria has: ids stay with their criterion when others come and go. */
export function freeCriterionId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`c${number}`)) number += 1;
  return `c${number}`;
}
