export * from './lib/procurement.module.js';
export * from './lib/procurement.events.js';
export * from './lib/procurement.notices.js';
export * from './lib/procurement-worker.module.js';
export * from './lib/records.js';
export { ProcurementActs } from './lib/acts/acts.service.js';
export { Awards } from './lib/award/award.service.js';
export {
  BidderEligibilityReader,
  biddingTerms,
  type EligibilityTermsRow,
} from './lib/bid/bidder-eligibility.reader.js';
export { coversProject } from './lib/bid/region-coverage.sql.js';
export { FirstInRankReader } from './lib/award/first-in-rank.reader.js';
export { BidAgreementsReader } from './lib/consent/bid-agreements.reader.js';
export { lotFailing } from './lib/ranking/ranking.jobs.js';
export { bidCorrected, winnerLost } from './lib/finding/finding.jobs.js';
export { DueOpeningsReader } from './lib/opening/due-openings.reader.js';
export { sealsBroken } from './lib/opening/opening.jobs.js';
export { Openings } from './lib/opening/opening.service.js';
export { PanelTiesReader } from './lib/panel/panel-ties.reader.js';
export { BuyingAgenciesReader } from './lib/project/buying-agencies.reader.js';
export {
  cancellationProposed,
  openedCancelled,
  projectPublished,
  projectToLookAt,
} from './lib/project/project.jobs.js';
export { standDownProposalActs, type StandDownProposalStatus } from './lib/stand-down/stand-down-proposal.acts.js';
export { seatStandDown, standDownProposed } from './lib/stand-down/stand-down.jobs.js';
export { EligibilityInput } from './lib/project/project.inputs.js';
export { ProjectLoader } from './lib/project/project.loader.js';
export { REGION_DIGITS } from './lib/project/project.migrations.js';
export { CONTINUE_NUMBERS } from './lib/project/project-numbers.js';
export { isBuyerOf, supervises } from './lib/project/project.policy.js';
export { ProjectReader } from './lib/project/project.reader.js';
export { ProjectWarningsReader } from './lib/project/project-warnings.reader.js';
export { PublicStepsReader } from './lib/ranking/public-steps.reader.js';
export { ScoringProgressReader } from './lib/ranking/scoring-progress.reader.js';
export { ProjectWarningEnum } from './lib/project/project-warnings.resolver.js';
export type { ProjectWarningCode } from './lib/project/project-warnings.rules.js';
export { ProjectStore } from './lib/project/project.store.js';
export { ProjectType } from './lib/project/project.types.js';
export { EvaluationDetailsReader } from './lib/ranking/evaluation-details.reader.js';
export { Evaluations } from './lib/ranking/evaluation.service.js';
export { TiedBid, TieGroupType } from './lib/ranking/ranking.types.js';
export { tieGroupOf } from './lib/ranking/tie-group.rules.js';
export { projectSearchTerms } from './lib/search/project-search.js';
