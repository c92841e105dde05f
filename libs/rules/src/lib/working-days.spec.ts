import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addPeriod, workingCalendar, type Period } from '@chengjie/law';
import { PUBLISHED_CALENDAR } from '@chengjie/law/published';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { rulesSchema } from '../schema.js';

let db: TestDatabase;
const calendar = workingCalendar([
  ...PUBLISHED_CALENDAR,
  { year: 2026, version: 2, source: '国务院', off: ['09-03'], work: [] },
]);

beforeAll(async () => {
  db = await testDatabase({ name: 'rules', migrate: (url) => migrate(url, [platformSchema, rulesSchema]) });
  await db.query('insert into working_calendar (content) values ($1)', [
    { year: 2026, version: 2, source: '国务院', off: ['09-03'], work: [] },
  ]);
});
afterAll(() => db.drop());

it.each<Period>([
  { days: 1, unit: 'WORKING_DAYS' },
  { days: 5, unit: 'WORKING_DAYS' },
  { days: 30, unit: 'WORKING_DAYS' },
  { days: 1, unit: 'CALENDAR_DAYS' },
  { days: 7, unit: 'CALENDAR_DAYS' },
])('a period of %j ends in the database when the rules say', async (period) => {
  // Each 37 hours, so that all hours and weekdays come: over all years that are published, and the next.
  const instants = Array.from({ length: 5_700 }, (_, index) => new Date(Date.UTC(2004, 0, 1) + index * 37 * 3_600_000));
  const rows = await db.query<{ end: Date }>(
    'select period_end(at, $2) as end from unnest($1::timestamptz[]) with ordinality as each (at, place) order by place',
    [instants.map((at) => at.toISOString()), period],
  );
  expect(rows.map(({ end }) => end.toISOString())).toEqual(
    instants.map((at) => addPeriod(at, period, calendar).end.toISOString()),
  );
});
