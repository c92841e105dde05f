import { newId } from '@chengjie/kernel';
import { statement, type Database } from '@chengjie/platform';

/** What organizations are told of. */
export type NotificationKind =
  'PROJECT_MATCHES' | 'PROJECT_OPENED' | 'PROJECT_FAILED' | 'PROJECT_CANCELLED' | 'AWARD_PUBLISHED';

const tell = statement<
  object,
  [ids: readonly string[], organizationIds: readonly string[], projectId: string, kind: string]
>(
  'notification_tell',
  `insert into notification (id, organization_id, project_id, kind)
   select n.id, n.organization_id, $3, $4 from unnest($1::uuid[], $2::uuid[]) as n (id, organization_id)
   on conflict do nothing`,
);

/** Tells organizations something about a project, each once. */
export async function notify(
  database: Database,
  organizationIds: readonly string[],
  projectId: string,
  kind: NotificationKind,
): Promise<void> {
  if (organizationIds.length === 0) return;
  await database.query(tell, [organizationIds.map(() => newId()), organizationIds, projectId, kind]);
}
