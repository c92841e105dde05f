import { UNTOLD } from '@chengjie/kernel';

/**
 * The kernel's `likeness` of a stored name as SQL, to compare it with that of a typed one: stored texts are in their one form
 * already, so width, case, blanks and points are left.
 */
export function likenessSql(column: string): string {
  return `translate(lower(normalize(${column}, NFKC)), '${UNTOLD}', '')`;
}
