export * from './lib/assess.js';
export { assertSound, schemeProblems } from './lib/check-scheme.js';
export { itemsOf, placed, type Placed } from './lib/indicators.js';
export { levelWords } from './lib/level.js';
export { participationProblems, type Participant } from './lib/participation.js';
export { AssessmentError, type AssessmentProblem, type AssessmentProblemCode } from './lib/problems.js';
export * from './lib/scheme.terms.js';
export { SCHEMES, schemeHash, schemeOf } from './lib/schemes/schemes.js';
export { scoreSheet, type ScoredIndicator, type ScoredSheet } from './lib/score-sheet.js';
