import type { Role } from '@chengjie/platform';
import type { ClaimStatus } from './claim.acts.js';

/** Roles whose holders decide claims of their region. */
export const CLAIM_OFFICES: readonly Role[] = ['REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR'];

/** Working days for which a claim is announced before it takes effect: the product's own measure (docs/adr/0019). */
export const ANNOUNCED_WORKING_DAYS = 3;

/** Most claims that an account makes in {@link CLAIMS_COUNTED_HOURS}: the product's own measure. A trigger counts as well. */
export const MOST_CLAIMS_OF_AN_ACCOUNT = 5;

/** Hours over which {@link MOST_CLAIMS_OF_AN_ACCOUNT} are counted. */
export const CLAIMS_COUNTED_HOURS = 24;

/** Most documents that a claim names. */
export const MOST_DOCUMENTS = 10;

/** Most scans of one document, such as both sides of a card. */
export const MOST_SCANS = 5;

/**
 * Days after its end for which the scans of a claim are kept: the product's own measure, by the sixty days in which a decision of an
 * office can be taken to administrative reconsideration (行政复议法, in force since 2024-01-01, art. 20; that it is open against such a
 * decision is assumed). Of one that its claimant withdrew nobody decided anything: they go at once. A trigger counts as well.
 */
export const SCANS_KEPT_DAYS = 60;

/** Days for which the link works that lets the owner of a disabled account stop a claim. */
export const OBJECTION_DAYS = 30;

/** A document that joins the claimant with the register: the officers have the original shown, and see what was scanned of it. */
export interface ClaimDocument {
  readonly name: string;
  readonly number: string;
  /** Its day, YYYY-MM-DD. */
  readonly issuedOn: string;
  /** Documents that show it, in their order. */
  readonly scanIds: readonly string[];
}

/** A document as the claim keeps it. */
export interface KeptClaimDocument extends ClaimDocument {
  /** How many scans came with it. */
  readonly scanCount: number;
}

/** Scans that a claim has no more. */
export interface ScansGone {
  readonly count: number;
  readonly at: Date;
  readonly why: 'WITHDRAWN' | 'TIME_OVER';
}

/** Why an office rejects a claim: typed, since everybody reads it; its words beside it are read by those concerned. */
export const REJECT_GROUNDS = ['DOCUMENTS_DO_NOT_SHOW_IT', 'NOT_IN_CHARGE', 'FORMER_OFFICER', 'OTHER'] as const;

/** Why an office rejects a claim. */
export type RejectGround = (typeof REJECT_GROUNDS)[number];

/** Why a claim was rejected or stopped, or lapsed by the act of an office, for everybody to read. */
export type ClaimEndGround = RejectGround | 'ORGANIZATION_OBJECTS' | 'CONTACT_OBJECTS' | 'ACCOUNT_DISABLED';

/** An agency as rows refer to it. */
export interface ConsentingAgency {
  readonly id: string;
  readonly name: string;
}

/** A claim as its reader finds it. */
export interface ClaimRow {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly organizationId: string;
  readonly organization: { readonly id: string; readonly name: string };
  /** Of the organization now. */
  readonly regionCode: string;
  readonly claimantId: string;
  readonly claimantName: string;
  readonly claimantLoginName: string;
  /** Since when the claimant has its account. */
  readonly claimantSince: Date;
  readonly grounds: string;
  readonly documents: readonly KeptClaimDocument[];
  readonly submittedAt: Date;
  readonly firstById: string | null;
  readonly firstIn: string | null;
  readonly firstAgency: ConsentingAgency | null;
  readonly firstAt: Date | null;
  readonly secondById: string | null;
  readonly secondIn: string | null;
  readonly secondAgency: ConsentingAgency | null;
  readonly secondAt: Date | null;
  readonly announcedUntil: Date | null;
  readonly untilProvisional: boolean;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  /** The role in which whoever ended it did; null where nobody but its claimant or the clock did. */
  readonly endedInRole: Role | null;
  readonly endReason: string | null;
  /** Of one that was rejected: why, typed. */
  readonly rejectGround: RejectGround | null;
  readonly onWordOf: string | null;
  /** Code of what stood against its taking effect. */
  readonly lapseCode: string | null;
  /** Whether one of its scans has not been looked at yet. */
  readonly unexamined: boolean;
  readonly hasAdministrator: boolean;
  /** Whether another claim of the organization is announced already. */
  readonly otherAnnounced: boolean;
}
