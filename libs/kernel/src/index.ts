export * from './lib/bilingual.js';
export * from './lib/domain-error.js';
