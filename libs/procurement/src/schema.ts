import type { SchemaManifest } from '@chengjie/platform/schema';
import { procurementMigrations } from './lib/procurement.migrations.js';
import { procurementEntities } from './lib/procurement.persistence.js';
import { projectPublished } from './lib/project/project.jobs.js';

/** What of this lib the database needs. */
export const procurementSchema: SchemaManifest = {
  lib: 'procurement',
  migrations: procurementMigrations,
  entities: procurementEntities,
  jobs: [projectPublished],
};
