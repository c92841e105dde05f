import { migration } from '@chengjie/platform/schema';

/**
 * What a notice is found by stays as it was published, unless a release makes terms another way: then they come with its
 * version, which only goes on.
 */
export const projectSearchMigration = migration(
  '202612090240_project_search_version',
  `
  alter table project add column search_version smallint not null default 0;
  comment on column project.search_version is 'Version of the terms in search (docs/adr/0030).';
  alter table project alter column search_version set default 1;
  create index project_search_outdated on project (id, search_version)
    where search_version < 1 and status <> 'DRAFT' and published_at is not null;

  drop trigger project_search_frozen on project;
  create trigger project_search_frozen before update on project for each row
    when (old.status <> 'DRAFT' and (new.search_version < old.search_version
      or new.search is distinct from old.search and new.search_version = old.search_version))
    execute function keep_decided();
  `,
);
