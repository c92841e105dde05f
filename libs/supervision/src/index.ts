export * from './lib/supervision.module.js';
