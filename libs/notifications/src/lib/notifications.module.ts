import { Module } from '@nestjs/common';
import { InboxResolver, NotificationResolver } from './notification.resolver.js';
import { Notifications } from './notifications.service.js';

/** What organizations are told, each thing once. */
@Module({ providers: [Notifications], exports: [Notifications] })
export class NotificationsModule {}

/** The same, through GraphQL. */
@Module({ imports: [NotificationsModule], providers: [InboxResolver, NotificationResolver] })
export class NotificationsApiModule {}
