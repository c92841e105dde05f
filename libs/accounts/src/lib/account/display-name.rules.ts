import type { Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';

/** Line breaks, control characters, and those that turn or hide text. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What a program that shows text would make a link of. A full stop after one letter is part of a name: J.Smith. */
const LINK = /:\/\/|www\.|[\p{L}\p{N}-]{2}\.\p{L}{2}/iu;

/** A name as typed, in one spelling. */
export function normalizeDisplayName(text: string): string {
  return text.trim().normalize('NFC');
}

/** What stands against what others see of somebody: it is shown to many, among texts that are not its owner's. */
export function displayNameViolations(name: string): Violation[] {
  const fit = name !== '' && name.length <= 60 && !UNSEEN.test(name) && !LINK.test(name);
  return fit ? [] : [accountErrors.DISPLAY_NAME_MALFORMED(['displayName'])];
}
