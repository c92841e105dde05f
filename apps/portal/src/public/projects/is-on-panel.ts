import type * as Schema from '../../api/schema.generated.js';

/**
 * Whether an evaluator who is told the panel sits on it: until all lots are awarded, its names are for buyer and panel alone.
 * Afterwards everybody is told, and nothing is left to evaluate.
 */
export function isOnPanel({
  status,
  panel,
}: {
  readonly status: Schema.ProjectStatus;
  readonly panel: readonly unknown[] | null;
}): boolean {
  return panel !== null && status !== 'AWARDED';
}
