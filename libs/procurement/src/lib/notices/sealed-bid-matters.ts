import { newId, vocabularyOf, type Procured } from '@chengjie/kernel';
import { OrganizationTeller } from '@chengjie/notifications';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { LOT_TITLES, namedLot } from '../lot/lot-titles.sql.js';
import { sealedBidNotices } from './sealed-bid.notices.js';

interface Revision extends Procured {
  readonly bidId: string;
  readonly organizationId: string;
  readonly act: keyof typeof KINDS;
  readonly who: string;
  readonly projectId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly exercise: boolean;
}

const KINDS = {
  SUBMITTED: sealedBidNotices.BID_SEALED,
  REPLACED: sealedBidNotices.BID_REPLACED,
  WITHDRAWN: sealedBidNotices.BID_WITHDRAWN,
} as const;

/** Revisions told of at a time: in a rush the bids come first. */
const AT_A_TIME = 100;

/**
 * Takes what nobody was told of yet, the oldest first, and marks it. A revision may be committed after one that is younger, by
 * less than an hour; so long is looked back, and marks are kept for a day.
 */
const takeUntold = statement<Revision, []>(
  'sealed_bid_take_untold',
  `with last as (select coalesce(max(at), '-infinity') as at from bid_told),
   aged as (delete from bid_told t using last where t.at < last.at - interval '1 day'),
   taken as (
     insert into bid_told (bid_id, revision, at)
     select r.bid_id, r.revision, r.at from bid_revision r
     where r.at > (select at - interval '1 hour' from last)
       and not exists (select from bid_told t where t.bid_id = r.bid_id and t.revision = r.revision)
     order by r.at limit ${AT_A_TIME}
     on conflict do nothing
     returning bid_id, revision, at
   )
   select b.id as "bidId", b.bidder_id as "organizationId", r.act, a.display_name as who, p.id as "projectId", p.exercise,
     p.regime, p.procedure, ${LOT_TITLES}
   from taken t join bid_revision r on r.bid_id = t.bid_id and r.revision = t.revision
   join bid b on b.id = t.bid_id join lot l on l.id = b.lot_id join project p on p.id = b.project_id
   join account a on a.id = r.actor_id ${namedLot}
   order by t.at`,
);

/** Tells everybody who acts for a bidder of what was sealed, replaced and withdrawn in its name (docs/adr/0018). */
@Injectable()
export class SealedBidMatters {
  constructor(
    private readonly database: Database,
    private readonly teller: OrganizationTeller,
  ) {}

  /** Tells of the next ones, each once, however many workers do so. @returns whether there may be more */
  tellNext(): Promise<boolean> {
    return this.database.transaction(async () => {
      const taken = await this.database.query(takeUntold, []);
      await this.teller.tell(
        taken.map(({ organizationId, act, exercise, regime, procedure, ...told }) => ({
          organizationId,
          notice: KINDS[act](newId(), { ...told, vocabulary: vocabularyOf({ regime, procedure }) }),
          exercise,
        })),
      );
      return taken.length === AT_A_TIME;
    });
  }
}
