import { migration } from '@chengjie/platform/schema';

/** What agencies are found by; workers fill it for those that are there. */
export const agencySearchMigrations = [
  migration(
    '202612090220_agency_search',
    `
    alter table agency add column search tsvector not null default '', add column search_version smallint not null default 0;
    comment on column agency.search_version is 'Version of the terms in search (docs/adr/0030).';
    create index agency_search on agency using gin (search);
    `,
  ),
];
