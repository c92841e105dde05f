export { rulesMigrations } from './lib/rules.migrations.js';
