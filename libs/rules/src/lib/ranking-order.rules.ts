import { methodMeasures } from '@chengjie/evaluation';
import type { Procedure, RulePack, ValueProblem } from '@chengjie/law';

/**
 * Orders of ranking that the evaluation does not have, by their paths: a pack that prescribes one would be given out as the
 * rule while bids are ranked by another. Orders of methods that may not be chosen are never read.
 */
export function unknownOrders({ procedures }: RulePack): ValueProblem[] {
  return Object.entries(procedures).flatMap(([regime, all]) =>
    Object.entries(all).flatMap(([procedure, rules]) =>
      (rules.allowed ? rules.methods : []).flatMap((method) => {
        const known = String(methodMeasures(method, procedure as Procedure));
        if (!rules.allowed || known === String(rules.ranking[method])) return [];
        return {
          path: `procedures.${regime}.${procedure}.ranking.${method}`,
          message: `Invalid order: bids are ranked by ${known} (评审引擎不实现该排序)`,
        };
      }),
    ),
  );
}
