import { messageOf, type Bilingual } from '@chengjie/kernel';
import type { ClaimRow } from './claim.terms.js';

/** Who consented, in turn. */
export function consentsOf({ firstAgency, firstAt, secondAgency, secondAt }: ClaimRow) {
  return [
    ...(firstAgency && firstAt ? [{ agencyId: firstAgency.id, at: firstAt }] : []),
    ...(secondAgency && secondAt ? [{ agencyId: secondAgency.id, at: secondAt }] : []),
  ];
}

/** What stood against a claim that lapsed, in the words of its error. */
export function lapseReasonOf({ lapseCode }: ClaimRow): Bilingual | null {
  if (!lapseCode) return null;
  const violation = { code: lapseCode, path: [], params: {} };
  return { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') };
}
