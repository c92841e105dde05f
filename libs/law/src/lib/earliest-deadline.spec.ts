import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from './calendar/working-calendar.js';
import { earliestDeadline } from './earliest-deadline.js';
import { PUBLISHED_CALENDAR } from './published/calendar.js';
import type { AllowedProcedure, Period } from './rule-packs/rule-pack.js';

const OFFICIAL = workingCalendar(PUBLISHED_CALENDAR);
const days = (count: number): Period => ({ days: count, unit: 'CALENDAR_DAYS' });

/** A procedure whose four periods last so many calendar days. */
function procedure(deadline: number, documents: number, notice: number, amendment: number): AllowedProcedure {
  const periods = { deadline: days(deadline), documentPeriod: days(documents), noticePeriod: days(notice) };
  return { allowed: true, ...periods, amendmentLead: days(amendment) } as AllowedProcedure;
}

/** Published on Monday, 2 March 2026, in the morning. */
const published = new Date('2026-03-02T09:00:00+08:00');
const at = (instant: string) => new Date(`${instant}+08:00`);

describe('the earliest deadline', () => {
  it.each([
    ['deadline', procedure(4, 3, 2, 1), '2026-03-07T00:00:00'],
    ['documentPeriod', procedure(2, 4, 3, 1), '2026-03-07T00:00:00'],
    ['noticePeriod', procedure(1, 2, 4, 3), '2026-03-07T00:00:00'],
    ['amendmentLead', procedure(1, 2, 3, 4), '2026-03-07T00:00:00'],
    ['documentPeriod', procedure(3, 4, 4, 4), '2026-03-07T00:00:00'],
  ])('is the end of the longest period, here %s; of equal ones the first rules', (ruledBy, rules, end) => {
    expect(earliestDeadline(published, rules, OFFICIAL, null)).toEqual({
      ...{ at: at(end), provisional: false, calendarVersion: OFFICIAL.version, procedure: rules, ruledBy },
    });
  });

  it('is provisional when any of the periods runs into a year whose holidays are not published', () => {
    const late = new Date('2026-12-28T09:00:00+08:00');
    expect(earliestDeadline(late, procedure(1, 2, 5, 1), OFFICIAL, null).provisional).toBe(true);
    expect(earliestDeadline(late, procedure(1, 2, 3, 1), OFFICIAL, null).provisional).toBe(false);
  });

  it('of an exercise is that period divided by its factor, at least five seconds, and never provisional', () => {
    const late = new Date('2026-12-28T00:00:00+08:00');
    const rules = procedure(1, 2, 9, 1);
    // To the end of Wednesday, 6 January: ten days.
    const tenDays = 10 * 86_400_000;
    expect(earliestDeadline(late, rules, OFFICIAL, 86_400)).toEqual({
      ...{ at: new Date(late.getTime() + tenDays / 86_400), provisional: false, calendarVersion: OFFICIAL.version },
      ...{ procedure: rules, ruledBy: 'noticePeriod' },
    });
    expect(earliestDeadline(late, rules, OFFICIAL, tenDays).at).toEqual(new Date(late.getTime() + 5_000));
  });
});
