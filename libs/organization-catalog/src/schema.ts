export * from './lib/organization-catalog.migrations.js';
