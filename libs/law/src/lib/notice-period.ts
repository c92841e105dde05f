import type { WorkingCalendar } from './calendar/working-calendar.js';
import { addPeriod, exercisePeriod, type PeriodEnd } from './calendar/working-days.js';
import type { Period } from './rule-packs/rule-pack.js';

/**
 * When the award notice (成交公告) has been out for its period (domain.md §8): from the day after publication, to 24:00
 * of its last day; provisional where that touches a year without a published calendar. An exercise's period is divided by
 * its factor, and certain.
 * @param exerciseFactor null for a real project
 */
export function noticeEnd(
  publishedAt: Date,
  period: Period,
  calendar: WorkingCalendar,
  exerciseFactor: number | null,
): Pick<PeriodEnd, 'end' | 'provisional'> {
  const { end, provisional } = addPeriod(publishedAt, period, calendar);
  if (exerciseFactor === null) return { end, provisional };
  const lasts = exercisePeriod(end.getTime() - publishedAt.getTime(), exerciseFactor);
  return { end: new Date(publishedAt.getTime() + lasts), provisional: false };
}
