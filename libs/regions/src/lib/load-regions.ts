import { parentRegionCode, regionLevel } from '@chengjie/kernel';
import { statement, type Database } from '@chengjie/platform';
import { jilinRegions, type RegionRecord } from './region-data.js';
import { regionSearchTerms } from './region-search.js';
import { REGION_LEVELS, regionKind } from './region.js';

/** A region to be stored; all else follows from its code. */
export type RegionEntry = Pick<RegionRecord, 'code' | 'name'>;

type Columns = [string[], string[], number[], (string | null)[], string[], string[]];

const upsert = statement<{ code: string }, Columns>(
  'region_upsert',
  `insert into region (code, name, level, parent_code, kind, search)
   select code, name, level, parent_code, kind, array_to_tsvector(string_to_array(terms, ' '))
   from unnest($1::text[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[])
     as r (code, name, level, parent_code, kind, terms)
   on conflict (code) do update set name = excluded.name, kind = excluded.kind, search = excluded.search
     where (region.name, region.kind) is distinct from (excluded.name, excluded.kind)
   returning code`,
);

/**
 * Stores regions, those of Jilin unless told others, by one statement: new ones are added, changed names are taken over, nothing is removed. Loading the
 * same again changes nothing. @returns how many rows were written
 */
export async function loadRegions(
  database: Database,
  entries: readonly RegionEntry[] = jilinRegions(),
): Promise<number> {
  const written = await database.query(upsert, [
    entries.map(({ code }) => code),
    entries.map(({ name }) => name),
    entries.map(({ code }) => REGION_LEVELS.indexOf(regionLevel(code)) + 1),
    entries.map(({ code }) => parentRegionCode(code) ?? null),
    entries.map(({ code }) => regionKind(code)),
    entries.map(({ name }) => regionSearchTerms(name).join(' ')),
  ]);
  return written.length;
}
