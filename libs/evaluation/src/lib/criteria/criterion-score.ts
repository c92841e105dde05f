import { Rational, roundHalfUp } from '@chengjie/kernel';

/** How many decimals published points have. */
export const POINT_PLACES = 2;

/**
 * The published points of a criterion: the exact mean of all evaluators' points, rounded half up once. Neither the
 * highest nor the lowest is dropped (财政部令第87号: 不得去掉最高分、最低分).
 */
export function averagePoints(points: readonly Rational[]): Rational {
  return roundHalfUp(Rational.sum(points).dividedBy(Rational.of(points.length)), POINT_PLACES);
}
