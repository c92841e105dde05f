/**
 * What the records of a project are made of: for whoever writes whole histories at once, such as demonstration data and
 * imports. Pure functions, the same that the services use.
 */
export {
  biddingConditions,
  eligibilityErrors,
  missingConditions,
  missingConditionText,
  type BidderFacts,
  type BiddingCondition,
  type BiddingTerms,
  type EligibilityCode,
} from './bid/eligibility.rules.js';
export { openingFailure, overCeiling, tooFewBids, type BidAtOpening } from './opening/opening.rules.js';
export { draftViolations, procedureOf } from './project/draft.rules.js';
export type { Eligibility, EndReason, ProjectCriterion, ProjectStatus } from './project/project.terms.js';
export { pseudonymOf } from './panel/panel.rules.js';
export { panelOf, recusalReason, type RecusalGround } from './panel/recusal.js';
export { evaluationInputOf, type RankingMaterial } from './ranking/evaluation-input.js';
export { groundLabel, type QualificationCondition, type Ground } from './finding/finding.terms.js';
export { groundsInWords, invalidityOf } from './finding/invalidity.rules.js';
export { endReasonOf, storedPlaces } from './ranking/ranking.rules.js';
