import { regionPath } from '@chengjie/kernel';
import { searchTerms } from '@chengjie/kernel/node';
import { searchFill, searchStore, statement, type Database } from '@chengjie/platform';
import { placeNames } from '@chengjie/regions';

/** What an organization is found by. */
export interface OrganizationSearched {
  readonly name: string;
  readonly creditCode?: string | null | undefined;
  readonly filingNumber?: string | null | undefined;
  /** Names and filing numbers that it had before. */
  readonly former?: readonly string[] | undefined;
  /** Names of its seat and of what lies above. */
  readonly places: readonly string[];
  /** Names of the functions that it is qualified for, in both languages. */
  readonly functions: readonly string[];
}

/** The terms of an organization: its name, its numbers, and where it sits and what it is qualified for beside them. */
export function organizationSearchTerms(of: OrganizationSearched): string[] {
  const { name, creditCode, filingNumber, former = [], places, functions } = of;
  return searchTerms({
    names: [name, ...former],
    beside: [...places, ...functions],
    codes: [creditCode, filingNumber],
  });
}

const facts = statement<OrganizationSearched & { id: string }, [readonly string[]]>(
  'organization_search_facts',
  `select o.id, o.name, o.credit_code as "creditCode", o.filing_number as "filingNumber",
     array(select distinct n.was from organization_former_entry e cross join unnest(array[e.name, e.filing_number]) as n (was)
       where e.organization_id = o.id and n.was is not null and n.was <> o.name) as former,
     ${placeNames('o.region_code')} as places,
     array(select distinct n.name from qualification q join function_version v on v.function_id = q.function_id
       cross join unnest(array[v.name_zh, v.name_en]) as n (name)
       where q.organization_id = o.id and q.revoked_at is null) as functions
   from organization o where o.id = any($1::uuid[])`,
);

const store = searchStore('organization');

/** Writes anew what organizations are found by, as all that it is made of stands now. */
export async function refreshOrganizationSearch(database: Database, ids: readonly string[]): Promise<void> {
  const found = await database.query(facts, [ids]);
  const entries = found.map((organization) => ({ id: organization.id, terms: organizationSearchTerms(organization) }));
  await store(database, entries);
}

const outdated = statement<{ id: string }, [number, number]>(
  'organization_search_outdated',
  `select id from organization where search_version < $1 order by id limit $2 for no key update skip locked`,
);

/** Brings some organizations' terms up to date that an earlier release wrote. @returns how many */
export const fillOrganizationSearch = searchFill(outdated, refreshOrganizationSearch);

const regionNames = statement<{ code: string; name: string }, [readonly string[]]>(
  'organization_search_regions',
  'select code, name from region where code = any($1::text[])',
);

const functionNames = statement<{ id: string; name: string }, [readonly string[]]>(
  'organization_search_functions',
  `select distinct v.function_id as id, n.name from function_version v cross join unnest(array[v.name_zh, v.name_en]) as n (name)
   where v.function_id = any($1::uuid[])`,
);

/** What many organizations are found by, before they are stored. */
export async function termsOfNew(
  database: Database,
  organizations: readonly (Omit<OrganizationSearched, 'places' | 'functions'> & {
    readonly regionCode: string;
    readonly qualifications: readonly { readonly functionId: string; readonly revokedOn?: string | null }[];
  })[],
): Promise<string[][]> {
  const held = organizations.map(({ qualifications }) =>
    qualifications.filter(({ revokedOn }) => !revokedOn).map(({ functionId }) => functionId),
  );
  const paths = organizations.map(({ regionCode }) => regionPath(regionCode));
  const places = new Map(
    (await database.query(regionNames, [[...new Set(paths.flat())]])).map(({ code, name }) => [code, name]),
  );
  const functions = Map.groupBy(await database.query(functionNames, [[...new Set(held.flat())]]), ({ id }) => id);
  return organizations.map((organization, index) =>
    organizationSearchTerms({
      ...organization,
      places: (paths[index] ?? []).flatMap((code) => places.get(code) ?? []),
      functions: (held[index] ?? []).flatMap((id) => functions.get(id)?.map(({ name }) => name) ?? []),
    }),
  );
}
