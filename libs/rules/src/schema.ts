import type { SchemaManifest } from '@chengjie/platform/schema';
import { rulesMigrations } from './lib/rules.migrations.js';

/** What of this lib the database needs. */
export const rulesSchema: SchemaManifest = {
  lib: 'rules',
  migrations: rulesMigrations,
  tables: { rule_pack: ['insert'], working_calendar: ['insert'] },
};
