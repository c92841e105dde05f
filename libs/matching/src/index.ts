export * from './lib/matching.module.js';
