export * from './lib/functions.migrations.js';
