import { possibility, vocabularyOf, type Possibility, type Violation, type Procured } from '@chengjie/kernel';
import { bidStateViolation, stagedLot, stageViolation, vocabularyOfStaged } from '../acts/acts.rules.js';
import { bidActs } from '../acts/bid.acts.js';
import type { BidAct } from '../acts/procurement-act.js';
import type { LotStatus } from '../project/project.terms.js';
import type { EvaluatedLot } from '../ranking/ranking.policy.js';
import { sheetCorrectionViolations, type SheetToCorrect } from '../panel/sheet-correction.rules.js';
import { panelErrors } from '../panel/panel.errors.js';
import {
  reviewViolations,
  scoringViolations,
  type ReviewAct,
  type Reviewed,
  type ReviewStage,
} from './finding.rules.js';

/** A lot whose bids are reviewed. */
export interface ReviewedLot extends EvaluatedLot {
  readonly number: number;
  readonly ofSeveral: boolean;
  /** Its project. */
  readonly of: Procured;
}

const REVIEWS = [
  'findNotQualified',
  'findNoLongerEligible',
  'proposeInvalid',
  'askAboutPrice',
  'proposeCorrection',
] as const;

/** What of a member's own sheet decides whether it can be written. */
export interface OwnSheet extends SheetToCorrect {
  /** Ties of its own: who is tied scores no more, while an empty seat stops nobody from scoring. */
  readonly ties: readonly Violation[];
}

/** What a member of the panel could do with its sheet of an opened bid, and why not now. Keys are the mutations' names. */
export function possibleScores(
  of: Reviewed,
  { bid, lot }: Omit<ReviewStage, 'lot'> & { readonly lot: ReviewedLot },
  { ties, ...sheet }: OwnSheet,
): Possibility[] {
  const status = lot.status as LotStatus;
  return (['saveScoreSheet', 'submitScoreSheet', 'correctScoreSheet'] as const).map((key) => {
    const act: BidAct = bidActs.acts[key];
    const against: readonly (Violation | undefined)[] = [
      stageViolation(act, act.during, stagedLot({ number: lot.number, status }, lot.ofSeveral, lot.of)),
      bidStateViolation(act, bid, vocabularyOf(lot.of)),
      ...ties,
      ...(of.scorable ? [] : [panelErrors.NOTHING_TO_SCORE()]),
      ...(key === 'correctScoreSheet' ? sheetCorrectionViolations(sheet) : sheetViolations(sheet)),
      ...(key === 'submitScoreSheet' ? scoringViolations(of) : []),
    ];
    return possibility(
      key,
      act.label,
      against.find((each) => each !== undefined),
      vocabularyOf(lot.of),
    );
  });
}

function sheetViolations({ submitted }: SheetToCorrect): Violation[] {
  return submitted ? [panelErrors.SHEET_ALREADY_SUBMITTED(['bidId'])] : [];
}

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
  const staged = stagedLot({ number: lot.number, status }, lot.ofSeveral, lot.of);
  const vocabulary = vocabularyOfStaged(staged);
  const against = (key: ReviewAct, act: BidAct): Violation | undefined =>
    stageViolation(act, act.during, staged) ??
    bidStateViolation(act, bid, vocabulary) ??
    own[0] ??
    reviewViolations(key, of, { bid, lot: status, ...(lost && { lost }) })[0];
  return REVIEWS.flatMap((key) => {
    const act: BidAct = bidActs.acts[key];
    if (!act.by.includes(doer)) return [];
    return [possibility(key, act.label, against(key, act), vocabulary)];
  });
}
