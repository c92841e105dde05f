import { DomainError } from '@chengjie/kernel';
import { PASSWORD_LENGTH, passwordFault } from '@chengjie/passwords';
import { accountErrors } from '../accounts.errors.js';

/** Whose password it is to be, as far as others know: nobody makes a password of that. */
export interface PasswordOwner {
  readonly loginName: string;
  readonly displayName: string;
  /** Agencies and organizations that the owner acts for. */
  readonly holders: readonly string[];
}

/**
 * Refuses a new password that is too short, common or guessable. All ways to set one ask here.
 * @throws DomainError PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, PASSWORD_FROM_NAMES, PASSWORD_GUESSABLE
 */
export async function assertFitPassword(
  password: string,
  { loginName, displayName, holders }: PasswordOwner,
  field = 'password',
): Promise<void> {
  const fault = await passwordFault(password, [loginName, displayName, ...holders]);
  if (fault) throw new DomainError(accountErrors[`PASSWORD_${fault}`]([field], PASSWORD_LENGTH));
}
