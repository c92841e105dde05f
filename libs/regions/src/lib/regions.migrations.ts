import { migration, publishedTables } from '@chengjie/platform/schema';

/** The five-level tree of regions. */
export const regionsMigrations = [
  migration(
    '202611220100_regions_base',
    `
    create table region (
      code text collate "C" primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
      name text not null check (length(name) between 1 and 100),
      level smallint not null
        check (level = case length(code) when 2 then 1 when 4 then 2 when 6 then 3 when 9 then 4 else 5 end),
      parent_code text collate "C" references region (code) deferrable initially deferred
        check ((level = 1) = (parent_code is null) and starts_with(code, coalesce(parent_code, ''))),
      kind text not null check (kind in ('PROVINCE', 'CITY', 'COUNTY', 'STREET', 'TOWN', 'TOWNSHIP', 'ENTERPRISE',
        'RESIDENTS', 'VILLAGE', 'OTHER')),
      valid_from date not null default '2000-01-01',
      valid_to date check (valid_to > valid_from),
      search tsvector not null
    );
    comment on table region is
      'A jurisdiction is a subtree, which is a prefix of codes; a region that is no longer valid keeps its row.';
    create index region_children on region (parent_code, code);
    create index region_level on region (level, code);
    create index region_search on region using gin (search);
    `,
  ),
  publishedTables('202611240120_regions_published', ['region']),
  migration(
    '202612090230_region_search_version',
    `
    alter table region add column search_version smallint not null default 0;
    comment on column region.search_version is 'Version of the terms in search (docs/adr/0030).';
    alter table region alter column search_version set default 1;
    create index region_search_outdated on region (code, search_version) where search_version < 1;
    `,
  ),
];
