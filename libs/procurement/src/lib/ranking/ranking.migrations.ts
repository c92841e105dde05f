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

/** What decided stands in the evaluation's result, and nowhere a second time. */
export const noDecidingStepMigration = migration(
  '202612040110_no_deciding_step',
  `
  -- The processes of before are stopped while this is done.
  -- squawk-ignore ban-drop-column
  alter table ranked_bid drop column deciding_step;
  `,
);

/** What events say of a result, so that whoever repeats it compares all of it by one value. */
export const resultHashMigration = migration(
  '202612050400_result_hash',
  `
  alter table evaluation add column result_hash text;
  comment on column evaluation.result_hash is 'SHA-256 of the canonical JSON of the result; null of evaluations from before.';
  `,
);
