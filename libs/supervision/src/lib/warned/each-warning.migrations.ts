import { migration } from '@chengjie/platform/schema';

/** Each cause to look at a project is one, not each kind: a second lot that is late, or what was lost again, is told too. */
export const eachWarningMigration = migration(
  '202612210200_each_warning',
  `
  alter table project_warning drop constraint project_warning_project_id_code_key;
  -- Few rows are there at any time, and the worker alone writes them.
  -- squawk-ignore disallowed-unique-constraint
  alter table project_warning add constraint project_warning_once unique (project_id, code, since);
  comment on table project_warning is 'A warning that a project gives, and since when: what it says is read from the project itself.';
  `,
);
