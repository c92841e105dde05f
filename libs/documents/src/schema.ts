import type { SchemaManifest } from '@chengjie/platform/schema';
import { documentsMigrations } from './lib/documents.migrations.js';

/** What of this lib the database needs. */
export const documentsSchema: SchemaManifest = {
  lib: 'documents',
  migrations: documentsMigrations,
  tables: {
    document: ['insert', 'update', 'delete'],
    document_content: ['insert', 'update', 'delete'],
    document_came: ['insert', 'update', 'delete'],
    document_day: ['insert', 'update', 'delete'],
  },
};
