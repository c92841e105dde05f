import type { SchemaManifest } from '@chengjie/platform/schema';
import { registrationMigrations } from './lib/registration.migrations.js';

/** What of this lib the database needs. */
export const registrationSchema: SchemaManifest = {
  lib: 'registration',
  migrations: registrationMigrations,
  tables: {
    register_application: ['insert', 'update'],
    register_application_request: ['insert', 'update (supplied_at, note)'],
    register_application_file: ['insert', 'delete'],
    filing_number_series: ['insert', 'update'],
  },
};
