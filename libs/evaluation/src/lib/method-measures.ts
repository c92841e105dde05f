import type { EvaluationMethod } from './input.js';
import { METHODS } from './methods.js';
import type { Measure } from './result.js';

/** What a method compares, in this order, before the tie ladder. */
export interface MethodMeasures {
  readonly always: readonly Measure[];
  /** Compared after these where the notice names technical criteria; empty where the method has none. */
  readonly technical: readonly Measure[];
}

/** The order of a method as `evaluate` implements it: a rule pack that prescribes another one cannot be applied. */
export function methodMeasures(method: EvaluationMethod): MethodMeasures {
  const { order, technicalOrder } = METHODS[method];
  return {
    always: order.map(({ measure }) => measure),
    technical: (technicalOrder ?? []).map(({ measure }) => measure),
  };
}
