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

const bidderIds = statement<{ id: string }, [projectId: string]>(
  'notification_bidders',
  `select distinct bidder_id as id from bid where project_id = $1 and status <> 'WITHDRAWN'`,
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

/** Tells everybody who has a live bid. */
export async function notifyBidders(database: Database, projectId: string, kind: NotificationKind): Promise<void> {
  const bidders = await database.query(bidderIds, [projectId]);
  await notify(
    database,
    bidders.map(({ id }) => id),
    projectId,
    kind,
  );
}
