import { migration } from '@chengjie/platform/schema';
import { REGION_DIGITS } from './project.migrations.js';

const LISTED = `not exercise and status <> 'DRAFT'`;

/** What still takes bids by its deadline, then what is closed, the last closed first: in one ascending order, with an index for each place. */
export const projectClosingMigration = migration(
  '202612090250_project_closing',
  `
  create function project_closing(status text, deadline timestamptz) returns timestamptz
    language sql immutable parallel safe
    return case when status = 'PUBLISHED' then deadline else to_timestamp(64000000000 - extract(epoch from deadline)) end;
  comment on function project_closing is 'Place among projects by deadline: open ones, then closed ones, counted back from the year 3998.';
  create index project_by_closing on project (project_closing(status, deadline_at), id, status) where ${LISTED};
  ${REGION_DIGITS.map(
    (digits) => `create index project_by_closing_${digits} on project
      ((left(region_code, ${digits})), project_closing(status, deadline_at), id, status) where ${LISTED};`,
  ).join('\n')}
  drop index project_closing_2;
  drop index project_closing_4;
  drop index project_closing_6;
  `,
);
