import { levelSql } from '@chengjie/regions';

/** Select list of a {@link FunctionVersion}: of `function_version v` joined with `function f`. */
export const functionColumns = `f.id, v.id as "versionId", f.code, v.version, f.region_code as "regionCode",
  json_build_object('zh', v.name_zh, 'en', v.name_en) as name, v.kind, v.department, v.legal_basis as "legalBasis",
  v.service_standard as "serviceStandard", json_build_object('zh', v.unit_zh, 'en', v.unit_en) as unit,
  v.guide_price_fen as "guidePriceFen", case when v.guide_price_fen is not null then json_build_object(
    'amount', round(v.guide_price_fen / 100.0, 2)::text, 'currency', 'CNY') end as "guidePrice",
  v.transfer_modes as "transferModes", v.tracks, v.capabilities, v.created_at as "createdAt",
  f.retired_at as "retiredAt"`;

/** A `Region` of the API as JSON; `alias` names the joined table `region`. */
export function regionJson(alias: string): string {
  return `json_build_object('code', ${alias}.code, 'name', ${alias}.name, 'level', ${levelSql(alias)}, 'kind', ${alias}.kind,
    'parentCode', ${alias}.parent_code)`;
}
