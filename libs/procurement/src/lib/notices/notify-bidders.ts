import { notify } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';
import type { projectNotices } from '../procurement.notices.js';

const bidders = statement<{ id: string; title: string; exercise: boolean }, [projectId: string, lotId: string | null]>(
  'notification_bidders',
  `select distinct b.bidder_id as id, p.title, p.exercise from bid b join project p on p.id = b.project_id
   where b.project_id = $1 and ($2::uuid is null or b.lot_id = $2) and b.status <> 'WITHDRAWN'`,
);

/** Whose bidders: a project's, or those of one of its lots. */
export interface BiddersOf {
  readonly projectId: string;
  readonly lotId?: string;
}

/** Tells everybody who has a live bid. */
export async function notifyBidders(
  database: Database,
  { projectId, lotId }: BiddersOf,
  notice: (typeof projectNotices)[keyof typeof projectNotices],
): Promise<void> {
  const told = await database.query(bidders, [projectId, lotId ?? null]);
  const [first] = told;
  if (!first) return;
  await notify(
    database,
    told.map(({ id }) => id),
    notice(projectId, { title: first.title }),
    first.exercise,
  );
}
