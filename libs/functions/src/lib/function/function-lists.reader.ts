import { Injectable } from '@nestjs/common';
import {
  Database,
  list,
  readSearch,
  textConditions,
  where,
  type Condition,
  type List,
  type Page,
  type PageRequest,
  type SearchedBy,
} from '@chengjie/platform';
import { functionVersionFields } from './function.fields.js';
import type { FunctionVersion, OrganizationKind, Track, TransferMode } from './function.terms.js';

/** What a list of functions is narrowed by. */
export interface FunctionListFilter {
  readonly kind?: OrganizationKind | null;
  readonly track?: Track | null;
  readonly transferMode?: TransferMode | null;
  readonly text?: string | null;
}

type Order = 'CODE' | 'RELEVANCE' | 'NAME';

const byCode = { column: 'f.code', type: 'text', direction: 'asc' } as const;

const orders = {
  CODE: byCode,
  RELEVANCE: byCode,
  NAME: { column: '(v.name_zh collate "zh-x-icu")', type: 'text', direction: 'asc' },
} as const;

const ofEdition = list<FunctionVersion, Order>('functions_of_edition', {
  columns: functionVersionFields.columns,
  from: `function_edition_entry e join function_version v on v.id = e.function_version_id
    join function f on f.id = e.function_id left join function_search s on s.function_version_id = v.id`,
  id: 'f.id',
  orders,
});

const ofProvince = list<FunctionVersion, Order>('functions_of_province', {
  columns: functionVersionFields.columns,
  from: `function f join function_version v on v.function_id = f.id
    and v.version = (select max(version) from function_version where function_id = f.id)
    left join function_search s on s.function_version_id = v.id`,
  id: 'f.id',
  orders,
});

/** What functions are searched by; other provinces put their own digits before the code. */
const searchedBy: SearchedBy = { vector: 's.search', exactly: ({ number }) => where('f.code = ?', number) };

/** Pages of functions in their versions: as an edition lists them, or as a province keeps them. */
@Injectable()
export class FunctionListsReader {
  constructor(private readonly database: Database) {}

  ofEdition(editionId: string, filter: FunctionListFilter, page: PageRequest<Order>): Promise<Page<FunctionVersion>> {
    return this.read(ofEdition, where('e.edition_id = ?::uuid', editionId), filter, page);
  }

  /** The latest versions of a province's functions, drafts and retired ones among them. */
  ofProvince(code: string, filter: FunctionListFilter, page: PageRequest<Order>): Promise<Page<FunctionVersion>> {
    return this.read(ofProvince, where('f.region_code = ?', code), filter, page);
  }

  private read(
    definition: List<FunctionVersion, Order>,
    within: Condition,
    filter: FunctionListFilter,
    page: PageRequest<Order>,
  ): Promise<Page<FunctionVersion>> {
    const best = page.orderBy === 'RELEVANCE';
    const conditions = [within, ...conditionsOf(best ? { ...filter, text: null } : filter)];
    const search = { by: searchedBy, text: best ? filter.text : null, conditions };
    return readSearch<FunctionVersion, Order>(this.database, definition, search, page);
  }
}

function conditionsOf({ kind, track, transferMode, text }: FunctionListFilter): Condition[] {
  return [
    ...(kind ? [where('v.kind = ?', kind)] : []),
    ...(track ? [where('v.tracks @> array[?]', track)] : []),
    ...(transferMode ? [where('v.transfer_modes @> array[?]', transferMode)] : []),
    ...textConditions(searchedBy, text),
  ];
}
