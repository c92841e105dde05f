import { rowJson, type JsonFields, type ObjectSql } from '@chengjie/platform';
import { regionOfCode } from '@chengjie/regions';
import type { AgencyRow } from './agencies.reader.js';

/** Where the fields of an agency come from; `alias` names its table. */
export function agencyFields(alias: string) {
  return {
    id: `${alias}.id`,
    name: `${alias}.name`,
    kind: `${alias}.kind`,
    regionCode: `${alias}.region_code`,
  } satisfies JsonFields<AgencyRow>;
}

/** An agency as JSON, for rows that refer to one. */
export function agencyJson(alias: string): string {
  return rowJson<AgencyRow>(agencyFields(alias));
}

/** An `Agency` of the API, of a row of the table named by `alias`. */
export function agencySql(alias: string): ObjectSql {
  const { id, name, kind, regionCode } = agencyFields(alias);
  return { fields: { id, name, kind, region: regionOfCode(regionCode) } };
}
