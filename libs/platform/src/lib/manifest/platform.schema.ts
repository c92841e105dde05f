import { platformMigrations } from '../database/platform.migrations.js';
import type { SchemaManifest } from './schema-manifest.js';

/** What all libs build on in the database. */
export const platformSchema: SchemaManifest = {
  lib: 'platform',
  migrations: platformMigrations,
  tables: {
    // When it was recorded, and in which order, is the database's to say.
    event: ['insert (type, actor_id, actor_label, subject_type, subject_id, public, exercise, reason, data)'],
    idempotency_key: ['insert', 'update', 'delete'],
    master_key_fingerprint: ['insert'],
    public_change: ['insert', 'delete'],
    public_change_kept: ['update'],
    // Whoever starts looks whether it is complete.
    schema_migration: [],
  },
};
