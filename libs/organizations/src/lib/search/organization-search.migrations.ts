import { migration } from '@chengjie/platform/schema';

/** Organizations remember by which version of terms they are found: what an earlier release wrote, workers write anew. */
export const organizationSearchMigration = migration(
  '202612090200_organization_search_version',
  `
  alter table organization add column search_version smallint not null default 0;
  comment on column organization.search_version is 'Version of the terms in search (docs/adr/0030).';
  alter table organization alter column search_version set default 1;
  create index organization_search_outdated on organization (id, search_version) where search_version < 1;
  `,
);
