import type { Bilingual } from '@chengjie/kernel';
import { field, fieldMap, type FieldsOf } from '@chengjie/platform';
import { levelSql } from '@chengjie/regions';
import type { FunctionText, FunctionVersion, PresentFunction } from './function.terms.js';
import type { FunctionTextType, FunctionType, FunctionVersionType } from './function.type.js';

/** Where the text of a function comes from: of `function_version v` joined with `function f`. */
const text = {
  code: field.column('f.code'),
  regionCode: field.hidden('f.region_code'),
  name: field.object<Bilingual>({ zh: 'v.name_zh', en: 'v.name_en' }),
  kind: field.column('v.kind'),
  department: field.column('v.department'),
  legalBasis: field.column('v.legal_basis'),
  serviceStandard: field.column('v.service_standard'),
  unit: field.object<Bilingual>({ zh: 'v.unit_zh', en: 'v.unit_en' }),
  guidePriceFen: field.hidden('v.guide_price_fen'),
  guidePrice: field.column(`case when v.guide_price_fen is not null then json_build_object(
    'amount', round(v.guide_price_fen / 100.0, 2)::text, 'currency', 'CNY') end`),
  transferModes: field.column('v.transfer_modes'),
  tracks: field.column('v.tracks'),
  capabilities: field.column('v.capabilities'),
  retiredAt: field.instant('f.retired_at'),
} satisfies FieldsOf<FunctionText & FunctionTextType>;

/** Where the fields of a version come from: of `function_version v` joined with `function f`. */
export const functionVersionFields = fieldMap<FunctionVersion & FunctionVersionType>()({
  ...text,
  id: field.column('v.id'),
  version: field.column('v.version'),
  createdAt: field.instant('v.created_at'),
  function: field.object<FunctionVersion['function']>({ id: 'f.id' }),
});

/** Where the fields of a function come from: of `function f` joined with the one `function_version v` that it is now. */
export const functionFields = fieldMap<PresentFunction & FunctionType>()({
  ...text,
  id: field.column('f.id'),
  latestVersion: field.object<PresentFunction['latestVersion']>({ id: 'v.id', version: 'v.version' }),
  retirementReason: field.column('f.retirement_reason'),
});

/** Of a version `v`: an edition lists it. */
export const IS_PUBLISHED = `exists (select from function_edition_entry e where e.function_version_id = v.id)`;

/** Order of a function's versions `v` that puts first what the function is now: its latest published version, if any. */
export const LATEST_FIRST = `${IS_PUBLISHED} desc, v.version desc`;

/** A `Region` of the API as JSON; `alias` names the joined table `region`. */
export function regionJson(alias: string): string {
  return `json_build_object('code', ${alias}.code, 'name', ${alias}.name, 'level', ${levelSql(alias)}, 'kind', ${alias}.kind,
    'parentCode', ${alias}.parent_code)`;
}
