import { Rational, fenToYuan } from '@chengjie/kernel';
import type { DecidingStep, Measure } from './result.js';
import { formatPoints, type ScoredBid } from './score.js';

/** One value that a method compares before any ladder. */
export interface OrderKey {
  readonly step: DecidingStep;
  readonly measure: Measure;
  /** Negative when `a` is better. */
  readonly compare: (a: ScoredBid, b: ScoredBid) => number;
  /** The compared value as published. */
  readonly show: (bid: ScoredBid) => string;
}

/** High to low. */
export const totalScore: OrderKey = {
  step: 'SCORE',
  measure: 'TOTAL_SCORE',
  compare: (a, b) => (b.total ?? Rational.ZERO).compare(a.total ?? Rational.ZERO),
  show: ({ total }) => formatPoints(total ?? Rational.ZERO),
};

/** Low to high. */
export const bidPrice: OrderKey = {
  step: 'PRICE',
  measure: 'BID_PRICE',
  compare: (a, b) => a.bid.bidPriceFen - b.bid.bidPriceFen,
  show: ({ bid }) => fenToYuan(bid.bidPriceFen),
};

/** Low to high. */
export const evaluatedPrice: OrderKey = {
  step: 'PRICE',
  measure: 'EVALUATED_PRICE',
  compare: (a, b) => a.bid.evaluatedPriceFen - b.bid.evaluatedPriceFen,
  show: ({ bid }) => fenToYuan(bid.evaluatedPriceFen),
};

/** High to low. */
export const technicalMerit: OrderKey = {
  step: 'TECHNICAL',
  measure: 'TECHNICAL_SCORE',
  compare: (a, b) => b.technical.compare(a.technical),
  show: ({ technical }) => formatPoints(technical),
};
