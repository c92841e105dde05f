import type { SchemaManifest } from '@chengjie/platform/schema';
import { notificationsMigrations } from './lib/notifications.migrations.js';

/** What of this lib the database needs. */
export const notificationsSchema: SchemaManifest = {
  lib: 'notifications',
  migrations: notificationsMigrations,
  tables: { notification: ['insert', 'update'] },
};
