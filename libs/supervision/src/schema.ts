import type { SchemaManifest } from '@chengjie/platform/schema';
import { stepDecisionMigrations } from './lib/federation-step/step-decision.migrations.js';

/** What of this lib the database needs. */
export const supervisionSchema: SchemaManifest = {
  lib: 'supervision',
  migrations: stepDecisionMigrations,
  tables: { federation_step_decision: ['insert', 'update'], federation_step_warning: ['insert'] },
};
