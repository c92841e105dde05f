export * from './lib/node/likeness.js';
export { SEARCH_VERSION, searchTerms, type Searched } from './lib/node/search-terms.js';
export * from './lib/node/search-query.js';
