import { shanghaiDay } from '@chengjie/kernel';
import { addCalendarDays, type PeriodEnd, type WorkingCalendar } from '@chengjie/law';

/** When an application is decided at the latest. */
export type Due = Pick<PeriodEnd, 'end' | 'provisional'>;

/**
 * The last day to decide, once material came that was asked for: later by as many days as it took, and on a working day. That the time of
 * supplying does not count is our own measure, after 行政许可法 32 and 45.
 */
export function dueAfterSupply(
  due: Due,
  { askedAt, suppliedAt }: { readonly askedAt: Date; readonly suppliedAt: Date },
  calendar: WorkingCalendar,
): Due {
  const days = shanghaiDay(suppliedAt) - shanghaiDay(askedAt);
  if (days < 1) return due;
  const lastDay = new Date(due.end.getTime() - 1);
  const { end, provisional } = addCalendarDays(lastDay, days, calendar);
  return { end, provisional: due.provisional || provisional };
}
