import type { EvaluationInput, EvaluationMethod, PurchaseProcedure } from './input.js';
import { bidPrice, evaluatedPrice, technicalMerit, totalScore, type OrderKey } from './order-key.js';

/** What tells one evaluation method from another. */
export interface MethodRow {
  /** What it compares by itself; bids equal in all of it are on "equal terms". */
  readonly order: readonly OrderKey[];
  /** What it compares besides in a consultation, by the criteria marked as technical; null where it cannot. */
  readonly technicalOrder: readonly OrderKey[] | null;
  /** Whether criteria are scored and summed. */
  readonly scored: boolean;
  /** Whether the price has a weight, and with it a base price and a score. */
  readonly priceScored: boolean;
  /** Whether bids compete by their price: only then do equal prices say anything. */
  readonly pricesDiffer: boolean;
}

/**
 * The methods, a row each: comprehensive scoring by total, then bid price (财政部令第87号, 57), in consultations then
 * technical merit (财库〔2014〕214号, 25); lowest evaluated price; fixed price by the total, in consultations then technical
 * merit.
 */
export const METHODS: Readonly<Record<EvaluationMethod, MethodRow>> = {
  COMPREHENSIVE_SCORING: {
    order: [totalScore, bidPrice],
    technicalOrder: [technicalMerit],
    scored: true,
    priceScored: true,
    pricesDiffer: true,
  },
  LOWEST_EVALUATED_PRICE: {
    order: [evaluatedPrice],
    technicalOrder: null,
    scored: false,
    priceScored: false,
    pricesDiffer: true,
  },
  FIXED_PRICE: {
    order: [totalScore],
    technicalOrder: [technicalMerit],
    scored: true,
    priceScored: false,
    pricesDiffer: false,
  },
};

/**
 * Whether a procedure orders by technical merit what the method leaves equal: consultations alone do (财库〔2014〕214号, 25),
 * and always, so that their notices name technical criteria.
 */
export function comparesTechnicalMerit(method: EvaluationMethod, procedure: PurchaseProcedure): boolean {
  return procedure === 'COMPETITIVE_CONSULTATION' && METHODS[method].technicalOrder !== null;
}

/** The order that a method prescribes for this input. */
export function methodOrder({ method, technicalCriterionIds = [] }: EvaluationInput): readonly OrderKey[] {
  const { order, technicalOrder } = METHODS[method];
  return technicalCriterionIds.length > 0 ? [...order, ...(technicalOrder ?? [])] : order;
}
