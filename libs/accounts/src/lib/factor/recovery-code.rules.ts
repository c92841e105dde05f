import { randomInt } from 'node:crypto';
import { halfWidth } from '@chengjie/kernel';

/** Without those that are read as one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Characters of a code: 59 bits, which nobody guesses at the pace that guessing is held to. */
const LENGTH = 12;

/** How many are made at once. */
const RECOVERY_CODES = 10;

/** New codes in the form in which they are compared. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  );
}

/** As it is shown: in groups of four. */
export function shownRecoveryCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** As it was typed, in the form in which codes are compared. */
export function normalizeRecoveryCode(typed: string): string {
  return halfWidth(typed)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
