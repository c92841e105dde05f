import type { Titled } from '@chengjie/kernel';
import { searchTerms } from '@chengjie/kernel/node';
import { searchFill, searchStore, statement, type Database } from '@chengjie/platform';
import { placeNames } from '@chengjie/regions';

/** What a notice is found by. */
export interface ProjectSearched extends Titled {
  readonly reference: string;
  readonly description: string;
  readonly functionCode: string;
  /** In both languages. */
  readonly functionNames: readonly string[];
  readonly buyer: string;
  /** Names of where the service is rendered and of what lies above. */
  readonly places: readonly string[];
}

/** The terms of a project: its titles, its reference and function code, and what else says which it is. */
export function projectSearchTerms(of: ProjectSearched): string[] {
  return searchTerms({
    names: [of.title, of.titleEn ?? ''],
    beside: [...of.functionNames, of.buyer, ...of.places],
    texts: [of.description],
    codes: [of.reference, of.functionCode],
    number: /\d+$/.exec(of.reference)?.[0],
  });
}

const facts = statement<ProjectSearched & { id: string }, [readonly string[], string | null]>(
  'project_search_facts',
  `select p.id, p.reference, p.title, p.title_en as "titleEn", p.description, f.code as "functionCode",
     array[v.name_zh, v.name_en] as "functionNames", a.name as buyer,
     ${placeNames('p.region_code')} as places
   from project p join agency a on a.id = p.agency_id join function f on f.id = p.function_id
     join function_version v on v.id = coalesce($2::uuid, p.function_version_id) where p.id = any($1::uuid[])`,
);

const store = searchStore('project');

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
  await store(database, entries);
}

const outdated = statement<{ id: string }, [number, number]>(
  'project_search_outdated',
  `select id from project where search_version < $1 and status <> 'DRAFT' and published_at is not null
   order by id limit $2 for no key update skip locked`,
);

/** Brings some notices' terms up to date that an earlier release wrote. @returns how many */
export const fillProjectSearch = searchFill(outdated, refreshProjectSearch);
