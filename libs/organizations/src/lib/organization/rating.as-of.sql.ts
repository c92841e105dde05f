import { dayOf } from '@chengjie/platform';

/**
 * The assessment rating 评估等级 of organization `o` that is in force at an instant, or null: the one place that says so.
 * It holds through the last day of its validity.
 */
export function ratingAsOf(o: string, instant: string): string {
  return `case when ${o}.rating_valid_until >= ${dayOf(instant)} then ${o}.rating end`;
}
