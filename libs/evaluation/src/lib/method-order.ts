import { Rational, fenToYuan } from '@chengjie/kernel';
import type { EvaluationInput } from './input.js';
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

const totalScore: OrderKey = {
  step: 'SCORE',
  measure: 'TOTAL_SCORE',
  compare: (a, b) => (b.total ?? Rational.ZERO).compare(a.total ?? Rational.ZERO),
  show: ({ total }) => formatPoints(total ?? Rational.ZERO),
};

const bidPrice: OrderKey = {
  step: 'PRICE',
  measure: 'BID_PRICE',
  compare: (a, b) => a.bid.bidPriceFen - b.bid.bidPriceFen,
  show: ({ bid }) => fenToYuan(bid.bidPriceFen),
};

const evaluatedPrice: OrderKey = {
  step: 'PRICE',
  measure: 'EVALUATED_PRICE',
  compare: (a, b) => a.bid.evaluatedPriceFen - b.bid.evaluatedPriceFen,
  show: ({ bid }) => fenToYuan(bid.evaluatedPriceFen),
};

const technicalMerit: OrderKey = {
  step: 'TECHNICAL',
  measure: 'TECHNICAL_SCORE',
  compare: (a, b) => b.technical.compare(a.technical),
  show: ({ technical }) => formatPoints(technical),
};

/**
 * The order a method prescribes by itself; bids equal in all of it are on "equal terms". Comprehensive scoring: total,
 * then bid price (财政部令第87号, 57), in consultations then technical merit (财库〔2014〕214号, 25).
 */
export function methodOrder({ method, technicalCriterionIds = [] }: EvaluationInput): readonly OrderKey[] {
  switch (method) {
    case 'COMPREHENSIVE_SCORING':
      return technicalCriterionIds.length > 0 ? [totalScore, bidPrice, technicalMerit] : [totalScore, bidPrice];
    case 'LOWEST_EVALUATED_PRICE':
      return [evaluatedPrice];
    case 'FIXED_PRICE':
      return [totalScore];
  }
}
