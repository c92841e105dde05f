import { notify, type NotificationKind } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';

const bidderIds = statement<{ id: string }, [projectId: string]>(
  'notification_bidders',
  `select distinct bidder_id as id from bid where project_id = $1 and status <> 'WITHDRAWN'`,
);

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
