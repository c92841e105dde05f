/**
 * Whether an act was refused for what has become of its thing, or of who acts, rather than for what was typed: what the page shows
 * of it may be out of date then.
 */
export function isByState(userErrors: readonly { readonly code: string }[]): boolean {
  return userErrors.some(({ code }) => code !== 'INVALID_INPUT');
}
