import { methodMeasures } from '@chengjie/evaluation';
import type { RulePack, ValueProblem } from '@chengjie/law';

/**
 * Orders of ranking that the evaluation does not have, by their paths: a pack that prescribes one would be given out as the
 * rule while bids are ranked by another. A method's order is its own, with or without technical merit, which is compared
 * only where the notice names technical criteria. Orders of methods that may not be chosen are never read.
 */
export function unknownOrders({ procedures }: RulePack): ValueProblem[] {
  return Object.entries(procedures).flatMap(([regime, all]) =>
    Object.entries(all).flatMap(([procedure, rules]) =>
      (rules.allowed ? rules.methods : []).flatMap((method) => {
        const { always, technical } = methodMeasures(method);
        const known = [always, [...always, ...technical]].map(String);
        if (!rules.allowed || known.includes(String(rules.ranking[method]))) return [];
        return {
          path: `procedures.${regime}.${procedure}.ranking.${method}`,
          message: `Invalid order: bids are ranked by ${known.join(' or ')} (评审引擎不实现该排序)`,
        };
      }),
    ),
  );
}
