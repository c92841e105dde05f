export * from './lib/matching.notices.js';
export * from './lib/matching.module.js';
export { MatchingReader } from './lib/matching.reader.js';
export { OwnPartiesReader } from './lib/own-parties.reader.js';
export { termsRowOf } from './lib/project-terms.js';
