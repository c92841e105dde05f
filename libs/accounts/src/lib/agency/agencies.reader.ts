import {
  Database,
  list,
  readPage,
  sharedLoader,
  statement,
  where,
  withinRegion,
  type Condition,
  type Page,
  type PageRequest,
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
  /** Words of the name. */
  readonly text?: string | null | undefined;
}

/** What is longer is no search. */
const MAX_SEARCH_LENGTH = 200;

const columns = 'a.id, a.name, a.kind, a.region_code as "regionCode"';

const definition = list<AgencyRow, 'REGION'>('agencies', {
  columns,
  from: 'agency a',
  id: 'a.id',
  orders: {
    REGION: { column: 'a.region_code', type: 'text', direction: 'asc' },
  },
});

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
    return readPage<AgencyRow, 'REGION'>(this.database, definition, conditionsOf(filter), page);
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

/** Some ten thousand short names, one look at each: an index for them would not pay for itself. */
function named(text: string): Condition[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  return words.map((word) => where('strpos(lower(a.name), ?) > 0', word));
}

function conditionsOf({ regionCode, kind, text }: AgencyFilter): Condition[] {
  return [
    ...(regionCode ? [withinRegion('a.region_code', regionCode)] : []),
    ...(kind ? [where('a.kind = ?', kind)] : []),
    ...named((text ?? '').slice(0, MAX_SEARCH_LENGTH)),
  ];
}
