import type { NoticeKind, Wordings } from '@chengjie/kernel';
import { Database, list, mapPage, readPage, statement, where, type Page, type PageRequest } from '@chengjie/platform';
import { Inject, Injectable } from '@nestjs/common';
import { NOTICE_WORDS, notificationText } from './notice-words.js';
import type { NotificationType } from './notification.types.js';

interface NotificationRow {
  readonly id: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly exercise: boolean;
  readonly data: object;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

const inbox = list<NotificationRow, 'NEWEST'>('notifications', {
  columns: `n.id, n.kind, n.subject_type as "subjectType", n.subject_id as "subjectId", n.exercise, n.data,
    n.created_at as "createdAt", n.read_at as "readAt"`,
  from: 'notification n',
  id: 'n.id',
  orders: { NEWEST: { column: 'n.created_at', type: 'timestamptz', direction: 'desc' } },
});

const unread = statement<{ count: number }, [organizationId: string]>(
  'notification_unread',
  'select count(*) as count from notification where organization_id = $1 and read_at is null',
);

/** What an organization was told; each organization has its own, shared by all who act for it. */
@Injectable()
export class NotificationsReader {
  constructor(
    private readonly database: Database,
    @Inject(NOTICE_WORDS) private readonly words: Wordings<NoticeKind>,
  ) {}

  /** Last one first. */
  async page(
    organizationId: string,
    unreadOnly: boolean,
    page: Omit<PageRequest<'NEWEST'>, 'orderBy'>,
  ): Promise<Page<NotificationType>> {
    const conditions = [
      where('n.organization_id = ?::uuid', organizationId),
      ...(unreadOnly ? [where('n.read_at is null')] : []),
    ];
    const request = { ...page, orderBy: 'NEWEST' } as const;
    const rows = await readPage<NotificationRow, 'NEWEST'>(this.database, inbox, conditions, request);
    return mapPage(rows, (row) => ({ ...row, text: notificationText(this.words, row) }));
  }

  async unreadCount(organizationId: string): Promise<number> {
    return (await this.database.queryOne(unread, [organizationId]))?.count ?? 0;
  }
}
