import { Rational, roundHalfUp } from '@chengjie/kernel';
import { POINT_PLACES } from './criterion-score.js';

/**
 * The published price score: base price ÷ evaluated price × price weight, rounded half up once (财政部令第87号, 55).
 * @param basePriceFen lowest evaluated price among the valid bids
 * @param weight points for the price
 */
export function priceScore(basePriceFen: number, evaluatedPriceFen: number, weight: Rational): Rational {
  return roundHalfUp(Rational.of(basePriceFen, evaluatedPriceFen).times(weight), POINT_PLACES);
}
