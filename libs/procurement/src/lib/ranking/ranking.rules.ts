import type { EvaluationInput, EvaluationInputError, EvaluationResult, InputProblem } from '@chengjie/evaluation';
import { spoken, wordsOfViolation, type Bilingual, type Violation, type Vocabulary } from '@chengjie/kernel';
import { findingErrors } from '../finding/finding.errors.js';
import { scoringViolations, type Reviewed } from '../finding/finding.rules.js';
import { panelErrors } from '../panel/panel.errors.js';
import { quorumViolations, tieViolations, type PanelSize, type Sitting, type Tie } from '../panel/panel.rules.js';
import type { EndReason } from '../project/project.terms.js';
import { rankingErrors } from './ranking.errors.js';

/** A place as it is stored for quick reading; everything else stays in the evaluation's result. */
export interface StoredPlace {
  readonly place: number;
  readonly bidId: string;
  readonly totalScore: string | null;
  readonly priceScore: string | null;
  readonly priceFen: number;
  readonly preferentialPlace: boolean;
}

/** The places of a ranking. */
export function storedPlaces(result: EvaluationResult): StoredPlace[] {
  const scores = new Map(result.scores.map((score) => [score.bidId, score]));
  return result.ranking.map((ranked) => ({
    place: ranked.place,
    bidId: ranked.bidId,
    totalScore: ranked.total,
    priceScore: scores.get(ranked.bidId)?.priceScore ?? null,
    priceFen: ranked.bidPriceFen,
    preferentialPlace: ranked.preferentialPlace,
  }));
}

/** Why a lot fails that cannot be ranked. */
export function endReasonOf(failure: NonNullable<EvaluationResult['failure']>): EndReason {
  return { code: failure.code, ...failure.reason };
}

/** What the evaluation finds wrong with its input, in the words of the people who can mend it. */
export function violationsOfInput(error: EvaluationInputError, input: EvaluationInput): Violation[] {
  return error.problems.map((problem) =>
    problem.code === 'MISSING_SHEET' ? missingSheet(problem, input) : unsound(problem),
  );
}

function missingSheet({ params }: InputProblem, input: EvaluationInput): Violation {
  const criterion = input.criteria.find(({ id }) => id === params['criterionId']);
  return rankingErrors.SHEET_MISSING([], {
    number: (params['evaluatorId'] ?? '').replace(/\D+/, ''),
    bidder: input.bids.find(({ id }) => id === params['bidId'])?.bidderName ?? '',
    criterionZh: criterion?.name.zh ?? '',
    criterionEn: criterion?.name.en ?? '',
  });
}

function unsound({ message }: InputProblem): Violation {
  return rankingErrors.EVALUATION_UNSOUND([], { detailZh: message.zh, detailEn: message.en });
}

/** How far the scoring of a lot has come. */
export interface ScoringProgress {
  /** How many criteria the notice has; without any nothing is scored. */
  readonly criteria: number;
  readonly minimumValidBids: number | null;
  readonly validBids: number;
  /** Members of the panel who have not stood down. */
  readonly sitting: number;
  /** Their sheets for valid bids that are in. */
  readonly submitted: number;
  /** Whether a ranking stands. */
  readonly ranked: boolean;
  /** Whether a finding made one of its bids invalid. */
  readonly found: boolean;
  /** Bidders about whose bids for the lot a finding is under way. */
  readonly underReview: readonly string[];
}

/** The first open finding, before which a lot neither is ranked or awarded nor fails, in words. */
export function underReviewHindrance(
  { underReview: [bidder] }: Pick<ScoringProgress, 'underReview'>,
  vocabulary: Vocabulary,
): Bilingual | null {
  return bidder === undefined ? null : wordsOfViolation(findingErrors.FINDING_OPEN([], { bidder }), vocabulary);
}

/** What ends a lot without an award when it is ranked, where that is certain: too few bids are valid, and no finding is open. */
export function certainEndOf(
  { minimumValidBids, validBids, underReview }: Pick<ScoringProgress, 'minimumValidBids' | 'validBids' | 'underReview'>,
  vocabulary: Vocabulary,
): Bilingual | null {
  const least = minimumValidBids ?? 1;
  if (validBids >= least || underReview.length > 0) return null;
  const words = {
    zh: `有效[bid] ${validBids} 份，不足 ${least} 份`,
    en: `Valid [bids]: ${validBids}; it takes ${least}`,
  };
  return spoken(words, vocabulary);
}

/** What of qualification and panel decides whether a lot can be ranked. */
export interface RankingFacts extends Pick<Reviewed, 'panelQualifies' | 'reviewed'> {
  readonly members: readonly Sitting[];
  readonly size: PanelSize;
  /** Whether it is ranked for the first time: later by the panel that ranked it then. */
  readonly first: boolean;
  /** What ties those who sit, as it was when each handed in its last sheet. */
  readonly ties: readonly Tie[];
  /** How long ties to bidders count, by the rule pack. */
  readonly years: number;
}

/** What of qualification and panel stands against ranking a lot, besides its sheets: asked by the act, and by what foresees it. */
export function rankingViolations({ members, size, first, ties, years, ...of }: RankingFacts): Violation[] {
  return [
    ...(first ? scoringViolations(of) : []),
    ...quorumViolations(members, size, first),
    ...tieViolations(ties, years),
  ];
}

/**
 * What has to come before a lot can be ranked, if anything; a lot that the opening left too few valid bids for fails without panel or sheets.
 * @param vocabulary that of its project
 * @param against what {@link rankingViolations} finds; where it ends by findings, `failureViolations`
 */
export function hindranceOf(
  progress: ScoringProgress,
  vocabulary: Vocabulary,
  against: readonly Violation[] = [],
): Bilingual | null {
  const { criteria, validBids, sitting, submitted } = progress;
  const underReview = underReviewHindrance(progress, vocabulary);
  if (underReview) return underReview;
  if (progress.ranked) return wordsOfViolation(rankingErrors.RANKING_STANDS(), vocabulary);
  const ends = certainEndOf(progress, vocabulary) !== null;
  if (ends && !progress.found) return null;
  const violation = sitting === 0 ? panelErrors.PANEL_MISSING() : against[0];
  if (violation) return wordsOfViolation(violation, vocabulary);
  if (ends) return null;
  const expected = criteria === 0 ? 0 : sitting * validBids;
  const count = expected - submitted;
  if (count <= 0) return null;
  return {
    zh: `评分表应有 ${expected} 份，尚缺 ${count} 份`,
    en: `Score sheets still to come in: ${count} of ${expected}`,
  };
}
