export * from './lib/matching.notices.js';
export * from './lib/matching.module.js';
export { MatchingReader } from './lib/matching.reader.js';
export { OwnParties } from './lib/own-parties.js';
export { termsRowOf } from './lib/project-terms.js';
