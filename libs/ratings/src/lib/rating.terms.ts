import type { Answer, Assessment, CommitteeChange, RatingScale } from '@chengjie/assessment';
import type { Role } from '@chengjie/platform';
import type { RatingStatus } from './rating.acts.js';

/** Most who score one round: our own measure. */
export const MOST_PANELISTS = 9;

/** Most who are offered for a panel: our own measure. */
export const MOST_CANDIDATES = 200;

/** Most files of one item. */
export const MOST_FILES_OF_ITEM = 5;

/** Most files of one self-assessment, and most items of a scheme. */
export const MOST_FILES = 100;
export const MOST_ITEMS = 200;

/** How long before its end an organization is told that its grade ends: our own measure. */
export const REMINDED_DAYS = 180;

/** Why a rating changes within its term. */
export const CHANGE_GROUNDS = ['FOLLOW_UP', 'REVIEW', 'FALSE_MATERIAL', 'OTHER'] as const;
export type RatingChangeGround = (typeof CHANGE_GROUNDS)[number];

/** A file that shows something of an item. */
export interface RatingFile {
  readonly item: string;
  readonly documentId: string;
}

/** An evaluator who is on a panel, or could be. */
export interface Panelist {
  readonly accountId: string;
  readonly name: string;
  /** Office in whose register the evaluator is. */
  readonly register: string;
}

/** A round as its reader finds it. */
export interface RatingRoundRow {
  readonly id: string;
  readonly scale: RatingScale;
  readonly schemeId: string;
  readonly schemeHash: string;
  readonly rulesId: string;
  readonly rulesHash: string;
  readonly officeRole: Role;
  readonly officeCode: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly announcedAt: Date;
  readonly announcedBy: string | null;
  /** First instant after the last day to take part. */
  readonly closesAt: Date;
  /** How many score it: of those who are not stood down. */
  readonly panelSize: number;
}

/** An objection, its instants as JSON has them. */
export interface KeptObjection {
  readonly id: string;
  readonly objectorId: string;
  readonly text: string;
  readonly raisedAt: string;
  readonly upheld: boolean | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** A change within the term, its instant as JSON has it. */
export interface KeptChange {
  readonly level: number | null;
  readonly ground: RatingChangeGround;
  readonly reason: string;
  readonly changedAt: string;
}

/** An organization's part in a round, as its reader finds it. */
export interface RatingEntryRow {
  readonly id: string;
  readonly status: RatingStatus;
  readonly round: Pick<RatingRoundRow, 'id' | 'scale' | 'schemeId' | 'schemeHash' | 'officeRole' | 'officeCode'>;
  readonly organizationId: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly self: readonly Answer[];
  readonly files: readonly RatingFile[];
  /** Whether a file has not been looked at yet. */
  readonly unexamined: boolean;
  readonly sentAt: Date;
  /** Who still scores it. */
  readonly panel: readonly string[];
  /** Their sheets. */
  readonly sheets: readonly { readonly accountId: string; readonly answers: readonly Answer[] }[];
  readonly committee: readonly CommitteeChange[] | null;
  readonly result: Assessment | null;
  readonly publishedAt: Date | null;
  readonly publishedById: string | null;
  /** First instant after the last day to object. */
  readonly publicityUntil: Date | null;
  readonly objections: readonly KeptObjection[];
  readonly finalAt: Date | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly changes: readonly KeptChange[];
}
