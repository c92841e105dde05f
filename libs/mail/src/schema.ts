import type { SchemaManifest } from '@chengjie/platform/schema';
import { mailMigrations } from './lib/mail.migrations.js';

/** What of this lib the database needs. */
export const mailSchema: SchemaManifest = {
  lib: 'mail',
  migrations: mailMigrations,
  tables: { mail: ['insert', 'update', 'delete'] },
};
