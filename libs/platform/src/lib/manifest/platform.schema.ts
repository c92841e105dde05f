import { platformMigrations } from '../database/platform.migrations.js';
import type { SchemaManifest } from './schema-manifest.js';

/** What all libs build on in the database. */
export const platformSchema: SchemaManifest = { lib: 'platform', migrations: platformMigrations };
