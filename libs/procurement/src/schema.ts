import type { SchemaManifest } from '@chengjie/platform/schema';
import { procurementMigrations } from './lib/procurement.migrations.js';
import { procurementEntities } from './lib/procurement.persistence.js';
import { projectPublished } from './lib/project/project.jobs.js';
import { opensSealedProjects } from './lib/project/sealed-projects.js';

/** What of this lib the database needs. */
export const procurementSchema: SchemaManifest = {
  lib: 'procurement',
  migrations: procurementMigrations,
  tables: {
    project: ['insert', 'update'],
    lot: ['insert', 'update', 'delete'],
    bid: ['insert', 'update'],
    bid_revision: ['insert'],
    bid_told: ['insert', 'delete'],
    bid_consent: ['insert', 'update'],
    bid_finding: ['insert', 'update'],
    finding_vote: ['insert'],
    panel_member: ['insert', 'update', 'delete'],
    score_sheet: ['insert', 'update', 'delete'],
    score: ['insert', 'update', 'delete'],
    evaluation: ['insert'],
    ranked_bid: ['insert', 'update', 'delete'],
    award: ['insert', 'update'],
  },
  opens: opensSealedProjects,
  entities: procurementEntities,
  jobs: [projectPublished],
};
