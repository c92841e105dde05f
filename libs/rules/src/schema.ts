import type { SchemaManifest } from '@chengjie/platform/schema';
import { decidedRules } from './lib/decided-rules.migrations.js';
import { restorable } from './lib/restorable.migrations.js';
import { rulesMigrations } from './lib/rules.migrations.js';

/** What of this lib the database needs. */
export const rulesSchema: SchemaManifest = {
  lib: 'rules',
  migrations: [...rulesMigrations, restorable, decidedRules],
  tables: { rule_pack: ['insert'], working_calendar: ['insert'] },
};
