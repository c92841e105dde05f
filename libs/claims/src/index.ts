export * from './lib/claims.module.js';
