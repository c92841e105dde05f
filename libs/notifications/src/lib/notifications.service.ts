import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

const markRead = statement<object, [organizationId: string, ids: readonly string[]]>(
  'notification_mark_read',
  `update notification set read_at = clock_timestamp()
   where organization_id = $1 and id = any($2::uuid[]) and read_at is null`,
);

/** What people do with what their organization was told. */
@Injectable()
export class Notifications {
  constructor(private readonly database: Database) {}

  /** Marks the organization's own; others' ids are passed over in silence, since they must look unknown. */
  async markRead(organizationId: string, ids: readonly string[]): Promise<void> {
    await this.database.query(markRead, [organizationId, ids]);
  }
}
