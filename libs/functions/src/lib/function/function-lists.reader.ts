import { Injectable } from '@nestjs/common';
import {
  Database,
  list,
  readPage,
  textConditions,
  where,
  type Condition,
  type Page,
  type PageRequest,
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

type Order = 'CODE' | 'NAME';

const orders = {
  CODE: { column: 'f.code', type: 'text', direction: 'asc' },
  NAME: { column: '(v.name_zh collate "zh-x-icu")', type: 'text', direction: 'asc' },
} as const;

const ofEdition = list<FunctionVersion, Order>('functions_of_edition', {
  columns: functionVersionFields.columns,
  from: `function_edition_entry e join function_version v on v.id = e.function_version_id
    join function f on f.id = e.function_id`,
  id: 'f.id',
  orders,
});

const ofProvince = list<FunctionVersion, Order>('functions_of_province', {
  columns: functionVersionFields.columns,
  from: `function f join function_version v on v.function_id = f.id
    and v.version = (select max(version) from function_version where function_id = f.id)`,
  id: 'f.id',
  orders,
});

/** Pages of functions in their versions: as an edition lists them, or as a province keeps them. */
@Injectable()
export class FunctionListsReader {
  constructor(private readonly database: Database) {}

  ofEdition(editionId: string, filter: FunctionListFilter, page: PageRequest<Order>): Promise<Page<FunctionVersion>> {
    const conditions = [where('e.edition_id = ?::uuid', editionId), ...conditionsOf(filter)];
    return readPage<FunctionVersion, Order>(this.database, ofEdition, conditions, page);
  }

  /** The latest versions of a province's functions, drafts and retired ones among them. */
  ofProvince(code: string, filter: FunctionListFilter, page: PageRequest<Order>): Promise<Page<FunctionVersion>> {
    const conditions = [where('f.region_code = ?', code), ...conditionsOf(filter)];
    return readPage<FunctionVersion, Order>(this.database, ofProvince, conditions, page);
  }
}

/** The text that a version's search vector is made of. */
const haystack = `concat_ws(E'\\n', v.name_zh, v.name_en, v.department, v.service_standard,
  array_to_string(v.capabilities, E'\\n'))`;

function conditionsOf({ kind, track, transferMode, text }: FunctionListFilter): Condition[] {
  return [
    ...(kind ? [where('v.kind = ?', kind)] : []),
    ...(track ? [where('v.tracks @> array[?]', track)] : []),
    ...(transferMode ? [where('v.transfer_modes @> array[?]', transferMode)] : []),
    ...textConditions('v.search', haystack, text),
  ];
}
