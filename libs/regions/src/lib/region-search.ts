import { SEARCH_VERSION, searchTerms } from '@chengjie/kernel/node';
import { statement, textConditions, where, type Condition, type Database } from '@chengjie/platform';

/** Conditions under which a region's name holds all words; none is found by signs alone. */
export function regionQuery(search: string): Condition[] {
  const conditions = textConditions({ vector: 'r.search' }, search);
  return conditions.length > 0 ? conditions : [where('false')];
}

/** The terms of a region's name. */
export function regionSearchTerms(name: string): string[] {
  return searchTerms({ names: [name] });
}

const outdated = statement<{ code: string; name: string }, [number, number]>(
  'region_search_outdated',
  `select code, name from region where search_version < $1 order by code limit $2 for no key update skip locked`,
);

const store = statement<object, [string, number]>(
  'region_search_store',
  `update region r set search = array_to_tsvector(s.terms), search_version = $2
   from jsonb_to_recordset($1::jsonb) as s (code text, terms text[]) where r.code = s.code`,
);

/** Brings some regions' terms up to date that an earlier release wrote. @returns how many */
export async function fillRegionSearch(database: Database, most: number): Promise<number> {
  const found = await database.query(outdated, [SEARCH_VERSION, most]);
  const entries = found.map(({ code, name }) => ({ code, terms: regionSearchTerms(name) }));
  if (found.length > 0) await database.query(store, [JSON.stringify(entries), SEARCH_VERSION]);
  return found.length;
}
