/** Fewest characters of a password; the API checks it too and has the last word. */
export const PASSWORD_LEAST = 10;

/** What is wrong with a new password as far as the browser can tell. */
export function passwordProblem(password: string): 'MISSING' | 'SHORT' | undefined {
  if (password === '') return 'MISSING';
  return [...password].length < PASSWORD_LEAST ? 'SHORT' : undefined;
}
