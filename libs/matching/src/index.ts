export * from './lib/matching.notices.js';
export * from './lib/matching.module.js';
