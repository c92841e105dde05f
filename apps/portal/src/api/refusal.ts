/** What stands against what was typed: it is as wrong as it was, whatever others do. */
const OF_INPUT = ['INVALID_INPUT', 'WRONG_CREDENTIALS', 'PASSWORD_NOT_RIGHT', 'FACTOR_NOT_RIGHT'];

/**
 * Whether an act was refused for what has become of its thing, or of who acts, rather than for what was typed: what the page shows
 * of it may be out of date then.
 */
export function isByState(userErrors: readonly { readonly code: string }[]): boolean {
  return userErrors.some(({ code }) => !OF_INPUT.includes(code));
}
