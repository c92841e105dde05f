import type { SchemaManifest } from '@chengjie/platform/schema';
import { stepDecisionMigrations } from './lib/federation-step/step-decision.migrations.js';
import { eachWarningMigration } from './lib/warned/each-warning.migrations.js';
import { projectWarningMigrations } from './lib/warned/project-warning.migrations.js';

/** What of this lib the database needs. */
export const supervisionSchema: SchemaManifest = {
  lib: 'supervision',
  migrations: [...stepDecisionMigrations, ...projectWarningMigrations, eachWarningMigration],
  // A column that is not named keeps what it was inserted with, and instants are the database's (docs/adr/0025).
  tables: {
    federation_step_decision: [
      `insert (id, region_code, effective_from, until, document_name, document_number, base_pack_id, base_pack_hash,
        proposed_by, proposed_in)`,
      'update (outcome, decided_by, decided_in, decided_at, decision_reason, pack_id, pack_hash)',
    ],
    federation_step_warning: ['insert (pack_id, days)'],
    project_look: ['insert (project_id, region_code, published_at, look_again_at)', 'update (look_again_at)'],
    project_warning: ['insert (id, project_id, code, region_code, since)'],
  },
};
