import { Module } from '@nestjs/common';
import { InboxResolver, NotificationResolver, NotificationsReadPayloadResolver } from './notification.resolver.js';
import { OrganizationTeller } from './organization-teller.js';
import { NotificationsReader } from './notifications.reader.js';
import { Notifications } from './notifications.service.js';
import { OwnTasksResolver } from './tasks/task.resolver.js';
import { TasksReader } from './tasks/tasks.reader.js';

/** What organizations are told, each thing once. Writing needs no words: the worker has none. */
@Module({ providers: [OrganizationTeller], exports: [OrganizationTeller] })
export class NotificationsModule {}

/** The inbox and the tasks, in GraphQL. */
@Module({
  providers: [
    Notifications,
    NotificationsReader,
    InboxResolver,
    NotificationResolver,
    NotificationsReadPayloadResolver,
    OwnTasksResolver,
    TasksReader,
  ],
})
export class NotificationsApiModule {}
