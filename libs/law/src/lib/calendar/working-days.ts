import { shanghaiDay, startOfShanghaiDay } from '@chengjie/kernel';
import type { Period } from '../rule-packs/rule-pack.js';
import type { WorkingCalendar } from './working-calendar.js';

/** When a period ends. */
export interface PeriodEnd {
  /** The first instant after the period: 24:00 Asia/Shanghai of its last day. */
  readonly end: Date;
  /** The period touches a year whose holidays are not published yet: compute it again when they are. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
}

const DAY = 86_400_000;

/**
 * The end of a period of working days: the day of the event does not count, the period ends at 24:00 of the n-th
 * working day (domain.md §8).
 * @throws RangeError unless n is a whole number of at least 1.
 */
export function addWorkingDays(from: Date, n: number, calendar: WorkingCalendar): PeriodEnd {
  assertDays(n);
  const start = shanghaiDay(from);
  let day = start;
  for (let counted = 0; counted < n;) {
    day += 1;
    if (isWorking(day, calendar)) counted += 1;
  }
  return periodEnd(start, day, calendar);
}

/**
 * The end of a period of calendar days; one that would end on a rest day runs to the next working day (domain.md §8).
 * @throws RangeError unless n is a whole number of at least 1.
 */
export function addCalendarDays(from: Date, n: number, calendar: WorkingCalendar): PeriodEnd {
  assertDays(n);
  const start = shanghaiDay(from);
  let day = start + n;
  while (!isWorking(day, calendar)) day += 1;
  return periodEnd(start, day, calendar);
}

/** The end of a period in whichever unit it is stated. @throws RangeError as the functions it stands for. */
export function addPeriod(from: Date, period: Period, calendar: WorkingCalendar): PeriodEnd {
  return period.unit === 'WORKING_DAYS'
    ? addWorkingDays(from, period.days, calendar)
    : addCalendarDays(from, period.days, calendar);
}

/** Whether the day in Asia/Shanghai that holds this instant is a working day; unpublished years count as ordinary. */
export function isWorkingDay(instant: Date, calendar: WorkingCalendar): boolean {
  return isWorking(shanghaiDay(instant), calendar);
}

/**
 * How long a period lasts in an exercise, whose periods are divided by a factor so that the whole way runs in about a
 * minute. Milliseconds in and out, rounded up, at least 1.
 * @throws RangeError unless the factor is at least 1 and the period not negative.
 */
export function exercisePeriod(milliseconds: number, factor: number): number {
  if (!(factor >= 1) || !(milliseconds >= 0)) throw new RangeError(`Not an exercise: ${milliseconds} / ${factor}`);
  return Math.max(1, Math.ceil(milliseconds / factor));
}

/** Shortest period of an exercise in which a person acts, so that people can follow it. */
const SHORTEST_TO_ACT_MS = 5_000;

/** The same of a period in which a person must act, such as bidding or answering: at least 5 seconds. */
export function exercisePeriodToAct(milliseconds: number, factor: number): number {
  return Math.max(SHORTEST_TO_ACT_MS, exercisePeriod(milliseconds, factor));
}

function isWorking(day: number, calendar: WorkingCalendar): boolean {
  // 1970-01-01 was a Thursday: (day + 4) mod 7 is 0 on Sundays and 6 on Saturdays.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return calendar.work.has(day) || (weekday !== 0 && weekday !== 6 && !calendar.off.has(day));
}

function periodEnd(start: number, last: number, calendar: WorkingCalendar): PeriodEnd {
  let provisional = false;
  for (let year = yearOf(start); year <= yearOf(last); year += 1) provisional ||= !calendar.years.has(year);
  return { end: startOfShanghaiDay(last + 1), provisional, calendarVersion: calendar.version };
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

function assertDays(n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`Not a number of days: ${n}`);
}
