import './notification.permissions.js';
import { NotificationResolver } from './notification.resolver.js';
import { Notifications } from './notifications.service.js';

/** Services of notifications. */
export const notificationProviders = [Notifications];
/** Resolvers of notifications. */
export const notificationResolvers = [NotificationResolver];
