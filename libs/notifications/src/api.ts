import type { ApiManifest } from '@chengjie/platform';
import { NotificationsApiModule } from './lib/notifications.module.js';
import { notificationPermissions } from './lib/notification.permissions.js';

/** What of this lib the API shows. */
export const notificationsApi: ApiManifest = {
  lib: 'notifications',
  module: NotificationsApiModule,
  permissions: notificationPermissions,
};
