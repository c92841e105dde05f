import { vocabularyOf, type Notice, type Procured } from '@chengjie/kernel';
import { notify } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';
import { LOT_TITLES, namedLot } from '../lot/lot-titles.sql.js';
import type { LotNotice, ProjectNotice } from '../acts/procurement-act.js';

interface Told extends Procured {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly exercise: boolean;
}

const biddersOfProject = statement<Told, [projectId: string, lotIds: readonly string[]]>(
  'notification_bidders',
  `select distinct b.bidder_id as id, p.title as "titleZh", coalesce(p.title_en, p.title) as "titleEn", p.exercise, p.regime, p.procedure from bid b join project p on p.id = b.project_id
   where b.project_id = $1 and b.lot_id = any($2::uuid[]) and b.status <> 'WITHDRAWN'`,
);

const biddersOfLot = statement<Told & { first: boolean }, [string]>(
  'notification_bidders_of_lot',
  `select b.bidder_id as id, p.exercise, p.regime, p.procedure,
     ${LOT_TITLES},
     bool_or(exists (select from ranked_bid r where r.bid_id = b.id and r.place = 1)) as first
   from bid b join project p on p.id = b.project_id join lot l on l.id = b.lot_id
   ${namedLot}
   where b.lot_id = $1 and b.status <> 'WITHDRAWN'
   group by b.bidder_id, p.id, l.id, named.several, named.own, named.own_en`,
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
  if (one) await tell(database, told, notice(projectId, dataOf(one)));
}

async function tellOfLot(database: Database, lotId: string, notice: LotNotice, toFirst: LotNotice): Promise<void> {
  const bidders = await database.query(biddersOfLot, [lotId]);
  const [one] = bidders;
  if (!one) return;
  const data = dataOf(one);
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

/** What the words of a notice name. */
function dataOf({ titleZh, titleEn, ...of }: Told) {
  return { titleZh, titleEn, vocabulary: vocabularyOf(of) };
}

async function tell(database: Database, to: readonly Told[], notice: Notice): Promise<void> {
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
