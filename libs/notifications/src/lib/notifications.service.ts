import {
  Database,
  readPage,
  statement,
  where,
  type ListDefinition,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { NotificationKind } from './notification.statements.js';
import { notificationText } from './notification.texts.js';
import type { NotificationType } from './notification.types.js';

interface NotificationRow {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly project: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly exercise: boolean;
  };
}

const inbox: ListDefinition<'NEWEST'> = {
  columns: `n.id, n.kind, n.created_at as "createdAt", n.read_at as "readAt",
    json_build_object('id', p.id, 'reference', p.reference, 'title', p.title, 'exercise', p.exercise) as project`,
  from: 'notification n join project p on p.id = n.project_id',
  id: 'n.id',
  orders: { NEWEST: { column: 'n.created_at', type: 'timestamptz', direction: 'desc' } },
};

const unread = statement<{ count: number }, [organizationId: string]>(
  'notification_unread',
  'select count(*) as count from notification where organization_id = $1 and read_at is null',
);

const markRead = statement<object, [organizationId: string, ids: readonly string[]]>(
  'notification_mark_read',
  `update notification set read_at = clock_timestamp()
   where organization_id = $1 and id = any($2::uuid[]) and read_at is null`,
);

/** What an organization was told; each organization has its own, shared by all who act for it. */
@Injectable()
export class Notifications {
  constructor(private readonly database: Database) {}

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
    return { ...rows, edges: rows.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })) };
  }

  async unreadCount(organizationId: string): Promise<number> {
    return (await this.database.queryOne(unread, [organizationId]))?.count ?? 0;
  }

  /** Marks the organization's own; others' ids are passed over in silence, since they must look unknown. */
  async markRead(organizationId: string, ids: readonly string[]): Promise<void> {
    await this.database.query(markRead, [organizationId, ids]);
  }
}

function shown(row: NotificationRow): NotificationType {
  return { ...row, text: notificationText(row.kind, row.project.title, row.project.exercise) };
}
