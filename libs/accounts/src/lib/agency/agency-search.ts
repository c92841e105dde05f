import { SEARCH_VERSION, searchTerms } from '@chengjie/kernel/node';
import { statement, type Database } from '@chengjie/platform';

const facts = statement<{ id: string; name: string; places: readonly string[] }, [readonly string[]]>(
  'agency_search_facts',
  `select a.id, a.name, array(select r.name from region r where r.code in (left(a.region_code, 2), left(a.region_code, 4),
     left(a.region_code, 6), a.region_code) order by r.code) as places
   from agency a where a.id = any($1::uuid[])`,
);

const store = statement<object, [string, number]>(
  'agency_search_store',
  `update agency a set search = array_to_tsvector(s.terms), search_version = $2
   from jsonb_to_recordset($1::jsonb) as s (id uuid, terms text[]) where a.id = s.id`,
);

/** Writes what agencies are found by: their names, and their places beside them. */
export async function refreshAgencySearch(database: Database, ids: readonly string[]): Promise<void> {
  const found = await database.query(facts, [ids]);
  const entries = found.map(({ id, name, places }) => ({ id, terms: searchTerms({ names: [name], beside: places }) }));
  await database.query(store, [JSON.stringify(entries), SEARCH_VERSION]);
}

const outdated = statement<{ id: string }, [number, number]>(
  'agency_search_outdated',
  `select id from agency where search_version < $1 order by id limit $2 for no key update skip locked`,
);

/** Brings some agencies' terms up to date that an earlier release wrote, or that were entered without. @returns how many */
export async function fillAgencySearch(database: Database, most: number): Promise<number> {
  const ids = (await database.query(outdated, [SEARCH_VERSION, most])).map(({ id }) => id);
  if (ids.length > 0) await refreshAgencySearch(database, ids);
  return ids.length;
}
