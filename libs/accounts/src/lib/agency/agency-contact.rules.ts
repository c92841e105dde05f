import { halfWidth, type Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';

/** Digits in groups and an extension, as offices write their numbers: 0432-62049000, (0432)62049000, 62049000 转 801. */
const NUMBER = String.raw`[+(]?\d[\d ()-]{1,}\d(?:\s*(?:转|ext\.?)\s*\d+)?`;

/** Several of them apart by a mark. */
const TELEPHONE = new RegExp(String.raw`^${NUMBER}(?:\s*[/、,;]\s*${NUMBER})*$`, 'i');

/** What is wrong with a telephone number that the public is to call: it is known by its form alone. */
export function telephoneViolations(telephone: string): Violation[] {
  return TELEPHONE.test(halfWidth(telephone)) ? [] : [accountErrors.TELEPHONE_MALFORMED(['telephone'])];
}
