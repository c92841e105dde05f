import { shanghaiEnd } from '@chengjie/kernel';
import type { WorkingCalendar } from './calendar/working-calendar.js';
import { isWorkingDay } from './calendar/working-days.js';

/** What gives cause to look at a chosen deadline again: REST_DAY, it falls on a day off; OUT_OF_HOURS, in the evening or at night. */
export type DeadlineDoubt = 'REST_DAY' | 'OUT_OF_HOURS';

/** When offices are open somewhere: a deadline before or behind is rather a slip, such as 03:17 for 15:17. */
const OPEN = { from: '08:00:00', to: '18:00:00' } as const;

/**
 * Whether bidders would be surprised by a deadline. It forbids nothing. The end of a day, 24:00, is how the periods of the law end
 * themselves, and belongs to the day before; days of a year without a published calendar count as ordinary ones.
 */
export function deadlineDoubts(at: Date, calendar: WorkingCalendar): DeadlineDoubt[] {
  const [, clock = ''] = shanghaiEnd(at).split(' ');
  const ofDay = clock === '24:00';
  return [
    ...(isWorkingDay(ofDay ? new Date(at.getTime() - 1) : at, calendar) ? [] : (['REST_DAY'] as const)),
    ...(ofDay || (clock >= OPEN.from && clock <= OPEN.to) ? [] : (['OUT_OF_HOURS'] as const)),
  ];
}
