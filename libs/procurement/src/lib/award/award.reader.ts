import { Database, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { awardFields, awardTables, type AwardRow } from './award.fields.js';
import type { AwardType } from './award.types.js';

const activeAwards = statement<AwardRow, [lotIds: readonly string[]]>(
  'award_active_of_lots',
  `select ${awardFields.columns} from ${awardTables} where a.lot_id = any($1::uuid[]) and a.status = 'ACTIVE'`,
);

const byIds = statement<AwardRow, [ids: readonly string[]]>(
  'award_by_ids',
  `select ${awardFields.columns} from ${awardTables} where a.id = any($1::uuid[]) and a.status = 'ACTIVE'`,
);

/** Reads awards, which are public. Loads of one moment go in one statement; nothing is kept. */
@Injectable()
export class AwardReader {
  private readonly loader = sharedLoader<string, AwardType | null>(async (lotIds) => {
    const rows = await this.database.query(activeAwards, [[...new Set(lotIds)]]);
    const found = new Map(rows.map((row) => [row.lotId, awardFields.shown(row)]));
    return lotIds.map((id) => found.get(id) ?? null);
  });

  constructor(private readonly database: Database) {}

  /** Active awards by id; others are missing. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, AwardType>> {
    return new Map((await this.database.query(byIds, [ids])).map((row) => [row.id, awardFields.shown(row)]));
  }

  /** The active award of a lot, if there is one. */
  async ofLot(lot: { readonly id: string; readonly status: string }): Promise<AwardType | null> {
    return lot.status === 'AWARDED' ? this.loader.load(lot.id) : null;
  }
}
