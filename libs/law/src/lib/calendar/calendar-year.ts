import { isCalendarDay } from '@chengjie/kernel';
import * as v from 'valibot';
import { checked, type Immutable } from '../checked.js';

const MonthDay = v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/));
const MonthDays = v.pipe(
  v.array(MonthDay),
  v.check((days) => new Set(days).size === days.length, 'Invalid days: one is there twice'),
);

const CalendarYearSchema = v.pipe(
  v.strictObject({
    year: v.pipe(v.number(), v.integer(), v.minValue(1992), v.maxValue(2999)),
    /** A year that is arranged anew later has a higher version, which then counts. */
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** The notice, and by whom it was put into figures. */
    source: v.pipe(v.string(), v.nonEmpty()),
    /** Holidays that fall on weekdays, and weekend days worked instead, as MM-DD. */
    off: MonthDays,
    work: MonthDays,
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues) return;
    const { year, off, work } = dataset.value;
    const wrong = (day: string, weekend: boolean) =>
      !isCalendarDay(`${year}-${day}`) || isWeekend(`${year}-${day}`) !== weekend;
    for (const day of off) if (wrong(day, false)) addIssue({ message: `Invalid day off: ${day} is no weekday` });
    for (const day of work) if (wrong(day, true)) addIssue({ message: `Invalid day worked: ${day} is in no weekend` });
  }),
);

/** The holidays of a year as the State Council arranged them. */
export type CalendarYear = Immutable<v.InferOutput<typeof CalendarYearSchema>>;

/**
 * A year of the calendar from JSON, frozen.
 * @throws UnsoundValueError naming each field that is wrong
 */
export function parseCalendarYear(value: unknown): CalendarYear {
  return checked(CalendarYearSchema, 'calendar year', value);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
