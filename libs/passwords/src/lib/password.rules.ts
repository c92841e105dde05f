/** Characters of a password, as Unicode counts them: length is what makes guessing hard (ASVS 6.2.1, 6.2.9). */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

/** What is wrong with a new password (README.md). */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'FROM_NAMES' | 'COMMON' | 'GUESSABLE';

/**
 * What stands against a new password, if anything. Loads the lists when it is first asked.
 * @param names what others know of its owner: login name, name, organization or agency
 */
export async function passwordFault(password: string, names: readonly string[]): Promise<PasswordFault | undefined> {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.least) return 'TOO_SHORT';
  if (length > PASSWORD_LENGTH.most) return 'TOO_LONG';
  const { guessableFault } = await import('./guesses.js');
  return guessableFault(password, names);
}
