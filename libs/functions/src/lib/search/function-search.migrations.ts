import { migration, publishedTables } from '@chengjie/platform/schema';

/**
 * What versions of functions are found by stands beside them, since a version never changes and its terms do with each way of
 * making them. Workers fill it for versions that are there already.
 */
export const functionSearchMigrations = [
  migration(
    '202612090210_function_search',
    `
    create table function_search (
      function_version_id uuid primary key references function_version,
      search tsvector not null,
      search_version smallint not null
    );
    comment on table function_search is 'Terms by which a version is found, and their version (docs/adr/0030).';
    create index function_search_terms on function_search using gin (search);
    alter table function_version alter column search set default '';
    comment on column function_version.search is 'For servers of before function_search.';
    `,
  ),
  publishedTables('202612090211_function_search_published', ['function_search']),
];
