import { Module } from '@nestjs/common';
import { InboxResolver, NotificationResolver } from './notification.resolver.js';
import { OrganizationTeller } from './organization-teller.js';
import { Notifications } from './notifications.service.js';

/** What organizations are told, each thing once. */
@Module({ providers: [Notifications, OrganizationTeller], exports: [Notifications, OrganizationTeller] })
export class NotificationsModule {}

/** The same, through GraphQL. */
@Module({ imports: [NotificationsModule], providers: [InboxResolver, NotificationResolver] })
export class NotificationsApiModule {}
