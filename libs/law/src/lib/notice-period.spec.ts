import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from './calendar/working-calendar.js';
import { awardEnd, noticeEnd } from './notice-period.js';
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
    const found = noticeEnd(new Date(publishedAt), oneWorkingDay, calendar, null);
    expect([found.end.toISOString(), found.provisional]).toEqual([end, false]);
  });

  it.each([
    ['on the last day of a known year, for the next day is of another', '2026-12-31T04:00:00Z', true, false],
    ['on the last working day whose next one is known', '2026-12-30T04:00:00Z', false, false],
    ['in a year that is not known', '2027-03-01T04:00:00Z', true, false],
  ])('is provisional %s, in an exercise never', (_, publishedAt, real, exercise) => {
    const at = new Date(publishedAt);
    expect(noticeEnd(at, oneWorkingDay, calendar, null).provisional).toBe(real);
    expect(noticeEnd(at, oneWorkingDay, calendar, 60).provisional).toBe(exercise);
  });

  it('is divided in an exercise', () => {
    const publishedAt = new Date('2026-11-23T16:00:00Z');
    const { end, provisional } = noticeEnd(publishedAt, oneWorkingDay, calendar, 86_400);
    expect([end.getTime() - publishedAt.getTime(), provisional]).toEqual([2_000, false]);
  });
});

describe('until when an award is published', () => {
  const pack = {
    awardDecision: { days: 5, unit: 'WORKING_DAYS' },
    awardNotice: { days: 2, unit: 'WORKING_DAYS' },
  } as const;

  it.each([
    ['a Monday', '2026-11-23T02:00:00Z', '2026-12-02T16:00:00.000Z', false],
    ['a Friday', '2026-11-20T02:00:00Z', '2026-12-01T16:00:00.000Z', false],
    ['days to decide that end a known year', '2026-12-24T02:00:00Z', '2027-01-04T16:00:00.000Z', true],
  ])('is five working days to decide and two more, from %s', (_, rankedAt, end, provisional) => {
    const found = awardEnd(new Date(rankedAt), pack, calendar, null);
    expect([found.end.toISOString(), found.provisional]).toEqual([end, provisional]);
  });

  it('is divided in an exercise, and certain', () => {
    const rankedAt = new Date('2026-12-24T02:00:00Z');
    const { end, provisional } = awardEnd(rankedAt, pack, calendar, 86_400);
    expect([end.getTime() - rankedAt.getTime(), provisional]).toEqual([11_584, false]);
  });
});
