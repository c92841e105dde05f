import {
  Database,
  list,
  NestedPages,
  PARENT,
  sharedLookup,
  statement,
  where,
  type Page,
  type PageRequest,
  dayOf,
  NOW,
  startOfDay,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { CatalogEdition } from '../edition/catalog-edition.terms.js';
import { editionColumns, editionTables } from '../edition/catalog-editions.reader.js';
import { functionVersionFields, IS_PUBLISHED } from './function.fields.js';
import type { FunctionVersion } from './function.terms.js';

const ofFunction = list<FunctionVersion, 'NEWEST'>('versions_of_function', {
  columns: functionVersionFields.columns,
  from: 'function_version v join function f on f.id = v.function_id',
  id: 'v.id',
  orders: { NEWEST: { column: 'v.version', type: 'integer', direction: 'desc' } },
});

const listing = list<CatalogEdition, 'NEWEST'>('editions_of_function_version', {
  columns: editionColumns,
  from: `${editionTables} join function_edition_entry x on x.edition_id = e.id`,
  id: 'e.id',
  orders: { NEWEST: { column: 'e.published_at', type: 'timestamptz', direction: 'desc' } },
});

/** When editions list a version. */
export interface ListedPeriod {
  /** When the first edition that lists it was published. */
  readonly from: Date;
  /** When the last of its editions was followed by one that does not list it; null while one in force does. */
  readonly until: Date | null;
}

/** An edition counts until the next one of its region, or until it is withdrawn. */
const periods = statement<ListedPeriod & { id: string }, [versionIds: readonly string[]]>(
  'function_versions_listed',
  `select x.function_version_id as id, min(e.published_at) as from,
     case when bool_and(ended.at is not null) then max(ended.at) end as until
   from function_edition_entry x join catalog_edition e on e.id = x.edition_id
   left join catalog_edition next on next.catalog = e.catalog and next.region_code = e.region_code
     and next.number = e.number + 1
   left join catalog_withdrawal w on w.catalog = e.catalog and w.region_code = e.region_code and w.number = e.number
     and w.effective_from <= ${dayOf(NOW)}
   cross join lateral (select least(next.published_at,
     greatest(w.decided_at, ${startOfDay('w.effective_from')})) as at) ended
   where x.function_version_id = any($1::uuid[]) group by x.function_version_id`,
);

type PageOf = Omit<PageRequest<'NEWEST'>, 'orderBy'>;

/** What a function said and says, and where: its published versions, and the editions that list each. */
@Injectable()
export class FunctionVersionsReader {
  private readonly versions: NestedPages<FunctionVersion, 'NEWEST'>;
  private readonly editions: NestedPages<CatalogEdition, 'NEWEST'>;
  private readonly periodOf = sharedLookup<ListedPeriod>(async (ids) => {
    const rows = await this.database.query(periods, [ids]);
    return new Map(rows.map(({ id, ...period }) => [id, period]));
  });

  constructor(private readonly database: Database) {
    this.versions = new NestedPages(database, ofFunction);
    this.editions = new NestedPages(database, listing);
  }

  /** Versions that some edition lists, the latest first. */
  ofFunction(request: object, functionId: string, page: PageOf): Promise<Page<FunctionVersion>> {
    const conditions = [where(`v.function_id = ${PARENT}::uuid and ${IS_PUBLISHED}`)];
    return this.versions.page(request, functionId, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** Editions that list a version, the last published first. */
  listing(request: object, versionId: string, page: PageOf): Promise<Page<CatalogEdition>> {
    const conditions = [where(`x.function_version_id = ${PARENT}::uuid`)];
    return this.editions.page(request, versionId, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** Undefined for a draft. */
  async listed(versionId: string): Promise<ListedPeriod | undefined> {
    return this.periodOf(versionId);
  }
}
