import type { Role } from '@chengjie/platform';
import type { ClaimStatus } from './claim.acts.js';

/** Roles whose holders decide claims of their region. */
export const CLAIM_OFFICES: readonly Role[] = ['REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR'];

/** Working days for which a claim is announced before it takes effect: the product's own measure (docs/adr/0019). */
export const ANNOUNCED_WORKING_DAYS = 3;

/** Most documents that a claim names. */
export const MOST_DOCUMENTS = 10;

/** A document that joins the claimant with the register: the file itself is shown to the officers, not kept here. */
export interface ClaimDocument {
  readonly name: string;
  readonly number: string;
  /** Its day, YYYY-MM-DD. */
  readonly issuedOn: string;
}

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
  readonly grounds: string;
  readonly documents: readonly ClaimDocument[];
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
  readonly endReason: string | null;
  readonly onWordOf: string | null;
  /** Code of what stood against its taking effect. */
  readonly lapseCode: string | null;
  readonly hasAdministrator: boolean;
}
