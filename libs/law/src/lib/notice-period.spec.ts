import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from './calendar/working-calendar.js';
import { noticeEnd } from './notice-period.js';
import { PUBLISHED_CALENDAR } from './published/calendar.js';

const calendar = workingCalendar(PUBLISHED_CALENDAR);

const oneWorkingDay = { days: 1, unit: 'WORKING_DAYS' } as const;

describe('end of the award notice', () => {
  it.each([
    ['a Monday', '2026-11-23T02:00:00Z', '2026-11-24T16:00:00.000Z'],
    ['a Friday', '2026-11-20T02:00:00Z', '2026-11-23T16:00:00.000Z'],
    ['late at night in Shanghai', '2026-11-23T15:59:59Z', '2026-11-24T16:00:00.000Z'],
    ['after midnight in Shanghai', '2026-11-23T16:00:00Z', '2026-11-25T16:00:00.000Z'],
  ])('published on %s', (_, publishedAt, end) => {
    expect(noticeEnd(new Date(publishedAt), oneWorkingDay, calendar, null).toISOString()).toBe(end);
  });

  it('is divided in an exercise', () => {
    const publishedAt = new Date('2026-11-23T16:00:00Z');
    expect(noticeEnd(publishedAt, oneWorkingDay, calendar, 86_400).getTime() - publishedAt.getTime()).toBe(2_000);
  });
});
