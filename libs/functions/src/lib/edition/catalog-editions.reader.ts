import { Injectable } from '@nestjs/common';
import { agencyJson } from '@chengjie/accounts';
import { isRegionCode } from '@chengjie/kernel';
import { Database, sharedLookup, statement } from '@chengjie/platform';
import { selfAndAbove } from '@chengjie/regions';
import { regionJson } from '../function/function.fields.js';
import type { Catalog, CatalogEdition } from './catalog-edition.terms.js';
import { editionInForce, standsInForce } from './edition-in-force.sql.js';

/** Columns of a {@link CatalogEdition}, in rows of {@link editionTables}. */
export const editionColumns = `e.id, e.catalog, e.number, e.region_code as "regionCode",
  ${regionJson('r')} as region, e.published_at as "publishedAt",
  ${agencyJson('a')} as "issuingOffice", e.content_hash as "contentHash",
  e.entry_count as "entryCount"`;
/** Editions `e` with their region and office. */
export const editionTables =
  'catalog_edition e join region r on r.code = e.region_code join agency a on a.id = e.agency_id';

/** By its number an edition is found after it was withdrawn as before. */
const byNumber = statement<CatalogEdition, [Catalog, string, number]>(
  'catalog_edition_by_number',
  `select ${editionColumns} from ${editionTables}
   where e.catalog = $1 and e.number = $3 and e.region_code = (
     select region_code from catalog_edition where catalog = $1 and region_code = any(${selfAndAbove('$2::text')})
     order by length(region_code) desc limit 1)`,
);

/**
 * Keys are a catalog and a region's code. As JSON, whose length PostgreSQL does not guess, they are planned once per
 * connection; `offset 0` keeps it looking each of them up by index.
 */
const inForce = statement<CatalogEdition & { key: string }, [string]>(
  'catalog_edition_in_force',
  `select asked.key, found.* from jsonb_array_elements_text($1::jsonb) as asked (key)
   cross join lateral (select split_part(asked.key, ' ', 1) as catalog, split_part(asked.key, ' ', 2) as region) place
   cross join lateral (
     select ${editionColumns} from ${editionTables}
     where e.id = ${editionInForce('place.catalog', 'place.region')} offset 0
   ) found`,
);

const aboveRegion = statement<CatalogEdition, [Catalog, string]>(
  'catalog_edition_above_region',
  `select ${editionColumns} from ${editionTables}
   where e.catalog = $1 and e.region_code = any(${selfAndAbove('$2::text')}) and e.region_code <> $2
     and ${standsInForce('e')}
   order by length(e.region_code) desc, e.number desc limit 1`,
);

const byId = statement<CatalogEdition, [string]>(
  'catalog_edition_by_id',
  `select ${editionColumns} from ${editionTables} where e.id = $1`,
);

const byIds = statement<CatalogEdition, [readonly string[]]>(
  'catalog_edition_by_ids',
  `select ${editionColumns} from ${editionTables} where e.id = any($1::uuid[])`,
);

const ofRegion = statement<CatalogEdition, [Catalog, string]>(
  'catalog_edition_history',
  `select ${editionColumns} from ${editionTables} where e.catalog = $1 and e.region_code = $2 order by e.number desc limit 1000`,
);

/** The history of both catalogs: which editions there are, and which one is in force where. */
@Injectable()
export class CatalogEditionsReader {
  private readonly current = sharedLookup<CatalogEdition>(async (keys) => {
    const rows = await this.database.query(inForce, [JSON.stringify(keys)]);
    return new Map(rows.map(({ key, ...edition }) => [key, edition]));
  });

  constructor(private readonly database: Database) {}

  /**
   * An edition of the catalog that is in force in a region, which is its own unless it was withdrawn, or else that of the nearest
   * region above.
   * Not for use inside of a transaction.
   * @param number of an edition of the nearest region that has ever published any; without it, the current one
   */
  find(catalog: Catalog, regionCode: string, number?: number | null): Promise<CatalogEdition | undefined> {
    if (typeof number === 'number') return this.database.queryOne(byNumber, [catalog, regionCode, number]);
    return isRegionCode(regionCode) ? this.current(`${catalog} ${regionCode}`) : Promise.resolve(undefined);
  }

  /** The edition that would be in force in a region if it published none itself. */
  above(catalog: Catalog, regionCode: string): Promise<CatalogEdition | undefined> {
    return this.database.queryOne(aboveRegion, [catalog, regionCode]);
  }

  byId(id: string): Promise<CatalogEdition | undefined> {
    return this.database.queryOne(byId, [id]);
  }

  /** Editions of either catalog; unknown ids are missing. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, CatalogEdition>> {
    return new Map((await this.database.query(byIds, [ids])).map((edition) => [edition.id, edition]));
  }

  /** All editions that a region itself has published, the latest first. */
  history(catalog: Catalog, publishingRegionCode: string): Promise<CatalogEdition[]> {
    return this.database.query(ofRegion, [catalog, publishingRegionCode]);
  }
}
