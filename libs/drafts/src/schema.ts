import type { SchemaManifest } from '@chengjie/platform/schema';
import { draftsMigrations } from './lib/drafts.migrations.js';

/** What of this lib the database needs. */
export const draftsSchema: SchemaManifest = {
  lib: 'drafts',
  migrations: draftsMigrations,
  tables: { draft: ['insert', 'update', 'delete'] },
};
