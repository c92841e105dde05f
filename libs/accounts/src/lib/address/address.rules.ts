import type { Violation } from '@chengjie/kernel';
import { domainToASCII } from 'node:url';
import { accountErrors } from '../accounts.errors.js';

/** RFC 5322's dot-atom, but for `%` and `!`, by which a server may be told to send mail on. */
const ATOM = "[a-z0-9#$&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const ADDRESS = new RegExp(`^(?=.{1,64}@)${ATOM}(?:\\.${ATOM})*@(?=.{1,253}$)(?:${LABEL}\\.)+(?![0-9]+$)${LABEL}$`);

/**
 * One mailbox has one spelling: blanks around an address are no part of it, case tells no mailboxes apart, and a host's name
 * is the one that the network knows.
 */
export function normalizeAddress(text: string): string {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1);
  // Only names that are not ASCII have another spelling; whatever else is wrong stays as it was typed, to be refused.
  const known = /^[\x20-\x7e]*$/.test(host) ? host : domainToASCII(host) || host;
  return `${address.slice(0, at + 1)}${known}`;
}

/** What stands against a mail address as such; whether it reaches somebody shows when it is verified. */
export function addressViolations(address: string, field = 'address'): Violation[] {
  const wellFormed = address.length <= 254 && ADDRESS.test(address);
  return wellFormed ? [] : [accountErrors.ADDRESS_MALFORMED([field])];
}

/** Whose mailbox it is, whatever was added behind a `+`: so that nobody's is filled under many names. */
export function mailboxOf(address: string): string {
  return address.replace(/\+[^@]*(?=@)/, '');
}
