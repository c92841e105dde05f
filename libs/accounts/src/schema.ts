export * from './lib/accounts.migrations.js';
