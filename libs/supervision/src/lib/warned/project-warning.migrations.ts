import { migration } from '@chengjie/platform/schema';

/**
 * What projects give cause to look at, as the worker finds it by the rules, and which it has looked at: derived from the notices,
 * so that a supervisor's list is read by index.
 */
export const projectWarningMigrations = [
  migration(
    '202612190200_project_warnings',
    `
  create table project_look (
    project_id uuid primary key references project (id),
    region_code text collate "C" not null,
    published_at timestamptz not null,
    look_again_at timestamptz
  );
  comment on table project_look is
    'Published projects that were looked at for warnings; exercises are not.';
  comment on column project_look.look_again_at is
    'When time alone may give more cause to look at it; null once nothing can come by it.';
  create index project_look_published on project_look (published_at desc, project_id);
  create index project_look_again on project_look (look_again_at) where look_again_at is not null;

  create table project_warning (
    id uuid primary key,
    project_id uuid not null references project_look (project_id),
    code text not null,
    region_code text collate "C" not null,
    since timestamptz not null,
    unique (project_id, code)
  );
  comment on table project_warning is
    'A kind of warning that a project gives, and since when: what it says is read from the project itself.';
  create index project_warning_newest on project_warning (since desc, id desc);
  create index project_warning_kind on project_warning (code, since desc, id desc);
  `,
  ),
];
