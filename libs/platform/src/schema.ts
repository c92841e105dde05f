export * from './lib/database/migrate.js';
export * from './lib/database/periods.js';
export * from './lib/database/periods.migrations.js';
export * from './lib/jobs/job-kind.js';
export * from './lib/published/public-change.migrations.js';
export * from './lib/manifest/schema-manifest.js';
export { platformSchema } from './lib/manifest/platform.schema.js';
