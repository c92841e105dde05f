import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from './calendar/working-calendar.js';
import { deadlineDoubts } from './deadline-doubts.js';
import { PUBLISHED_CALENDAR } from './published/calendar.js';

describe('a chosen deadline', () => {
  it.each([
    ['2026-03-10T17:00:00', []],
    ['2026-03-10T08:00:00', []],
    ['2026-03-10T18:00:00', []],
    ['2026-03-10T18:00:01', ['OUT_OF_HOURS']],
    ['2026-03-10T03:17:00', ['OUT_OF_HOURS']],
    ['2026-03-11T00:00:00', []],
    ['2026-03-15T00:00:00', ['REST_DAY']],
    ['2026-03-14T10:00:00', ['REST_DAY']],
    ['2026-10-01T03:17:00', ['REST_DAY', 'OUT_OF_HOURS']],
    ['2026-10-10T10:00:00', []],
  ])('%s in Beijing: %j', (at, doubts) => {
    expect(deadlineDoubts(new Date(`${at}+08:00`), workingCalendar(PUBLISHED_CALENDAR))).toEqual(doubts);
  });
});
