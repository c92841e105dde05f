import type { Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';

/** Blanks around an address are no part of it; the host's name is the same in upper and lower case. */
export function normalizeAddress(text: string): string {
  const address = text.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at + 1)}${address.slice(at + 1).toLowerCase()}`;
}

/** What stands against a mail address as such; whether it reaches somebody shows when it is verified. */
export function addressViolations(address: string, path: string[] = ['address']): Violation[] {
  const wellFormed = address.length <= 254 && /^[^@\s<>,;]{1,64}@[^@\s<>,;.]+(\.[^@\s<>,;.]+)+$/.test(address);
  return wellFormed ? [] : [accountErrors.ADDRESS_MALFORMED(path)];
}
