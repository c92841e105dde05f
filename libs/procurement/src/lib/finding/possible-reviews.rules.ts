import { possibility, type Possibility, type Violation } from '@chengjie/kernel';
import { bidStateViolation, stagedLot, stageViolation } from '../acts/acts.rules.js';
import { bidActs } from '../acts/bid.acts.js';
import type { BidAct } from '../acts/procurement-act.js';
import type { LotStatus } from '../project/project.terms.js';
import type { EvaluatedLot } from '../ranking/ranking.policy.js';
import { reviewViolations, type ReviewAct, type Reviewed, type ReviewStage } from './finding.rules.js';

/** A lot whose bids are reviewed. */
export interface ReviewedLot extends EvaluatedLot {
  readonly number: number;
  readonly ofSeveral: boolean;
}

const REVIEWS = [
  'findNotQualified',
  'findNoLongerEligible',
  'proposeInvalid',
  'askAboutPrice',
  'proposeCorrection',
] as const;

/**
 * With what buyer or panel could begin a review of an opened bid, and why not now. Keys are the mutations' names.
 * @param own what stands against the doer itself: a seat of the buyer's officer, ties or an empty seat of the panel's
 */
export function possibleReviews(
  doer: 'BUYER' | 'EVALUATOR',
  of: Reviewed,
  { bid, lot, lost }: Omit<ReviewStage, 'lot'> & { readonly lot: ReviewedLot },
  own: readonly Violation[] = [],
): Possibility[] {
  const status = lot.status as LotStatus;
  const against = (key: ReviewAct, act: BidAct): Violation | undefined =>
    stageViolation(act, act.during, stagedLot({ number: lot.number, status }, lot.ofSeveral)) ??
    bidStateViolation(act, bid) ??
    own[0] ??
    reviewViolations(key, of, { bid, lot: status, ...(lost && { lost }) })[0];
  return REVIEWS.flatMap((key) => {
    const act: BidAct = bidActs.acts[key];
    if (!act.by.includes(doer)) return [];
    return [possibility(key, act.label, against(key, act))];
  });
}
