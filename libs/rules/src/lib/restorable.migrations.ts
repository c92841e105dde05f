import { migration } from '@chengjie/platform/schema';

/**
 * A dump is restored under an empty search path, in which these did not find each other: the checks that call them failed, and
 * with them the restoring.
 */
export const restorable = migration(
  '202612040100_rules_restorable',
  `
  alter function canonical_json(jsonb) set search_path = public;
  alter function content_hash(jsonb) set search_path = public;
  alter function calendar_day(text) set search_path = public;
  alter function are_calendar_days(jsonb, int, boolean) set search_path = public;
  `,
);
