import { SEARCH_VERSION, searchTerms } from '@chengjie/kernel/node';
import { searchFill, statement, type Database } from '@chengjie/platform';
import type { FunctionContent } from '../function/function.terms.js';

/** What a version of a function is found by. */
export type FunctionSearched = Pick<FunctionContent, 'name' | 'department' | 'serviceStandard' | 'capabilities'> & {
  readonly code: string;
  /** What earlier versions were called. */
  readonly formerNames: readonly string[];
};

/** The terms of a version: its names and code, the names that it had, and what is said of it. */
export function functionSearchTerms(of: FunctionSearched): string[] {
  return searchTerms({
    names: [of.name.zh, of.name.en],
    beside: [...of.formerNames, of.department],
    texts: [of.serviceStandard, ...of.capabilities],
    codes: [of.code],
  });
}

const facts = statement<FunctionSearched & { id: string }, [readonly string[]]>(
  'function_search_facts',
  `select v.id, f.code, json_build_object('zh', v.name_zh, 'en', v.name_en) as name, v.department,
     v.service_standard as "serviceStandard", v.capabilities,
     array(select distinct e.name_zh from function_version e where e.function_id = v.function_id
       and e.version < v.version and e.name_zh <> v.name_zh) as "formerNames"
   from function_version v join function f on f.id = v.function_id where v.id = any($1::uuid[])`,
);

const store = statement<object, [string, number]>(
  'function_search_store',
  `insert into function_search (function_version_id, search, search_version)
   select s.id, array_to_tsvector(s.terms), $2 from jsonb_to_recordset($1::jsonb) as s (id uuid, terms text[])
   on conflict (function_version_id) do update set search = excluded.search, search_version = excluded.search_version`,
);

/** Writes what versions of functions are found by. */
export async function storeFunctionSearch(database: Database, versionIds: readonly string[]): Promise<void> {
  const found = await database.query(facts, [versionIds]);
  const entries = found.map((version) => ({ id: version.id, terms: functionSearchTerms(version) }));
  await database.query(store, [JSON.stringify(entries), SEARCH_VERSION]);
}

const outdated = statement<{ id: string }, [number, number]>(
  'function_search_outdated',
  `select v.id from function_version v left join function_search s on s.function_version_id = v.id
   where s.search_version is null or s.search_version < $1 order by v.id limit $2`,
);

/** Brings some versions' terms up to date that an earlier release wrote. @returns how many */
export const fillFunctionSearch = searchFill(outdated, storeFunctionSearch);
