import { searchTerms } from '@chengjie/kernel/node';
import { searchFill, searchStore, statement, type Database } from '@chengjie/platform';
import { placeNames } from '@chengjie/regions';

const facts = statement<{ id: string; name: string; places: readonly string[] }, [readonly string[]]>(
  'agency_search_facts',
  `select a.id, a.name, ${placeNames('a.region_code')} as places
   from agency a where a.id = any($1::uuid[])`,
);

const store = searchStore('agency');

/** Writes what agencies are found by: their names, and their places beside them. */
export async function refreshAgencySearch(database: Database, ids: readonly string[]): Promise<void> {
  const found = await database.query(facts, [ids]);
  const entries = found.map(({ id, name, places }) => ({ id, terms: searchTerms({ names: [name], beside: places }) }));
  await store(database, entries);
}

const outdated = statement<{ id: string }, [number, number]>(
  'agency_search_outdated',
  `select id from agency where search_version < $1 order by id limit $2 for no key update skip locked`,
);

/** Brings some agencies' terms up to date that an earlier release wrote, or that were entered without. @returns how many */
export const fillAgencySearch = searchFill(outdated, refreshAgencySearch);
