export * from './lib/procurement.module.js';
export * from './lib/procurement.persistence.js';
export * from './lib/procurement-worker.module.js';
export * from './lib/records.js';
export { AwardService } from './lib/award/award.service.js';
export { BidderEligibility } from './lib/bid/bidder-eligibility.js';
export { OpeningService } from './lib/opening/opening.service.js';
export { ProjectStore } from './lib/project/project.store.js';
export { EvaluationService } from './lib/ranking/evaluation.service.js';
