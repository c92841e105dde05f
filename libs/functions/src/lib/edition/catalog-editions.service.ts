import { Injectable } from '@nestjs/common';
import { agencyJson } from '@chengjie/accounts';
import { DomainError, isRegionCode } from '@chengjie/kernel';
import { Database, Events, sharedLookup, statement, type Actor } from '@chengjie/platform';
import { selfAndAbove } from '@chengjie/regions';
import { regionJson } from '../function/function.fields.js';
import { functionErrors } from '../function/function.errors.js';
import { assertMayPublishCatalog } from '../function/function.policy.js';
import type { Catalog, CatalogEdition, EditionTurn, NewEdition } from './catalog-edition.terms.js';
import { catalogEvents } from '../functions.events.js';

/** Columns of a {@link CatalogEdition}, in rows of {@link editionTables}. */
export const editionColumns = `e.id, e.catalog, e.number, e.region_code as "regionCode",
  ${regionJson('r')} as region, e.published_at as "publishedAt",
  ${agencyJson('a')} as "issuingOffice", e.content_hash as "contentHash",
  e.entry_count as "entryCount"`;
/** Editions `e` with their region and office. */
export const editionTables =
  'catalog_edition e join region r on r.code = e.region_code join agency a on a.id = e.agency_id';

const byRegion = statement<CatalogEdition, [Catalog, string, number | null]>(
  'catalog_edition_by_region',
  `select ${editionColumns} from ${editionTables}
   where e.catalog = $1 and ($3::int is null or e.number = $3) and e.region_code = (
     select region_code from catalog_edition where catalog = $1 and region_code = any(${selfAndAbove('$2::text')})
     order by length(region_code) desc limit 1)
   order by e.number desc limit 1`,
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
     where e.catalog = place.catalog and e.region_code = (
       select region_code from catalog_edition
       where catalog = place.catalog and region_code = any(${selfAndAbove('place.region')})
       order by length(region_code) desc limit 1)
     order by e.number desc limit 1 offset 0
   ) found`,
);

const aboveRegion = statement<CatalogEdition, [Catalog, string]>(
  'catalog_edition_above_region',
  `select ${editionColumns} from ${editionTables}
   where e.catalog = $1 and e.region_code = any(${selfAndAbove('$2::text')}) and e.region_code <> $2
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

const agencyKind = statement<{ kind: string }, [string | null]>(
  'catalog_edition_agency_kind',
  `select kind from agency where id = $1`,
);

/** The lock makes publications of one region wait for each other, so that each gets the next number. */
const lockRegion = statement<{ code: string }, [string]>(
  'catalog_edition_lock_region',
  `select code from region where code = $1 and (valid_to is null or valid_to > now()::date) for no key update`,
);

/** The instant as text, since a `Date` knows less of it. */
const turn = statement<{ number: number; publishedAt: string }, [Catalog, string]>(
  'catalog_edition_turn',
  `select coalesce(max(number), 0) + 1 as number, clock_timestamp()::text as "publishedAt" from catalog_edition where catalog = $1 and region_code = $2`,
);

const insert = statement<object, [string, Catalog, string, number, string, string, number, string]>(
  'catalog_edition_insert',
  `insert into catalog_edition (id, catalog, region_code, number, agency_id, content_hash, entry_count, published_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** The history of both catalogs: which editions there are, which one is in force where, and what comes next. */
@Injectable()
export class CatalogEditions {
  private readonly current = sharedLookup<CatalogEdition>(async (keys) => {
    const rows = await this.database.query(inForce, [JSON.stringify(keys)]);
    return new Map(rows.map(({ key, ...edition }) => [key, edition]));
  });

  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /**
   * An edition of the catalog that is in force in a region, which is its own or else that of the nearest region above.
   * Not for use inside of a transaction.
   * @param number of that region's edition; without it, the current one
   */
  find(catalog: Catalog, regionCode: string, number?: number | null): Promise<CatalogEdition | undefined> {
    const isCurrent = (number ?? null) === null && isRegionCode(regionCode);
    return isCurrent
      ? this.current(`${catalog} ${regionCode}`)
      : this.database.queryOne(byRegion, [catalog, regionCode, number ?? null]);
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

  /**
   * Begins a publication: checks who publishes, takes the region's next number and the instant as of which the edition
   * lists what it lists. Must be the publication's first step, since it reads what others have committed only after
   * their turn.
   * @throws DomainError, ForbiddenError
   */
  async begin(actor: Actor, catalog: Catalog, regionCode: string): Promise<EditionTurn> {
    const agency = await this.database.queryOne(agencyKind, [actor.acting.agencyId]);
    assertMayPublishCatalog(actor, agency?.kind, regionCode);
    if (!isPublishingLevel(catalog, regionCode)) {
      throw new DomainError(
        catalog === 'FUNCTION'
          ? functionErrors.FUNCTION_EDITION_LEVEL(['regionCode'])
          : functionErrors.ORGANIZATION_EDITION_LEVEL(['regionCode']),
      );
    }
    const locked = await this.database.queryOne(lockRegion, [regionCode]);
    if (!locked) throw new DomainError(functionErrors.EDITION_REGION_UNKNOWN(['regionCode']));
    const taken = await this.database.queryOne(turn, [catalog, regionCode]);
    if (!taken) throw new Error('The database told no number');
    return taken;
  }

  /**
   * Ends a publication: the edition and its public event.
   * @throws DomainError when nothing is listed
   */
  async publish(actor: Actor, edition: NewEdition): Promise<void> {
    const { id, catalog, regionCode, number, agencyId, contentHash, entryCount, publishedAt } = edition;
    if (entryCount === 0) throw new DomainError(functionErrors.EDITION_EMPTY());
    await this.database.query(insert, [
      ...([id, catalog, regionCode, number, agencyId, contentHash, entryCount] as const),
      publishedAt,
    ]);
    const published = catalogEvents[`${catalog}_EDITION_PUBLISHED`];
    await this.events.append(published(id, { regionCode, number, contentHash, entryCount }), { actor });
  }
}

/** Functions are published by provinces, cities and counties; organizations by cities and counties (domain.md §5). */
export function isPublishingLevel(catalog: Catalog, regionCode: string): boolean {
  return (catalog === 'FUNCTION' ? [2, 4, 6] : [4, 6]).includes(regionCode.length);
}
