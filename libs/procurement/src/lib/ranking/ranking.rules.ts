import type { EvaluationInput, EvaluationInputError, EvaluationResult, InputProblem } from '@chengjie/evaluation';
import type { Violation } from '@chengjie/kernel';
import type { EndReason } from '../project/project.terms.js';
import { rankingErrors } from './ranking.errors.js';

/** A place as it is stored for quick reading; everything else stays in the evaluation's result. */
export interface StoredPlace {
  readonly place: number;
  readonly bidId: string;
  readonly totalScore: string | null;
  readonly priceScore: string | null;
  readonly priceFen: number;
  /** What put it above the next one; null in the last place. */
  readonly decidingStep: string | null;
  readonly preferentialPlace: boolean;
}

/** The places of a ranking. */
export function storedPlaces(result: EvaluationResult): StoredPlace[] {
  const scores = new Map(result.scores.map((score) => [score.bidId, score]));
  return result.ranking.map((ranked, index) => ({
    place: ranked.place,
    bidId: ranked.bidId,
    totalScore: ranked.total,
    priceScore: scores.get(ranked.bidId)?.priceScore ?? null,
    priceFen: ranked.bidPriceFen,
    decidingStep: result.decisions[index]?.step ?? null,
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
