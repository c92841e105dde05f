import { textEnum } from '@chengjie/platform';

export const InvalidSinceEnum = textEnum('InvalidSince', 'What found a bid invalid.', {
  OPENING: 'What the opening showed: its price, or a condition that was not met at the deadline.',
  REVIEW: 'A finding of a review after the opening, which stands in `Lot.findings`.',
});

export const DecidingStepEnum = textEnum('DecidingStep', 'The one step that told two neighbours of a ranking apart.', {
  SCORE: 'Total score.',
  PRICE: 'Price.',
  TECHNICAL: 'Technical merit, in competitive consultations.',
  FEDERATION: '联合会优先: federations above the others on equal terms.',
  CRITERION: 'A stated criterion of the tie ladder.',
  DRAW: '抽签: a draw that everybody can repeat.',
});

export const MeasureEnum = textEnum('EvaluationMeasure', 'What of two bids is compared.', {
  TOTAL_SCORE: '总分.',
  BID_PRICE: '投标报价.',
  EVALUATED_PRICE: '评标价.',
  TECHNICAL_SCORE: '技术得分.',
  FEDERATION: 'Whether the bidder is a federation: "true" or "false".',
  CRITERION_SCORE: 'Score of one criterion.',
  DRAW_HASH: 'Hash of the draw, lowest first.',
});

export const EvaluationOutcomeEnum = textEnum('EvaluationOutcome', 'What an evaluation came to.', {
  RANKED: 'All valid bids have a place.',
  FAILED: 'Too few valid bids, or all over budget.',
});

export const EvaluationFailureEnum = textEnum('EvaluationFailureCode', 'Why a lot failed in the evaluation.', {
  TOO_FEW_VALID_BIDS: 'Fewer valid bids than the procedure needs.',
  ALL_OVER_CEILING: 'Every bid that was not invalid otherwise asks more than the budget (政府采购法 36(3)).',
});

export const ScorePreferenceEnum = textEnum('ScorePreference', 'Which score of a criterion comes first.', {
  HIGHER: 'The higher one.',
});
