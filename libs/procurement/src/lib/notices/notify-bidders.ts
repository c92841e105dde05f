import { vocabularyOf, type Notice, type Procured } from '@chengjie/kernel';
import { notify } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';
import type { LotNotice, ProjectNotice } from '../acts/procurement-act.js';

interface Told extends Procured {
  readonly id: string;
  readonly title: string;
  readonly exercise: boolean;
}

const biddersOfProject = statement<Told, [projectId: string, lotIds: readonly string[]]>(
  'notification_bidders',
  `select distinct b.bidder_id as id, p.title, p.exercise, p.regime, p.procedure from bid b join project p on p.id = b.project_id
   where b.project_id = $1 and b.lot_id = any($2::uuid[]) and b.status <> 'WITHDRAWN'`,
);

/** The lot is named by its number where the project has several, and by its title where that says more. */
const biddersOfLot = statement<Omit<Told, 'title'> & { titleZh: string; titleEn: string; first: boolean }, [string]>(
  'notification_bidders_of_lot',
  `select b.bidder_id as id, p.exercise, p.regime, p.procedure,
     p.title || case when named.several then '：第 ' || l.number || ' 包' || named.own else '' end as "titleZh",
     p.title || case when named.several then ', lot ' || l.number || named.own else '' end as "titleEn",
     bool_or(exists (select from ranked_bid r where r.bid_id = b.id and r.place = 1)) as first
   from bid b join project p on p.id = b.project_id join lot l on l.id = b.lot_id
   cross join lateral (select exists (select from lot where project_id = p.id and number > 1) as several,
     case when l.title = p.title then '' else ' ' || l.title end as own) named
   where b.lot_id = $1 and b.status <> 'WITHDRAWN'
   group by b.bidder_id, p.id, l.id, named.several, named.own`,
);

/** Whose bidders: those of some lots of a project. */
export interface BiddersOf {
  readonly projectId: string;
  readonly lotIds: readonly string[];
}

/**
 * Tells everybody who has a live bid for one of the lots: of the project once, however many of its lots it is about; of
 * a lot, for each lot.
 * @param toFirst what whoever is first in rank is told instead
 */
export async function notifyBidders(
  database: Database,
  { projectId, lotIds }: BiddersOf,
  notice: ProjectNotice | LotNotice,
  toFirst?: LotNotice,
): Promise<void> {
  if (isOfLot(notice)) {
    for (const lotId of lotIds) await tellOfLot(database, lotId, notice, toFirst ?? notice);
    return;
  }
  const told = await database.query(biddersOfProject, [projectId, lotIds]);
  const [one] = told;
  if (one) await tell(database, told, notice(projectId, { title: one.title, vocabulary: vocabularyOf(one) }));
}

async function tellOfLot(database: Database, lotId: string, notice: LotNotice, toFirst: LotNotice): Promise<void> {
  const bidders = await database.query(biddersOfLot, [lotId]);
  const [one] = bidders;
  if (!one) return;
  const data = { titleZh: one.titleZh, titleEn: one.titleEn, vocabulary: vocabularyOf(one) };
  await tell(
    database,
    bidders.filter(({ first }) => first),
    toFirst(lotId, data),
  );
  await tell(
    database,
    bidders.filter(({ first }) => !first),
    notice(lotId, data),
  );
}

async function tell(database: Database, to: readonly Omit<Told, 'title'>[], notice: Notice): Promise<void> {
  const [one] = to;
  if (!one) return;
  await notify(
    database,
    to.map(({ id }) => id),
    notice,
    one.exercise,
  );
}

function isOfLot(notice: ProjectNotice | LotNotice): notice is LotNotice {
  return notice.subjectType === 'LOT';
}
