import type { EvaluationMethod, PurchaseProcedure } from './input.js';
import { comparesTechnicalMerit, METHODS } from './methods.js';
import type { Measure } from './result.js';

/**
 * What a method compares in a procedure, in this order, before the tie ladder, as `evaluate` implements it: a rule pack that
 * prescribes another order cannot be applied.
 */
export function methodMeasures(method: EvaluationMethod, procedure: PurchaseProcedure): readonly Measure[] {
  const { order, technicalOrder } = METHODS[method];
  const technical = comparesTechnicalMerit(method, procedure) ? (technicalOrder ?? []) : [];
  return [...order, ...technical].map(({ measure }) => measure);
}
