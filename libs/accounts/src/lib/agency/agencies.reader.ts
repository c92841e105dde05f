import {
  Database,
  list,
  readSearch,
  sharedLoader,
  statement,
  where,
  withinRegion,
  type Condition,
  type Page,
  type PageRequest,
  type SearchedBy,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '../account/account-provisioning.service.js';

/** An agency as it is read. */
export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly regionCode: string;
}

/** Which agencies to list. */
export interface AgencyFilter {
  /** Agencies of this region's subtree. */
  readonly regionCode?: string | null | undefined;
  readonly kind?: AgencyKind | null | undefined;
  /** Words of name and place, or pinyin; what fits them best comes first. */
  readonly text?: string | null | undefined;
}

const columns = 'a.id, a.name, a.kind, a.region_code as "regionCode"';

const definition = list<AgencyRow, 'REGION'>('agencies', {
  columns,
  from: 'agency a',
  id: 'a.id',
  orders: {
    REGION: { column: 'a.region_code', type: 'text', direction: 'asc' },
  },
});

const searchedBy: SearchedBy = { vector: 'a.search' };

const byIds = statement<AgencyRow, [readonly string[]]>(
  'agency_by_ids',
  `select ${columns} from agency a where a.id = any($1::uuid[])`,
);

/** The offices of government that use the marketplace. */
@Injectable()
export class AgenciesReader {
  private readonly loader = sharedLoader<string, AgencyRow | undefined>((ids) => this.load(ids));

  constructor(private readonly database: Database) {}

  /** One agency; several asked for at once are read together. */
  byId(id: string): Promise<AgencyRow | undefined> {
    return this.loader.load(id);
  }

  list(filter: AgencyFilter, page: PageRequest<'REGION'>): Promise<Page<AgencyRow>> {
    const search = { by: searchedBy, text: filter.text, conditions: conditionsOf(filter) };
    return readSearch<AgencyRow, 'REGION'>(this.database, definition, search, page);
  }

  /** Agencies by id, in one statement; unknown ids are missing. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, AgencyRow>> {
    const found = await this.database.query(byIds, [[...new Set(ids)]]);
    return new Map(found.map((agency) => [agency.id, agency]));
  }

  private async load(ids: readonly string[]): Promise<(AgencyRow | undefined)[]> {
    const agencies = await this.byIds(ids);
    return ids.map((id) => agencies.get(id));
  }
}

function conditionsOf({ regionCode, kind }: AgencyFilter): Condition[] {
  return [
    ...(regionCode ? [withinRegion('a.region_code', regionCode)] : []),
    ...(kind ? [where('a.kind = ?', kind)] : []),
  ];
}
