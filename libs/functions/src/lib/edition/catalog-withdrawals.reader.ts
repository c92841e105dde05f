import { agencyJson, type AgencyRow } from '@chengjie/accounts';
import { Database, dayOf, NOW, sharedLookup, statement } from '@chengjie/platform';
import { selfAndAbove, type RegionRow } from '@chengjie/regions';
import { Injectable } from '@nestjs/common';
import { regionJson } from '../function/function.fields.js';
import type { Catalog } from './catalog-edition.terms.js';

/** A withdrawal as read. */
export interface CatalogWithdrawalRow {
  readonly id: string;
  readonly region: RegionRow;
  readonly number: number;
  readonly effectiveFrom: string;
  /** Whether its day has come. */
  readonly effective: boolean;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly office: AgencyRow;
}

const COLUMNS = `w.id, ${regionJson('r')} as region, w.number, w.effective_from::text as "effectiveFrom",
  w.effective_from <= ${dayOf(NOW)} as effective, w.reason,
  w.decided_at as "decidedAt", ${agencyJson('a')} as office`;
const TABLES = 'catalog_withdrawal w join region r on r.code = w.region_code join agency a on a.id = w.agency_id';

/** Of the latest editions alone: what was published since counts. */
const deciding = statement<CatalogWithdrawalRow, [Catalog, string]>(
  'catalog_withdrawals_deciding',
  `select ${COLUMNS} from ${TABLES}
   where w.catalog = $1 and w.region_code = any(${selfAndAbove('$2::text')})
     and not exists (select from catalog_edition e where e.catalog = w.catalog and e.region_code = w.region_code
       and e.number > w.number)
   order by length(w.region_code) desc`,
);

const ofEditions = statement<CatalogWithdrawalRow & { key: string }, [readonly string[]]>(
  'catalog_withdrawals_of_editions',
  `select e.id as key, ${COLUMNS} from catalog_edition e
   join ${TABLES} on w.catalog = e.catalog and w.region_code = e.region_code and w.number = e.number
   where e.id = any($1::uuid[])`,
);

/** Which editions were withdrawn, by whom and why. */
@Injectable()
export class CatalogWithdrawalsReader {
  private readonly of = sharedLookup<CatalogWithdrawalRow>(async (ids) => {
    const rows = await this.database.query(ofEditions, [ids]);
    return new Map(rows.map(({ key, ...withdrawal }) => [key, withdrawal]));
  });

  constructor(private readonly database: Database) {}

  /** What decides, today or from a day to come, that a region does not go by its own editions or by those of a region above it, the nearest first. */
  deciding(catalog: Catalog, regionCode: string): Promise<CatalogWithdrawalRow[]> {
    return this.database.query(deciding, [catalog, regionCode]);
  }

  async ofEdition(editionId: string): Promise<CatalogWithdrawalRow | undefined> {
    return this.of(editionId);
  }
}
