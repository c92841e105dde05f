import { OfViewer, Viewer } from '@chengjie/accounts';
import {
  Act,
  CurrentActor,
  Input,
  PageArgs,
  organizationOf,
  payloadResolver,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { Args, Int, Parent, Resolver } from '@nestjs/graphql';
import { NotificationFilter } from './notification.inputs.js';
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
  NotificationConnection,
  type NotificationType,
} from './notification.types.js';
import { NotificationsReader } from './notifications.reader.js';
import { Notifications } from './notifications.service.js';

/** What an organization was told. */
@Resolver(() => Viewer)
export class InboxResolver {
  constructor(private readonly inbox: NotificationsReader) {}

  @OfViewer(() => NotificationConnection, {
    access: 'notification:read',
    description: 'What the organization one acts for was told, last one first; null in other roles.',
  })
  notifications(
    @Parent() { actor }: Viewer,
    @Args() page: PageArgs,
    @Args('filter', { type: () => NotificationFilter, nullable: true, description: 'Narrows the list.' })
    filter?: NotificationFilter | null,
  ): Promise<Page<NotificationType>> {
    return this.inbox.page(organizationOf(actor), filter?.unreadOnly ?? false, page);
  }

  @OfViewer(() => Int, {
    access: 'notification:read',
    description: 'How many notifications of the organization one acts for nobody has read yet; null in other roles.',
  })
  unreadNotificationCount(@Parent() { actor }: Viewer): Promise<number> {
    return this.inbox.unreadCount(organizationOf(actor));
  }
}

/** What an organization does with what it was told. */
@Resolver()
export class NotificationResolver {
  constructor(private readonly notifications: Notifications) {}

  @Act(() => MarkNotificationsReadPayload, {
    description: 'Marks notifications of the organization one acts for as read.',
    access: 'notification:mark',
  })
  async markNotificationsRead(
    @CurrentActor() actor: Actor,
    @Input() input: MarkNotificationsReadInput,
  ): Promise<object> {
    const organizationId = organizationOf(actor);
    await this.notifications.markRead(organizationId, input.ids);
    return { organizationId };
  }
}

/** Counts what is left after an act. */
export const NotificationsReadPayloadResolver = payloadResolver(
  MarkNotificationsReadPayload,
  'unreadNotificationCount',
  'organizationId',
  NotificationsReader,
  (inbox, id) => inbox.unreadCount(id),
);
