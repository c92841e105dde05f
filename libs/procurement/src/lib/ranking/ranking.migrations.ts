import { migration } from '@chengjie/platform/schema';

/**
 * A price above the budget has the evaluation's code wherever it is found: openings had one of their own. What events and
 * evaluations recorded stays as it was recorded.
 */
export const ceilingCodesMigration = migration(
  '202612010200_ceiling_codes',
  `
  update bid set invalid_reason = jsonb_set(invalid_reason, '{code}', '"OVER_CEILING"')
  where invalid_reason ->> 'code' = 'OVER_BUDGET';
  update lot set end_reason = jsonb_set(end_reason, '{code}', '"ALL_OVER_CEILING"')
  where end_reason ->> 'code' = 'ALL_OVER_BUDGET';
  update project set end_reason = jsonb_set(end_reason, '{code}', '"ALL_OVER_CEILING"')
  where end_reason ->> 'code' = 'ALL_OVER_BUDGET';
  `,
);
