import { Database, moneyOfFen, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { AwardType } from './award.types.js';

interface AwardRow extends Omit<AwardType, 'bidder' | 'performer' | 'amount'> {
  readonly projectId: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly performerId: string | null;
  readonly performerName: string | null;
  readonly amountFen: number;
}

const activeAwards = statement<AwardRow, [projectIds: readonly string[]]>(
  'award_active_of_projects',
  `select a.id, a.project_id as "projectId", a.bid_id as "bidId", a.amount_fen as "amountFen", a.preferential,
     a.published_at as "publishedAt", a.notice_ends_at as "noticeEndsAt", o.id as "bidderId", o.name as "bidderName",
     b.performer_id as "performerId", f.name as "performerName"
   from lot l
   join award a on a.lot_id = l.id and a.status = 'ACTIVE'
   join bid b on b.id = a.bid_id
   join organization o on o.id = b.bidder_id
   left join organization f on f.id = b.performer_id
   where l.project_id = any($1::uuid[])`,
);

/** Reads awards, which are public. Loads of one moment go in one statement; nothing is kept. */
@Injectable()
export class AwardReader {
  private readonly loader = new DataLoader<string, AwardType | null>(
    async (projectIds) => {
      const rows = await this.database.query(activeAwards, [[...new Set(projectIds)]]);
      const found = new Map(rows.map((row) => [row.projectId, awardOf(row)]));
      return projectIds.map((id) => found.get(id) ?? null);
    },
    { cache: false },
  );

  constructor(private readonly database: Database) {}

  /** The active award of a project, if there is one. */
  async ofProject(project: { readonly id: string; readonly status: string }): Promise<AwardType | null> {
    return project.status === 'AWARDED' ? this.loader.load(project.id) : null;
  }
}

function awardOf({ bidderId, bidderName, performerId, performerName, amountFen, ...award }: AwardRow): AwardType {
  return {
    ...award,
    bidder: { id: bidderId, name: bidderName },
    performer: performerId ? { id: performerId, name: performerName ?? '' } : null,
    amount: moneyOfFen(amountFen),
  };
}
