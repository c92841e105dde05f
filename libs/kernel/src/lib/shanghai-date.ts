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

/** The first instant of a calendar day (YYYY-MM-DD) in Asia/Shanghai. @throws RangeError for what is no date. */
export function startOfShanghaiDate(date: string): Date {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a date: ${date}`);
  }
  return new Date(time - SHANGHAI_OFFSET);
}
