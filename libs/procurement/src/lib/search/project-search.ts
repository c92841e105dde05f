import { SEARCH_VERSION, searchTerms } from '@chengjie/kernel/node';
import { statement, type Database } from '@chengjie/platform';

/** What a notice is found by. */
export interface ProjectSearched {
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly functionCode: string;
  /** In both languages. */
  readonly functionNames: readonly string[];
  readonly buyer: string;
  /** Names of where the service is rendered and of what lies above. */
  readonly places: readonly string[];
}

/** The terms of a project: its title, its reference and function code, and what else says which it is. */
export function projectSearchTerms(of: ProjectSearched): string[] {
  return searchTerms({
    names: [of.title],
    beside: [...of.functionNames, of.buyer, ...of.places],
    texts: [of.description],
    codes: [of.reference, of.functionCode],
    number: /\d+$/.exec(of.reference)?.[0],
  });
}

const facts = statement<ProjectSearched & { id: string }, [readonly string[], string | null]>(
  'project_search_facts',
  `select p.id, p.reference, p.title, p.description, f.code as "functionCode",
     array[v.name_zh, v.name_en] as "functionNames", a.name as buyer,
     array(select r.name from region r where r.code in (left(p.region_code, 2), left(p.region_code, 4),
       left(p.region_code, 6), left(p.region_code, 9), p.region_code) order by r.code) as places
   from project p join agency a on a.id = p.agency_id join function f on f.id = p.function_id
     join function_version v on v.id = coalesce($2::uuid, p.function_version_id) where p.id = any($1::uuid[])`,
);

const store = statement<object, [string, number]>(
  'project_search_store',
  `update project p set search = array_to_tsvector(s.terms), search_version = $2
   from jsonb_to_recordset($1::jsonb) as s (id uuid, terms text[]) where p.id = s.id`,
);

/**
 * Writes what projects are found by: of a draft as it is published, later in another way of making terms alone.
 * @param functionVersionId version in which it is published now, of a draft
 */
export async function refreshProjectSearch(
  database: Database,
  ids: readonly string[],
  functionVersionId: string | null = null,
): Promise<void> {
  const found = await database.query(facts, [ids, functionVersionId]);
  const entries = found.map((project) => ({ id: project.id, terms: projectSearchTerms(project) }));
  await database.query(store, [JSON.stringify(entries), SEARCH_VERSION]);
}

const outdated = statement<{ id: string }, [number, number]>(
  'project_search_outdated',
  `select id from project where search_version < $1 and status <> 'DRAFT' and published_at is not null
   order by id limit $2 for no key update skip locked`,
);

/** Brings some notices' terms up to date that an earlier release wrote. @returns how many */
export async function fillProjectSearch(database: Database, most: number): Promise<number> {
  const ids = (await database.query(outdated, [SEARCH_VERSION, most])).map(({ id }) => id);
  if (ids.length > 0) await refreshProjectSearch(database, ids);
  return ids.length;
}
