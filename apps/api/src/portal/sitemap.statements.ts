import { statement } from '@chengjie/platform';

/** A public thing: by what it is ordered, and what its address ends with. */
export interface SitemapRow {
  readonly at: string;
  readonly name: string;
}

/** Before all ids and codes. */
export const START = '';

/** So many things after one, in order; and the last of so many, where another part begins. */
interface ThingStatements {
  readonly things: ReturnType<typeof statement<SitemapRow, [after: string, count: number]>>;
  readonly parts: ReturnType<typeof statement<{ at: string }, [after: string, count: number]>>;
}

/** All things of one kind that have a page of their own, by the beginning of its path. */
export const SITEMAP_KINDS: Readonly<Record<string, ThingStatements>> = {
  projects: {
    things: statement<SitemapRow, [after: string, count: number]>(
      'sitemap_projects',
      `select reference as at, reference as name from project
       where published_at is not null and not exercise and reference > $1 order by reference limit $2`,
    ),
    parts: statement<{ at: string }, [after: string, count: number]>(
      'sitemap_project_parts',
      `select reference as at from project
       where published_at is not null and not exercise and reference > $1 order by reference offset $2 limit 1`,
    ),
  },
  functions: {
    things: statement<SitemapRow, [after: string, count: number]>(
      'sitemap_functions',
      'select code as at, code as name from function where code > $1 order by code limit $2',
    ),
    parts: statement<{ at: string }, [after: string, count: number]>(
      'sitemap_function_parts',
      'select code as at from function where code > $1 order by code offset $2 limit 1',
    ),
  },
  organizations: {
    things: statement<SitemapRow, [after: string, count: number]>(
      'sitemap_organizations',
      `select id::text as at, id::text as name from organization
       where id > coalesce(nullif($1, ''), '00000000-0000-0000-0000-000000000000')::uuid order by id limit $2`,
    ),
    parts: statement<{ at: string }, [after: string, count: number]>(
      'sitemap_organization_parts',
      `select id::text as at from organization
       where id > coalesce(nullif($1, ''), '00000000-0000-0000-0000-000000000000')::uuid order by id offset $2 limit 1`,
    ),
  },
  agencies: {
    things: statement<SitemapRow, [after: string, count: number]>(
      'sitemap_agencies',
      `select id::text as at, id::text as name from agency
       where id > coalesce(nullif($1, ''), '00000000-0000-0000-0000-000000000000')::uuid order by id limit $2`,
    ),
    parts: statement<{ at: string }, [after: string, count: number]>(
      'sitemap_agency_parts',
      `select id::text as at from agency
       where id > coalesce(nullif($1, ''), '00000000-0000-0000-0000-000000000000')::uuid order by id offset $2 limit 1`,
    ),
  },
  rules: {
    things: statement<SitemapRow, [after: string, count: number]>(
      'sitemap_rules',
      'select id as at, id as name from rule_pack where id > $1 order by id limit $2',
    ),
    parts: statement<{ at: string }, [after: string, count: number]>(
      'sitemap_rule_parts',
      'select id as at from rule_pack where id > $1 order by id offset $2 limit 1',
    ),
  },
};
