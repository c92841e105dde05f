import { Database, moneyOfFen, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { AwardType } from './award.types.js';

/** An award as its statements read it. */
export interface AwardRow extends Omit<AwardType, 'bidder' | 'performer' | 'amount'> {
  readonly bidderId: string;
  readonly bidderName: string;
  readonly performerId: string | null;
  readonly performerName: string | null;
  readonly amountFen: number;
}

/** Columns of an {@link AwardRow}, of {@link awardTables}. */
export const awardColumns = `a.id, a.project_id as "projectId", a.lot_id as "lotId", a.bid_id as "bidId",
  a.amount_fen as "amountFen", a.preferential, a.published_at as "publishedAt", a.notice_ends_at as "noticeEndsAt",
  o.id as "bidderId", o.name as "bidderName", b.performer_id as "performerId", f.name as "performerName"`;
export const awardTables = `award a join bid b on b.id = a.bid_id join organization o on o.id = a.bidder_id
  left join organization f on f.id = b.performer_id`;

const activeAwards = statement<AwardRow, [lotIds: readonly string[]]>(
  'award_active_of_lots',
  `select ${awardColumns} from ${awardTables} where a.lot_id = any($1::uuid[]) and a.status = 'ACTIVE'`,
);

const byIds = statement<AwardRow, [ids: readonly string[]]>(
  'award_by_ids',
  `select ${awardColumns} from ${awardTables} where a.id = any($1::uuid[]) and a.status = 'ACTIVE'`,
);

/** Reads awards, which are public. Loads of one moment go in one statement; nothing is kept. */
@Injectable()
export class AwardReader {
  private readonly loader = new DataLoader<string, AwardType | null>(
    async (lotIds) => {
      const rows = await this.database.query(activeAwards, [[...new Set(lotIds)]]);
      const found = new Map(rows.map((row) => [row.lotId, awardOf(row)]));
      return lotIds.map((id) => found.get(id) ?? null);
    },
    { cache: false },
  );

  constructor(private readonly database: Database) {}

  /** Active awards by id; others are missing. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, AwardType>> {
    return new Map((await this.database.query(byIds, [ids])).map((row) => [row.id, awardOf(row)]));
  }

  /** The active award of a lot, if there is one. */
  async ofLot(lot: { readonly id: string; readonly status: string }): Promise<AwardType | null> {
    return lot.status === 'AWARDED' ? this.loader.load(lot.id) : null;
  }
}

/** An award as GraphQL shows it. */
export function awardOf({
  bidderId,
  bidderName,
  performerId,
  performerName,
  amountFen,
  ...award
}: AwardRow): AwardType {
  return {
    ...award,
    bidder: { id: bidderId, name: bidderName },
    performer: performerId ? { id: performerId, name: performerName ?? '' } : null,
    amount: moneyOfFen(amountFen),
  };
}
