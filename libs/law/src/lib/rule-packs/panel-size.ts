import { assertFen } from './fen.js';
import type { AllowedProcedure } from './rule-pack.js';

/** The fewest members of a panel for this budget. @param budgetFen whole fen @throws RangeError for what is no amount */
export function panelMinimum({ minimum, larger = [] }: AllowedProcedure['panel'], budgetFen: number): number {
  assertFen(budgetFen);
  return Math.max(minimum, ...larger.filter(({ fromFen }) => budgetFen >= fromFen).map((rule) => rule.minimum));
}
