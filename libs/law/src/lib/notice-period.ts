import type { WorkingCalendar } from './calendar/working-calendar.js';
import { addPeriod, exercisePeriod } from './calendar/working-days.js';
import type { Period } from './rule-packs/rule-pack.js';

/**
 * When the award notice (成交公告) has been out for its period (domain.md §8): from the day after publication, to 24:00
 * of its last day. An exercise's period is divided by its factor.
 * @param exerciseFactor null for a real project
 */
export function noticeEnd(
  publishedAt: Date,
  period: Period,
  calendar: WorkingCalendar,
  exerciseFactor: number | null,
): Date {
  const { end } = addPeriod(publishedAt, period, calendar);
  if (exerciseFactor === null) return end;
  return new Date(publishedAt.getTime() + exercisePeriod(end.getTime() - publishedAt.getTime(), exerciseFactor));
}
