export {
  appointPanel,
  draftProject,
  evaluateLot,
  findFunction,
  publishAward,
  publishDraft,
  publishProject,
  reviewQualification,
  scoreBids,
  statusOf,
  submitBid,
  type ReviewedBid,
  type SealedBid,
  type WalkedProject,
} from './lib/acts.js';
export * from './lib/documents.generated.js';
export { Person } from './lib/person.js';
export { ProjectEvents } from './lib/project-events.js';
export { EVALUATORS, exerciseTerms, sheetOf, type ExerciseTerms } from './lib/terms.js';
