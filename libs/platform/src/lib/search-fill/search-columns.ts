import { SEARCH_VERSION } from '@chengjie/kernel/node';
import type { Database } from '../database/database.js';
import { statement, type Statement } from '../database/statement.js';
import type { SearchFill } from './search-fill.js';

/** What a row is found by from now on. */
export interface FoundBy {
  readonly id: string;
  readonly terms: readonly string[];
}

/** Writes terms into the columns `search` and `search_version` of a table. */
export function searchStore(table: string): (database: Database, rows: readonly FoundBy[]) => Promise<void> {
  const store = statement<object, [rows: string, version: number]>(
    `${table}_search_store`,
    `update ${table} t set search = array_to_tsvector(s.terms), search_version = $2
     from jsonb_to_recordset($1::jsonb) as s (id uuid, terms text[]) where t.id = s.id`,
  );
  return async (database, rows) => {
    await database.query(store, [JSON.stringify(rows), SEARCH_VERSION]);
  };
}

/**
 * A fill that writes terms anew as their things stand now.
 * @param outdated ids of so many rows at most whose terms are of an earlier version
 * @param refresh writes the terms of these
 */
export function searchFill(
  outdated: Statement<{ id: string }, [version: number, most: number]>,
  refresh: (database: Database, ids: readonly string[]) => Promise<void>,
): SearchFill {
  return async (database, most) => {
    const ids = (await database.query(outdated, [SEARCH_VERSION, most])).map(({ id }) => id);
    if (ids.length > 0) await refresh(database, ids);
    return ids.length;
  };
}
