import { describe, expect, it } from '@jest/globals';
import { shanghaiDate, startOfShanghaiDate } from '@chengjie/kernel';
import fc from 'fast-check';
import { PUBLISHED_CALENDAR } from '../published/calendar.js';
import type { CalendarYear } from './calendar-year.js';
import { workingCalendar } from './working-calendar.js';
import {
  addCalendarDays,
  addPeriod,
  addWorkingDays,
  exercisePeriod,
  exercisePeriodToAct,
  isWorkingDay,
} from './working-days.js';

const OFFICIAL = workingCalendar(PUBLISHED_CALENDAR);

const at = (shanghai: string): Date => new Date(`${shanghai}+08:00`);
const instants = fc.date({ min: at('2004-01-01T00:00:00'), max: at('2026-10-01T00:00:00'), noInvalidDate: true });

describe('the official calendar', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%p has %p working days', (year, days) => {
    const first = at(`${year}-01-01T12:00:00`).getTime();
    const wholeYear = Array.from(
      { length: year % 4 === 0 ? 366 : 365 },
      (_, day) => new Date(first + day * 86_400_000),
    );
    expect(wholeYear.filter((day) => isWorkingDay(day, OFFICIAL))).toHaveLength(days);
  });

  it('covers 2004–2026 and does not invent a 2027', () => {
    expect([...OFFICIAL.years]).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  it.each([
    ['2026-02-13', true, 'Friday before the Spring Festival'],
    ['2026-02-14', true, 'Saturday worked instead'],
    ['2026-02-16', false, 'Monday, New Year’s Eve'],
    ['2026-02-24', true, 'first Tuesday after it'],
    ['2026-03-01', false, 'Sunday'],
    ['2026-10-10', true, 'Saturday worked instead'],
  ])('%s is a working day: %p (%s)', (date, working) => {
    expect(isWorkingDay(startOfShanghaiDate(date), OFFICIAL)).toBe(working);
  });
});

describe('periods', () => {
  it.each([
    ['a plain week', '2026-03-02T09:00:00', 5, '2026-03-10T00:00:00', false],
    ['any time of the day of the event', '2026-03-02T23:59:59', 5, '2026-03-10T00:00:00', false],
    ['over the Spring Festival and its make-up Saturday', '2026-02-13T10:00:00', 2, '2026-02-25T00:00:00', false],
    ['from a Saturday', '2026-03-07T10:00:00', 1, '2026-03-10T00:00:00', false],
    ['up to the last published day', '2026-12-30T10:00:00', 1, '2027-01-01T00:00:00', false],
    ['into an unpublished year', '2026-12-31T10:00:00', 1, '2027-01-02T00:00:00', true],
  ])('working days: %s', (_, from, n, end, provisional) => {
    expect(addWorkingDays(at(from), n, OFFICIAL)).toEqual({
      end: at(end),
      provisional,
      calendarVersion: 'CN-2004-2026',
    });
  });

  it.each([
    ['ends on a working day', '2026-03-02T09:00:00', 20, '2026-03-24T00:00:00', 'Sunday 22nd runs to Monday 23rd'],
    ['ends on a Friday', '2026-03-02T09:00:00', 4, '2026-03-07T00:00:00', ''],
    ['ends in a festival', '2026-09-20T09:00:00', 12, '2026-10-09T00:00:00', 'to Thursday 8 October'],
    ['ends on a worked Saturday', '2026-02-04T09:00:00', 10, '2026-02-15T00:00:00', ''],
  ])('calendar days: %s', (_, from, n, end) => {
    expect(addCalendarDays(at(from), n, OFFICIAL).end).toEqual(at(end));
  });

  it('addPeriod follows the unit', () => {
    const from = at('2026-02-13T10:00:00');
    expect(addPeriod(from, { days: 5, unit: 'WORKING_DAYS' }, OFFICIAL)).toEqual(addWorkingDays(from, 5, OFFICIAL));
    expect(addPeriod(from, { days: 5, unit: 'CALENDAR_DAYS' }, OFFICIAL)).toEqual(addCalendarDays(from, 5, OFFICIAL));
  });

  it('an end computed again with the year loaded is no longer provisional', () => {
    const next: CalendarYear = { year: 2027, version: 1, source: 'spec', off: ['01-01'], work: [] };
    const later = workingCalendar([...PUBLISHED_CALENDAR, next]);
    expect(addWorkingDays(at('2026-12-31T10:00:00'), 1, later)).toEqual({
      end: at('2027-01-05T00:00:00'),
      provisional: false,
      calendarVersion: 'CN-2004-2027',
    });
  });

  it('ends at 24:00 of a working day with exactly n working days in between', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const { end } = addWorkingDays(from, n, OFFICIAL);
        expect(shanghaiDate(end)).not.toBe(shanghaiDate(new Date(end.getTime() - 1)));
        expect(isWorkingDay(new Date(end.getTime() - 1), OFFICIAL)).toBe(true);
        let counted = 0;
        for (let day = from.getTime() + 86_400_000; day < end.getTime(); day += 86_400_000) {
          if (isWorkingDay(new Date(day), OFFICIAL)) counted += 1;
        }
        expect(counted).toBe(n);
      }),
    );
  });

  it('a later event or a longer period never ends earlier', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), fc.nat(20 * 86_400_000), (from, n, delay) => {
        const later = new Date(from.getTime() + delay);
        for (const add of [addWorkingDays, addCalendarDays]) {
          expect(add(later, n, OFFICIAL).end.getTime()).toBeGreaterThanOrEqual(add(from, n, OFFICIAL).end.getTime());
          expect(add(from, n + 1, OFFICIAL).end.getTime()).toBeGreaterThanOrEqual(add(from, n, OFFICIAL).end.getTime());
        }
      }),
    );
  });

  it.each([0, -1, 1.5, NaN])('refuses %p days', (n) => {
    const refusal = new RangeError(`Not a number of days: ${n}`);
    expect(() => addWorkingDays(new Date(0), n, OFFICIAL)).toThrow(refusal);
    expect(() => addCalendarDays(new Date(0), n, OFFICIAL)).toThrow(refusal);
  });

  it('refuses an invalid instant instead of counting for ever', () => {
    expect(() => addWorkingDays(new Date(NaN), 1, OFFICIAL)).toThrow(RangeError);
  });
});

describe('exercisePeriod', () => {
  it.each([
    [86_400_000, 86_400, 1000],
    [10, 3, 4],
    [0, 5, 1],
    [7, 1, 7],
  ])('%p ms by %p lasts %p ms', (period, factor, expected) => {
    expect(exercisePeriod(period, factor)).toBe(expected);
  });

  it.each([
    [1, 0],
    [1, NaN],
    [-1, 2],
  ])('refuses %p ms by %p', (period, factor) => {
    expect(() => exercisePeriod(period, factor)).toThrow(new RangeError(`Not an exercise: ${period} / ${factor}`));
  });
});

describe('exercisePeriodToAct', () => {
  it.each([
    [86_400_000, 8_640, 10_000],
    [86_400_000, 86_400, 5_000],
    [0, 1, 5_000],
  ])('%p ms by %p lasts %p ms', (period, factor, expected) => {
    expect(exercisePeriodToAct(period, factor)).toBe(expected);
  });
});
