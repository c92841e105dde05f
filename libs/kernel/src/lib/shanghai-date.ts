const DAY = 86_400_000;
/** Asia/Shanghai is UTC+8 without summer time since 1992, so plain arithmetic will do. */
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** The calendar day in Asia/Shanghai that holds an instant, counted from 1970-01-01. @throws RangeError for no instant */
export function shanghaiDay(instant: Date): number {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new RangeError('Not a valid instant');
  return Math.floor((time + SHANGHAI_OFFSET) / DAY);
}

/** The first instant in Asia/Shanghai of a day counted from 1970-01-01. */
export function startOfShanghaiDay(day: number): Date {
  return new Date(day * DAY - SHANGHAI_OFFSET);
}

/** The calendar day in Asia/Shanghai that holds an instant, as YYYY-MM-DD. */
export function shanghaiDate(instant: Date): string {
  return new Date(shanghaiDay(instant) * DAY).toISOString().slice(0, 10);
}

/** The clock of Asia/Shanghai at an instant, which reads the same in both languages: YYYY-MM-DD HH:MM:SS, begun seconds left out. */
export function shanghaiTime(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * The same of an instant by which something ends: midnight is 24:00 of the day that it ends with, since a deadline at 00:00 is
 * taken for one of the night after.
 */
export function shanghaiEnd(instant: Date): string {
  const time = shanghaiTime(instant);
  return time.endsWith(' 00:00:00') ? `${shanghaiDate(new Date(instant.getTime() - 1))} 24:00` : time;
}

/**
 * Whether a text is a day of the calendar as YYYY-MM-DD: not 30 February, and none before the year 1, which PostgreSQL does
 * not have.
 */
export function isCalendarDay(text: string): boolean {
  const [, year, day] = /^(\d{4})-\d{2}-(\d{2})$/.exec(text) ?? [];
  // A day that its month lacks is read as one of the first days of the next.
  return Number(year) > 0 && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(day);
}

/** The first instant of a calendar day (YYYY-MM-DD) in Asia/Shanghai. @throws RangeError for what is no date. */
export function startOfShanghaiDate(date: string): Date {
  if (!isCalendarDay(date)) throw new RangeError(`Not a date: ${date}`);
  return new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET);
}

/** The same day so many months later, or the last of that month. @param day YYYY-MM-DD */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
