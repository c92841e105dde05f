import { problem } from './errors.js';
import type { InputProblem } from './errors.js';
import type { LadderStep } from './input.js';

/**
 * A ladder as a notice may print it: each step once, criteria that exist, and a draw at the end, so that no tie can
 * ever remain. Paths start at `tieLadder`.
 */
export function validateTieLadder(
  ladder: readonly LadderStep[],
  criteria: readonly { readonly id: string }[],
): InputProblem[] {
  const criterionIds = new Set(criteria.map(({ id }) => id));
  const seen = new Set<string>();
  const problems = ladder.flatMap((step, index) => {
    const found: InputProblem[] = [];
    const key = step.step === 'CRITERION' ? `CRITERION ${step.criterionId}` : step.step;
    if (seen.has(key)) found.push(problem('LADDER_STEP_TWICE', ['tieLadder', index]));
    if (seen.has('DRAW')) found.push(problem('LADDER_STEP_AFTER_DRAW', ['tieLadder', index]));
    seen.add(key);
    if (step.step === 'CRITERION' && !criterionIds.has(step.criterionId)) {
      found.push(problem('UNKNOWN_REFERENCE', ['tieLadder', index, 'criterionId'], { id: step.criterionId }));
    }
    return found;
  });
  if (!seen.has('DRAW')) problems.push(problem('LADDER_WITHOUT_DRAW', ['tieLadder']));
  return problems;
}

/** What decides whether a notice has the federation step. */
export interface PreferenceTerms {
  /** Project funds 项目资金 or activity subsidies 活动经费补贴: applications, not purchases. */
  readonly grant: boolean;
  /** All the money of the purchase is a civil-affairs department's, of any level. */
  readonly onlyCivilAffairsMoney: boolean;
  /** Only social organizations may bid. */
  readonly onlySocialOrganizations: boolean;
}

/** May a notice have the federation step, must it, or can it not? */
export type FederationStepRule = 'REQUIRED' | 'OPTIONAL' | 'NOT_ALLOWED';

/** The policy's rule 三(二): civil-affairs money spent among social organizations goes to federations first on equal terms. */
export function federationStepRule(terms: PreferenceTerms): FederationStepRule {
  if (terms.grant) return 'NOT_ALLOWED';
  return terms.onlyCivilAffairsMoney && terms.onlySocialOrganizations ? 'REQUIRED' : 'OPTIONAL';
}

/** The ladder a draft starts with: the federation step where the policy asks for it, and the draw. */
export function defaultTieLadder(terms: PreferenceTerms): LadderStep[] {
  const draw: LadderStep = { step: 'DRAW' };
  return federationStepRule(terms) === 'REQUIRED' ? [{ step: 'FEDERATION' }, draw] : [draw];
}

/** Whether a notice's ladder keeps to {@link federationStepRule}: a required step cannot be taken out, nor moved behind others. */
export function checkFederationStep(ladder: readonly LadderStep[], terms: PreferenceTerms): InputProblem[] {
  const index = ladder.findIndex(({ step }) => step === 'FEDERATION');
  const rule = federationStepRule(terms);
  if (rule === 'REQUIRED' && index !== 0) return [problem('FEDERATION_STEP_REQUIRED', ['tieLadder'])];
  if (rule === 'NOT_ALLOWED' && index >= 0) return [problem('FEDERATION_STEP_NOT_ALLOWED', ['tieLadder', index])];
  return [];
}
