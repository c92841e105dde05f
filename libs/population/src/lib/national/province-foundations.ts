import { SEARCH_VERSION, searchTerms } from '@chengjie/kernel/node';
import { regionKind } from '@chengjie/regions';
import type pg from 'pg';
import { type PlannedFunction, tsvector } from '@chengjie/demonstration/parts';
import { CopyRows } from './copy-rows.js';
import type { KnownRegion, Province } from './national-regions.js';
import { idOf } from './numbered.js';

/** Rows of regions gathered at a time. */
const BATCH = 50_000;

const LEVEL_BY_LENGTH: Readonly<Record<number, number>> = { 2: 1, 4: 2, 6: 3, 9: 4, 12: 5 };
const PARENT_LENGTH: Readonly<Record<number, number>> = { 4: 2, 6: 4, 9: 6, 12: 9 };

/** The civil affairs office of a county, which buys and admits. */
export function agencyOf(regionCode: string): string {
  return idOf('AGENCY', Number(regionCode.slice(0, 6)));
}

/** Writes the regions of a made-up province. */
export async function writeRegions(client: pg.Client, regions: readonly KnownRegion[]): Promise<void> {
  const rows = new CopyRows({ table: 'region', columns: ['code', 'name', 'level', 'parent_code', 'kind', 'search'] });
  for (const { code, name } of regions) {
    const parent = code.slice(0, PARENT_LENGTH[code.length] ?? 0) || null;
    const level = LEVEL_BY_LENGTH[code.length] ?? 0;
    rows.add(code, name, level, parent, regionKind(code), tsvector(searchTerms({ names: [name] })));
    if (rows.size === BATCH) await rows.write(client);
  }
  await rows.write(client);
}

/** Writes an office for each county. */
export async function writeAgencies(client: pg.Client, { counties }: Province): Promise<void> {
  const rows = new CopyRows({
    table: 'agency',
    columns: ['id', 'name', 'kind', 'region_code', 'search', 'search_version'],
  });
  for (const { code, name: county } of counties) {
    const name = `${county}民政局社会组织科`;
    const search = tsvector(searchTerms({ names: [name] }));
    rows.add(agencyOf(code), name, 'CIVIL_AFFAIRS', code, search, SEARCH_VERSION);
  }
  await rows.write(client);
}

/** A function as a province keeps it. */
export interface ProvinceFunction {
  readonly id: string;
  readonly versionId: string;
  readonly name: string;
  /** Code in the demonstration. */
  readonly code: string;
  readonly purchasable: boolean;
}

/** The functions of the real province under their own ids; any other province gets a copy, and an edition that lists it. */
export async function writeFunctions(
  client: pg.Client,
  provinceCode: string,
  known: readonly PlannedFunction[],
): Promise<ProvinceFunction[]> {
  const real = provinceCode === '22';
  const functions = known.map(({ id, versionId, code, name, transferModes }, index) => ({
    id: real ? id : idOf('OTHER', Number(provinceCode) * 1_000 + index),
    versionId: real ? versionId : idOf('OTHER', Number(provinceCode) * 1_000 + 500 + index),
    name: name.zh,
    code,
    purchasable: transferModes.includes('PURCHASE'),
  }));
  if (real) return functions;
  const [ids, versions] = [functions.map(({ id }) => id), functions.map(({ versionId }) => versionId)];
  const originals = known.map(({ id }) => id);
  await client.query(
    `insert into function (id, code, region_code)
     select n.id, $1 || '-' || f.code, $1 from unnest($2::uuid[], $3::uuid[]) as n (id, original)
     join function f on f.id = n.original`,
    [provinceCode, ids, originals],
  );
  await client.query(
    `insert into function_version select (jsonb_populate_record(v, jsonb_build_object('id', n.version, 'function_id', n.id))).*
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n (id, version, original)
     join function_version v on v.function_id = n.original and v.version = 1`,
    [ids, versions, originals],
  );
  await client.query(
    `insert into function_search select n.version, s.search, s.search_version
     from unnest($1::uuid[], $2::uuid[]) as n (version, original) join function_version v on v.function_id = n.original
       and v.version = 1 join function_search s on s.function_version_id = v.id`,
    [versions, originals],
  );
  const editionId = idOf('OTHER', Number(provinceCode) * 1_000 + 999);
  await client.query(
    `with entries as (insert into function_edition_entry (edition_id, function_id, function_version_id)
       select $1::uuid, n.id, n.version from unnest($2::uuid[], $3::uuid[]) as n (id, version))
     insert into catalog_edition (id, catalog, region_code, number, agency_id, content_hash, entry_count)
     select $1, 'FUNCTION', $4, 1, (select id from agency where region_code like $4 || '%' limit 1), repeat('0', 64), $5`,
    [editionId, ids, versions, provinceCode, ids.length],
  );
  return functions;
}
