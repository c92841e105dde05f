import { notify } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';
import type { BidderNotice } from '../acts/procurement-act.js';

/** Lots are named where the project has several. */
const bidders = statement<{ id: string; title: string; exercise: boolean }, [projectId: string, lotId: string | null]>(
  'notification_bidders',
  `select distinct b.bidder_id as id, p.exercise,
     case when $2::uuid is not null and exists (select from lot where project_id = p.id and number > 1)
       then p.title || '：' || l.title else p.title end as title
   from bid b join project p on p.id = b.project_id left join lot l on l.id = $2
   where b.project_id = $1 and ($2 is null or b.lot_id = $2) and b.status <> 'WITHDRAWN'`,
);

/** Whose bidders: a project's, or those of one of its lots. */
export interface BiddersOf {
  readonly projectId: string;
  readonly lotId?: string;
}

/** Tells everybody who has a live bid, each thing once: what happens to a lot, for each lot. */
export async function notifyBidders(
  database: Database,
  { projectId, lotId }: BiddersOf,
  notice: BidderNotice,
): Promise<void> {
  const told = await database.query(bidders, [projectId, lotId ?? null]);
  const [first] = told;
  if (!first) return;
  const subjectId = notice.subjectType === 'LOT' && lotId ? lotId : projectId;
  await notify(
    database,
    told.map(({ id }) => id),
    notice(subjectId, { title: first.title }),
    first.exercise,
  );
}
