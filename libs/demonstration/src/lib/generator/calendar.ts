import { shanghaiDate, startOfShanghaiDate } from '@chengjie/kernel';
import { isWorkingDay, type WorkingCalendar } from '@chengjie/law';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Days and office hours around the day of loading, in Asia/Shanghai. The hour of loading changes nothing. */
export class DemonstrationCalendar {
  readonly today: Date;

  constructor(
    now: Date,
    readonly working: WorkingCalendar,
  ) {
    this.today = startOfShanghaiDate(shanghaiDate(now));
  }

  /** The first instant of a day before (negative) or after today. */
  day(offset: number): Date {
    return new Date(this.today.getTime() + offset * DAY);
  }

  /** The calendar day so many days away, YYYY-MM-DD. */
  date(offset: number): string {
    return shanghaiDate(this.day(offset));
  }

  /** The working day itself, or the last one before it. */
  workingDayUpTo(day: Date): Date {
    return isWorkingDay(day, this.working) ? day : this.workingDayUpTo(new Date(day.getTime() - DAY));
  }

  /** The working day itself, or the first one after it. */
  workingDayFrom(day: Date): Date {
    return isWorkingDay(day, this.working) ? day : this.workingDayFrom(new Date(day.getTime() + DAY));
  }
}

/** The first instant of the day in Asia/Shanghai. */
export function startOfDay(instant: Date): Date {
  return startOfShanghaiDate(shanghaiDate(instant));
}

/** An hour of the day in Asia/Shanghai, e.g. `9, 30`. */
export function at(day: Date, hour: number, minute = 0): Date {
  return later(startOfDay(day), hour * 60 + minute);
}

export function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE);
}

export function daysLater(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY);
}
