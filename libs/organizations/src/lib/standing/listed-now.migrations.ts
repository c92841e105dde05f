import { migration } from '@chengjie/platform/schema';

/** Who is on a list now, the longest first: for the offices' list, and for the clock that proposes the serious one. */
export const listedNowMigration = migration(
  '202612300330_standing_listed_now',
  `create index standing_period_listed_now on standing_period (valid_from, organization_id) where valid_to is null;`,
);
