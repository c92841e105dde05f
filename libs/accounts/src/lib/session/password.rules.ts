import type { Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';

/** Least number of characters of a password; length is what makes guessing hard, so nothing else is asked for. */
const LEAST_PASSWORD_LENGTH = 10;

/** What stands against a new password. */
export function passwordViolations(password: string, loginName: string, path = ['password']): Violation[] {
  return [
    ...([...password].length < LEAST_PASSWORD_LENGTH
      ? [accountErrors.PASSWORD_TOO_SHORT(path, { least: LEAST_PASSWORD_LENGTH })]
      : []),
    ...(password.toLowerCase() === loginName ? [accountErrors.PASSWORD_IS_LOGIN_NAME(path)] : []),
  ];
}
