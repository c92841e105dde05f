import { halfWidth, type Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';

/** Login names are compared without regard to case, width and blanks around them. */
export function normalizeLoginName(text: string): string {
  return halfWidth(text).toLowerCase();
}

/** What stands against a login name for a new account. */
export function loginNameViolations(loginName: string): Violation[] {
  return /^[a-z0-9][a-z0-9._-]{2,39}$/.test(loginName) ? [] : [accountErrors.LOGIN_NAME_MALFORMED(['loginName'])];
}
