import { notify } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';
import { lotNotices } from '../procurement.notices.js';

interface BrokenBid {
  readonly bidId: string;
  readonly lotId: string;
  readonly bidderId: string;
  readonly titleZh: string;
  readonly titleEn: string;
}

/** The lot is named by its number where the project has several. */
const brokenBids = statement<BrokenBid, [bidIds: readonly string[]]>(
  'opening_broken_bids',
  `select b.id as "bidId", b.lot_id as "lotId", b.bidder_id as "bidderId",
     p.title || case when named.several then '：第 ' || l.number || ' 包' else '' end as "titleZh",
     p.title || case when named.several then ', lot ' || l.number else '' end as "titleEn"
   from bid b join project p on p.id = b.project_id join lot l on l.id = b.lot_id
   cross join lateral (select exists (select from lot where project_id = p.id and number > 1) as several) named
   where b.id = any($1::uuid[])`,
);

/** Tells each bidder that its own bid could not be opened, in the transaction of the opening. */
export async function tellBroken(database: Database, bidIds: readonly string[], exercise: boolean): Promise<void> {
  for (const { lotId, bidderId, ...told } of await database.query(brokenBids, [bidIds]))
    await notify(database, [bidderId], lotNotices.SEAL_BROKEN(lotId, told), exercise);
}
