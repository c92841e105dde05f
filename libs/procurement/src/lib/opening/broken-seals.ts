import { titlesOf, vocabularyOf } from '@chengjie/kernel';
import { rolesAsOf } from '@chengjie/accounts';
import { notify } from '@chengjie/notifications';
import { statement, type Database } from '@chengjie/platform';
import { bidIdOf, type ProjectKey } from '@chengjie/sealing/node';
import type { ProjectWithLots } from '../acts/acts.rules.js';
import { lotNotices } from '../procurement.notices.js';

/** A bid, and whose it may be: whom its row names, and for whom those acted who sealed it. */
interface BrokenBid {
  readonly bidId: string;
  readonly lotId: string;
  readonly bidderId: string;
  readonly actedFor: readonly string[];
}

const brokenBids = statement<BrokenBid, [bidIds: readonly string[]]>(
  'opening_broken_bids',
  `select b.id as "bidId", b.lot_id as "lotId", b.bidder_id as "bidderId",
     array(select distinct g.organization_id from bid_revision v join role_grant g on g.account_id = v.actor_id
       where v.bid_id = b.id and g.organization_id is not null and ${rolesAsOf('v.at')}) as "actedFor"
   from bid b where b.id = any($1::uuid[])`,
);

/**
 * Tells each bidder that its own bid could not be opened, in the transaction of the opening. The row is not trusted here either: a
 * bid's id is made under the project's key from lot and bidder, which tells whose it is, of whom its row names and those for whom
 * the people of its record acted. Where that tells nothing, whoever the row names is told.
 */
export async function tellBroken(
  database: Database,
  { project, lots }: ProjectWithLots,
  key: ProjectKey,
  bidIds: readonly string[],
): Promise<void> {
  for (const { bidId, lotId, bidderId, actedFor } of await database.query(brokenBids, [bidIds])) {
    const sealed = [bidderId, ...actedFor]
      .flatMap((bidder) => lots.map((lot) => ({ bidder, lotId: lot.id })))
      .find((of) => bidIdOf(key, of.lotId, of.bidder) === bidId);
    const told = sealed ?? { bidder: bidderId, lotId };
    const titles = namesOf(project, told.lotId, lots);
    // It leads to the bid where its row lets the bidder see it.
    const notice = lotNotices.SEAL_BROKEN(told.lotId, {
      ...titles,
      vocabulary: vocabularyOf(project),
      ...(told.bidder === bidderId && { bidId }),
    });
    await notify(database, [told.bidder], notice, project.exercise);
  }
}

/** The lot is named by its number where the project has several. */
function namesOf(project: ProjectWithLots['project'], lotId: string, lots: ProjectWithLots['lots']) {
  const { zh, en } = titlesOf(project);
  const lot = lots.length > 1 ? lots.find(({ id }) => id === lotId) : undefined;
  return lot
    ? { titleZh: `${zh}：第 ${lot.number} 包`, titleEn: `${en}, lot ${lot.number}` }
    : { titleZh: zh, titleEn: en };
}
