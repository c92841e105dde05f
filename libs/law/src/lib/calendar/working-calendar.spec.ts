import { describe, expect, it } from '@jest/globals';
import { startOfShanghaiDate } from '@chengjie/kernel';
import { PUBLISHED_CALENDAR } from '../published/calendar.js';
import { parseCalendarYear, type CalendarYear } from './calendar-year.js';
import { workingCalendar } from './working-calendar.js';
import { isWorkingDay } from './working-days.js';

const year = (number: number, more: Partial<CalendarYear> = {}): CalendarYear => ({
  ...{ year: number, version: 1, source: 'spec', off: [], work: [] },
  ...more,
});
const works = (calendar: readonly CalendarYear[], day: string) =>
  isWorkingDay(startOfShanghaiDate(day), workingCalendar(calendar));

describe('a calendar of years', () => {
  it.each([
    ['CN-2026', [year(2026)]],
    ['CN-2025-2027', [year(2027), year(2025), year(2026)]],
    ['CN-2024,2026-2027', [year(2024), year(2026), year(2027)]],
    ['CN-2019-2020+2020.2', [year(2019), year(2020), year(2020, { version: 2 })]],
    ['CN-', []],
  ])('is called %s', (version, years) => {
    expect(workingCalendar(years).version).toBe(version);
  });

  it('goes by the latest version of a year, in whichever order they come', () => {
    const anew = year(2026, { version: 2, off: ['09-03'] });
    for (const years of [
      [...PUBLISHED_CALENDAR, anew],
      [anew, ...PUBLISHED_CALENDAR],
    ]) {
      expect(works(years, '2026-09-03')).toBe(false);
      expect(works(years, '2026-10-01')).toBe(true);
    }
    expect(works(PUBLISHED_CALENDAR, '2026-09-03')).toBe(true);
    expect(works(PUBLISHED_CALENDAR, '2026-10-01')).toBe(false);
  });
});

describe('a calendar year from JSON', () => {
  it('is frozen, and another value than what it was read from', () => {
    const json = { ...year(2026), off: ['10-01'] };
    const parsed = parseCalendarYear(json);
    expect(parsed).toEqual(json);
    expect(() => (parsed.off as string[]).push('10-02')).toThrow(TypeError);
    expect(json.off.push('10-02')).toBe(2);
  });

  it.each([
    ['year', { year: '2026' }],
    ['version', { version: 0 }],
    ['source', { source: '' }],
    ['off.0', { off: ['2026-10-01'] }],
    ['off.0', { off: ['10-011'] }],
    ['holidays', { holidays: [] }],
  ])('is refused with %p named in %j', (path, wrong) => {
    expect(() => parseCalendarYear({ ...year(2026), ...wrong })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ path })] }),
    );
  });

  it.each([
    ['off', { off: ['10-01', '10-01'] }, 'Invalid days: one is there twice'],
    ['', { off: ['10-03'] }, 'Invalid day off: 10-03 is no weekday'],
    ['', { off: ['02-30'] }, 'Invalid day off: 02-30 is no weekday'],
    ['', { work: ['10-01'] }, 'Invalid day worked: 10-01 is in no weekend'],
  ])('is refused with what is wrong with %p in %j', (path, wrong, message) => {
    expect(() => parseCalendarYear({ ...year(2026), ...wrong })).toThrow(
      expect.objectContaining({ problems: [{ path, message }] }),
    );
  });

  it('is refused with its name', () => {
    expect(() => parseCalendarYear({ ...year(2026), source: '' })).toThrow(/^No calendar year: source: /);
  });
});
