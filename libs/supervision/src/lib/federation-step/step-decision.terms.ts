import type { AgencyRow } from '@chengjie/accounts';
import type { Role } from '@chengjie/platform';
import type { StepDecisionStatus } from './step-decision.acts.js';

/** Whose holders see decisions that are not public, of the region that theirs lies in. */
export const STEP_READERS: readonly Role[] = ['REGISTRAR', 'SUPERVISOR', 'ADMINISTRATOR'];

/** Longest time from the first day of a decision to its last, in years: the product's own measure. */
export const MOST_YEARS = 10;

/**
 * Longest time from the confirmation to the first day, in days: the product's own measure. Packs of a province follow each other, so
 * that one which begins far ahead would stand in the way of whatever the law changes before (docs/adr/0027).
 */
export const MOST_DAYS_AHEAD = 31;

/** Days before the last one at which the office is warned, each once: the product's own measure. */
export const WARNED_DAYS = [90, 30, 7] as const;

/** One of these stages. */
export type WarnedDays = (typeof WARNED_DAYS)[number];

/** A decision as an officer proposes it. */
export interface AskedDecision {
  /** First day of the pack that says so, YYYY-MM-DD in Asia/Shanghai. */
  readonly from: string;
  /** Last day on which a notice may have the step; null ends it with `from`. */
  readonly until: string | null;
  readonly documentName: string;
  readonly documentNumber: string;
}

/** A decision as its reader finds it. */
export interface StepDecisionRow extends AskedDecision {
  readonly id: string;
  readonly status: StepDecisionStatus;
  /** A province. */
  readonly regionCode: string;
  /** The pack that it changes. */
  readonly basePackId: string;
  readonly proposedById: string;
  readonly proposerAgency: AgencyRow;
  readonly proposedAt: Date;
  readonly decidedById: string | null;
  readonly deciderAgency: AgencyRow | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  /** The pack that it made, of one that was confirmed. */
  readonly packId: string | null;
}
