export * from './lib/organizations.migrations.js';
