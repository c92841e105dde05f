/**
 * The kernel's `likeness` of a stored name as SQL, to compare it with that of a typed one: stored texts are in their one form
 * already, so width, case and blanks are left.
 */
export function likenessSql(column: string): string {
  return `replace(lower(normalize(${column}, NFKC)), ' ', '')`;
}
