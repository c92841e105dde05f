import { notify } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';
import type { BidderNotice } from '../acts/procurement-act.js';

/** The lot of which they are told is named where the project has several. */
const bidders = statement<
  { id: string; title: string; exercise: boolean },
  [projectId: string, lotIds: readonly string[], toldOf: string | null]
>(
  'notification_bidders',
  `select distinct b.bidder_id as id, p.exercise,
     case when l.id is not null and exists (select from lot where project_id = p.id and number > 1)
       then p.title || '：' || l.title else p.title end as title
   from bid b join project p on p.id = b.project_id left join lot l on l.id = $3
   where b.project_id = $1 and b.lot_id = any($2::uuid[]) and b.status <> 'WITHDRAWN'`,
);

/** Whose bidders: those of some lots of a project. */
export interface BiddersOf {
  readonly projectId: string;
  readonly lotIds: readonly string[];
}

/**
 * Tells everybody who has a live bid for one of the lots: of the project once, however many of its lots it is about; of
 * a lot, for each lot.
 */
export async function notifyBidders(
  database: Database,
  { projectId, lotIds }: BiddersOf,
  notice: BidderNotice,
): Promise<void> {
  if (notice.subjectType === 'PROJECT') return tell(database, { projectId, lotIds }, null, notice);
  for (const lotId of lotIds) await tell(database, { projectId, lotIds: [lotId] }, lotId, notice);
}

async function tell(
  database: Database,
  { projectId, lotIds }: BiddersOf,
  toldOf: string | null,
  notice: BidderNotice,
): Promise<void> {
  const told = await database.query(bidders, [projectId, lotIds, toldOf]);
  const [first] = told;
  if (!first) return;
  await notify(
    database,
    told.map(({ id }) => id),
    notice(toldOf ?? projectId, { title: first.title }),
    first.exercise,
  );
}
