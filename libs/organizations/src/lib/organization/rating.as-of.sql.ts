import { dayOf, NOW } from '@chengjie/platform';

/*
 * The assessment rating 评估等级 of organization `o`. One that is announced now begins on a later day: until then the one before counts.
 */

/** Whether the last one given has begun; of one that was taken over nobody kept the first day. */
function begun(o: string, instant: string): string {
  return `coalesce(${o}.rating_valid_from <= ${dayOf(instant)}, true)`;
}

/** The one in force at an instant, or null: the one place that says so. It holds from the first through the last day of its validity. */
export function ratingAsOf(o: string, instant: string): string {
  const day = dayOf(instant);
  return `case when ${begun(o, instant)} then case when ${o}.rating_valid_until >= ${day} then ${o}.rating end
    when ${o}.former_rating_valid_until >= ${day} then ${o}.former_rating end`;
}

/** The last one that has begun, in force or over, and its last day. */
export const lastRating = {
  rating: `case when ${begun('o', NOW)} then o.rating else o.former_rating end`,
  ratingValidUntil: `case when ${begun('o', NOW)} then o.rating_valid_until else o.former_rating_valid_until end`,
};
