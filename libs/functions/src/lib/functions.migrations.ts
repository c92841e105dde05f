import { migration, publishedTables } from '@chengjie/platform/schema';

/** Functions with their versions, and the editions of both catalogs. */
export const functionsMigrations = [
  migration(
    '202611220300_functions',
    `
    create table function (
      id uuid primary key,
      code text collate "C" not null constraint function_code unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,30}$'),
      region_code text collate "C" not null references region check (length(region_code) = 2),
      retired_at timestamptz
    );
    comment on table function is '职能事项: what government may hand over. Its content is in its versions.';
    comment on column function.region_code is 'The province whose civil affairs department maintains the function.';
    create index function_region on function (region_code);

    create table function_version (
      id uuid primary key,
      function_id uuid not null references function,
      version int not null check (version > 0),
      name_zh text not null,
      name_en text not null,
      kind text not null check (kind in ('SERVICE', 'CULTURE_SPORTS', 'CHARITY', 'SUPPORT')),
      department text not null,
      legal_basis text not null,
      service_standard text not null,
      unit_zh text not null,
      unit_en text not null,
      guide_price_fen bigint check (guide_price_fen > 0),
      transfer_modes text[] not null check (cardinality(transfer_modes) > 0
        and transfer_modes <@ array['PURCHASE', 'PROJECT_FUNDS', 'ACTIVITY_SUBSIDY']),
      tracks text[] not null check (cardinality(tracks) > 0 and tracks <@ array['REGISTERED', 'FILED']),
      capabilities text[] not null,
      search tsvector not null,
      created_at timestamptz not null default clock_timestamp(),
      constraint function_version_number unique (function_id, version)
    );
    create index function_version_search on function_version using gin (search);
    create trigger function_version_append_only before update or delete on function_version
      for each row execute function refuse_change();
    create trigger function_version_keep before truncate on function_version
      for each statement execute function refuse_change();

    create table catalog_edition (
      id uuid primary key,
      catalog text not null check (catalog in ('FUNCTION', 'ORGANIZATION')),
      region_code text collate "C" not null references region,
      number int not null check (number > 0),
      published_at timestamptz not null default clock_timestamp(),
      agency_id uuid not null references agency,
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
      entry_count int not null check (entry_count > 0),
      constraint catalog_edition_number unique (catalog, region_code, number),
      constraint catalog_edition_level check (case catalog
        when 'FUNCTION' then length(region_code) in (2, 4, 6)
        else length(region_code) in (4, 6) end)
    );
    comment on table catalog_edition is '版次: a numbered, immutable publication of a catalog by a region.';
    create trigger catalog_edition_append_only before update or delete on catalog_edition
      for each row execute function refuse_change();
    create trigger catalog_edition_keep before truncate on catalog_edition
      for each statement execute function refuse_change();

    -- Entries come before their edition, whose hash and count are taken over them: the key is checked at commit.
    create table function_edition_entry (
      edition_id uuid not null references catalog_edition deferrable initially deferred,
      function_id uuid not null references function,
      function_version_id uuid not null references function_version,
      primary key (edition_id, function_id)
    );
    create index function_edition_entry_version on function_edition_entry (function_version_id);
    create trigger function_edition_entry_append_only before update or delete on function_edition_entry
      for each row execute function refuse_change();
    create trigger function_edition_entry_keep before truncate on function_edition_entry
      for each statement execute function refuse_change();
    `,
  ),
  publishedTables('202611240130_functions_published', [
    'function',
    'function_version',
    'catalog_edition',
    'function_edition_entry',
  ]),
  migration(
    '202612040120_function_retirement',
    `
    alter table function add column retirement_reason text;
    comment on column function.retirement_reason is 'Why it is out of use, as everybody reads it.';
    update function f set retirement_reason = e.reason from event e
    where e.subject_type = 'FUNCTION' and e.subject_id = f.id and e.type = 'FUNCTION_RETIRED';
    `,
  ),
];
