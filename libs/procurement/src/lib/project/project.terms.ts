import type { Bilingual } from '@chengjie/kernel';
import type { Criterion, EvaluationResult, LadderStep } from '@chengjie/evaluation';

/** Conditions for bidding, as frozen in the notice. */
export interface Eligibility {
  /** Tracks that may bid for themselves; filed organizations only where the regime allows it. */
  readonly tracks: readonly ('REGISTERED' | 'FILED')[];
  /** Kinds of organization; empty for any. */
  readonly kinds: readonly ('SERVICE' | 'CULTURE_SPORTS' | 'CHARITY' | 'SUPPORT')[];
  /** Whether the bidder (or the performer) must hold the function's qualification. */
  readonly qualificationRequired: boolean;
  /** Lowest rating 1–5 (1A–5A), or null for any; only registered organizations have one. */
  readonly minimumRating: number | null;
  /** Whether the bidder must be able to serve the project's region. */
  readonly serviceAreaRequired: boolean;
}

/** Approval of the finance department for another procedure than the open tender that is due (政府采购法 27), as the notice states it. */
export interface ProcedureApproval {
  /** The finance department that gave it. */
  readonly office: string;
  /** Name and number of its document. */
  readonly document: string;
  /** Its day, YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
}

/** A project's criteria and ladder are in the evaluation's own terms. */
export interface ProjectCriterion extends Criterion {
  /**
   * Whether it belongs to the technical merit by which a consultation orders bids of equal score and price (财库〔2014〕214号,
   * 25). Absent of notices from before criteria could be marked.
   */
  readonly technical?: boolean | null;
}
export type ProjectLadderStep = LadderStep;

/** How far a lot has come; a project's state follows from its lots'. */
export type LotStatus = 'DRAFT' | 'PUBLISHED' | 'OPENED' | 'EVALUATED' | 'AWARDED' | 'FAILED' | 'CANCELLED';
export type ProjectStatus = LotStatus;

/** Grounds on which what was published is cancelled (政府采购法 36; 财政部令87, 29), whatever the regime, in its words. */
export const CANCEL_GROUNDS = {
  MAJOR_CHANGE: {
    zh: '因重大变故，[purchase]任务取消',
    en: 'a major change of circumstances, so that the [purchase] is not needed any more',
  },
  UNLAWFUL_CONDUCT: {
    zh: '出现影响[purchase]公正的违法、违规行为',
    en: 'unlawful conduct that affects the fairness of the [purchase]',
  },
} as const satisfies Record<string, Bilingual>;
export type CancelGround = keyof typeof CANCEL_GROUNDS;

/** Why a lot ended without an award. CANCELLED of drafts, and of what was cancelled before grounds were asked for. */
export interface EndReason {
  readonly code: 'TOO_FEW_BIDS' | NonNullable<EvaluationResult['failure']>['code'] | CancelGround | 'CANCELLED';
  readonly zh: string;
  readonly en: string;
}
