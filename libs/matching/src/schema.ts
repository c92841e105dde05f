export * from './lib/matching.migrations.js';
