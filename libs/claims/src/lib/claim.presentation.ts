import { wordsOfViolation, type Bilingual } from '@chengjie/kernel';
import type { Person } from '@chengjie/platform';
import { claimErrors } from './claim.errors.js';
import { claimFields } from './claim.fields.js';
import { isPublic, seesAllOf } from './claim.policy.js';
import {
  SCANS_KEPT_DAYS,
  type ClaimEndGround,
  type ClaimRow,
  type KeptClaimDocument,
  type ScansGone,
} from './claim.terms.js';

const DAY_MS = 86_400_000;

/** A claim as somebody sees it. */
export function shownClaim(claim: ClaimRow, person: Person | null) {
  const concerned = seesAllOf(person, claim);
  const { claimantName, ...seen } = claimFields.seen(
    claim,
    (audience) => concerned || (audience === 'ONCE_ANNOUNCED' && claim.secondAt !== null),
  );
  return {
    ...seen,
    documents: seen.documents?.map((document) => ({ ...document, scansGone: scansGoneOf(claim, document) })) ?? null,
    claimantName: claimantName ?? '—',
    isPublic: isPublic(claim),
    consents: consentsOf(claim),
    endGround: endGroundOf(claim),
    lapseReason: lapseReasonOf(claim, concerned),
  };
}

/** What {@link shownClaim} shows. */
export type ShownClaim = ReturnType<typeof shownClaim>;

/** Who consented, in turn. */
function consentsOf({ firstAgency, firstAt, secondAgency, secondAt }: ClaimRow) {
  return [
    ...(firstAgency && firstAt ? [{ agencyId: firstAgency.id, at: firstAt }] : []),
    ...(secondAgency && secondAt ? [{ agencyId: secondAgency.id, at: secondAt }] : []),
  ];
}

/** Which scans of a document a claim has no more, since when, and why; null where all that came are there. */
export function scansGoneOf(
  { status, endedAt }: Pick<ClaimRow, 'status' | 'endedAt'>,
  { scanCount, scanIds }: KeptClaimDocument,
): ScansGone | null {
  const count = scanCount - scanIds.length;
  if (count <= 0 || !endedAt) return null;
  return status === 'WITHDRAWN'
    ? { count, at: endedAt, why: 'WITHDRAWN' }
    : { count, at: new Date(endedAt.getTime() + SCANS_KEPT_DAYS * DAY_MS), why: 'TIME_OVER' };
}

/** Why a claim was rejected or stopped, or lapsed since an office disabled the claimant's account: a stop by an office is on the word of a contact, any other by the organization itself. */
export function endGroundOf({ status, onWordOf, rejectGround, lapseCode }: ClaimRow): ClaimEndGround | null {
  if (lapseCode === 'ACCOUNT_DISABLED') return lapseCode;
  if (status === 'STOPPED') return onWordOf ? 'CONTACT_OBJECTS' : 'ORGANIZATION_OBJECTS';
  return rejectGround;
}

/**
 * What stood against a claim that lapsed, in the words of its error.
 * @param inDetail false for the public, who is not told of roles and accounts of persons
 */
export function lapseReasonOf({ lapseCode }: ClaimRow, inDetail: boolean): Bilingual | null {
  if (!lapseCode) return null;
  const violation = inDetail ? { code: lapseCode, path: [], params: {} } : claimErrors.CLAIM_COULD_NOT_TAKE_EFFECT();
  return wordsOfViolation(violation, 'ANY');
}
