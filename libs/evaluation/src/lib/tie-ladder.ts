import { problem, type InputProblem } from './errors.js';
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
