import type { Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const notificationPermissions: Grants = {
  'notification:read': ['ORGANIZATION'],
  'notification:mark': ['ORGANIZATION'],
};
