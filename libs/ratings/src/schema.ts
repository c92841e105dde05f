import type { SchemaManifest } from '@chengjie/platform/schema';
import { ratingsMigrations } from './lib/ratings.migrations.js';

/** What of this lib the database needs. */
export const ratingsSchema: SchemaManifest = { lib: 'ratings', migrations: ratingsMigrations, tables: {} };
