import { Rational } from '@chengjie/kernel';

/** How many decimals published points have. */
export const POINT_PLACES = 2;

/** Points with at most {@link POINT_PLACES} decimals as whole hundredths: thousands of them need no fractions. */
export function hundredthsOf(points: string): bigint {
  const [whole = '', decimals = ''] = points.split('.');
  return BigInt(whole + decimals.padEnd(POINT_PLACES, '0'));
}

/**
 * The published points of a criterion: the exact mean of all evaluators' points, rounded half up once. Neither the
 * highest nor the lowest is dropped (财政部令第87号: 不得去掉最高分、最低分).
 */
export function averagePoints(points: readonly string[]): Rational {
  const [sum, count] = [points.reduce((total, each) => total + hundredthsOf(each), 0n), BigInt(points.length)];
  return Rational.of((2n * sum + count) / (2n * count), 100n);
}
