import type { ListingGround } from '@chengjie/law';
import type { Standing } from '@chengjie/organizations';

/** The two lists: 活动异常名录 and 严重违法失信名单. */
export type ListKind = Exclude<Standing, 'GOOD'>;

/** The serious ground that follows from the abnormal list, and that the clock finds. */
export const TWO_YEARS_ABNORMAL = 'TWO_YEARS_ABNORMAL';

/** Why a proposal lapsed: it was not served or decided by its last day, or the abnormal list was left. */
export const LAPSE_CAUSES = ['NOT_SERVED', 'NOT_DECIDED', 'LEFT_ABNORMAL'] as const;

/** One of them. */
export type LapseCause = (typeof LAPSE_CAUSES)[number];

/** The decision or paper on which an office lists an organization, as the office wrote it. */
export interface ListingDocument {
  readonly name: string;
  readonly number: string;
  /** Its day, YYYY-MM-DD. */
  readonly issuedOn: string;
}

/** The rules by which something was done: the pack's, which never changes. */
export interface RulesApplied {
  readonly rulePackId: string;
  readonly rulePackHash: string;
}

/** Why an organization is on a list: once for each ground that came. */
export interface ListingCause extends RulesApplied {
  readonly ground: ListingGround;
  readonly enteredAt: Date;
  /** Months from then on that the list lasts at least; null where the ground knows none. */
  readonly months: number | null;
  readonly reason: string;
  readonly document: ListingDocument;
  /** The office that decided it. */
  readonly decidedBy: string;
}

/** A period on a list, with its causes, the first one first; none where it was taken over from a list of before. */
export interface Listing {
  readonly organizationId: string;
  readonly list: ListKind;
  readonly since: Date;
  readonly until: Date | null;
  readonly causes: readonly ListingCause[];
  /** How it left; null while it is there, where it went over to the serious list, and where a list of before says nothing. */
  readonly removal: ListingRemoval | null;
}

/** That an office took an organization from a list. */
export interface ListingRemoval {
  readonly reason: string;
  readonly rectified: boolean;
  readonly document: ListingDocument | null;
  readonly decidedBy: string;
}
