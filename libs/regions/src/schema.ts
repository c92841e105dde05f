export * from './lib/regions.migrations.js';
