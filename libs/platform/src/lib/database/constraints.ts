import type { Violation } from '@chengjie/kernel';

const violations = new Map<string, () => Violation>();

/**
 * Says which rule a database constraint holds, so that a user who loses a race reads the rule's text.
 * @param constraint name of the unique index, CHECK or foreign key
 */
export function declareConstraint(constraint: string, violation: () => Violation): void {
  violations.set(constraint, violation);
}

/** The rule behind a constraint error of PostgreSQL, if it is one that users can meet. */
export function constraintViolation(error: unknown): Violation | undefined {
  const constraint = constraintOf(error);
  return constraint === undefined ? undefined : violations.get(constraint)?.();
}

function constraintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return 'cause' in error ? constraintOf(error.cause) : undefined;
}
