import type * as Schema from '../../../api/schema.generated.js';

/** What of a procedure's rules the form looks at. */
export interface ProcedureWithRules {
  readonly regime: Schema.Regime;
  readonly procedure: Schema.Procedure;
  readonly rules: readonly { readonly key: string; readonly value: unknown }[];
}

/** The rules of one procedure in one regime, out of all that a pack has. */
export function procedureOf<Rules extends ProcedureWithRules>(
  procedures: readonly Rules[],
  regime: string,
  procedure: string,
): Rules | undefined {
  return procedures.find((each) => each.regime === regime && each.procedure === procedure);
}

/** A rule by its key. */
export function ruleOf<Rule extends { readonly key: string }>(
  rules: { readonly rules: readonly Rule[] } | undefined,
  key: string,
): Rule | undefined {
  return rules?.rules.find((rule) => rule.key === key);
}

/** The evaluation methods that a procedure has, the usual one first; undefined while no procedure is chosen. */
export function methodsOf(rules: ProcedureWithRules | undefined): readonly Schema.EvaluationMethod[] | undefined {
  return ruleOf(rules, 'methods')?.value as readonly Schema.EvaluationMethod[] | undefined;
}

/** Regimes that go with a funding mode: purchases are none of the grants (购买服务 beside 项目资金 and 活动经费补贴). */
export function regimesFor(transferMode: Schema.TransferMode | ''): readonly Schema.Regime[] {
  if (transferMode === '') return ['STATUTORY', 'BELOW_THRESHOLD', 'GRANT'];
  return transferMode === 'PURCHASE' ? ['STATUTORY', 'BELOW_THRESHOLD'] : ['GRANT'];
}
