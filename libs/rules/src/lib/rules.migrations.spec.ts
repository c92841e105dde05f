import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RulePack } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { migrate, platformSchema, type MigrationStep } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { entering, rulesTables } from './rules.migrations.js';

const upTo = (...steps: MigrationStep[]) => [platformSchema, { lib: 'rules', migrations: [...rulesTables, ...steps] }];
const [newest] = PUBLISHED_RULE_PACKS.slice(-1) as [RulePack];
const next: RulePack = { ...newest, id: '22-2027', effectiveFrom: '2027-01-01' };
const before = [PUBLISHED_RULE_PACKS, PUBLISHED_CALENDAR.slice(0, 20)] as const;
const later = [[...PUBLISHED_RULE_PACKS, next], PUBLISHED_CALENDAR] as const;

describe('what a release publishes', () => {
  let db: TestDatabase;

  beforeEach(async () => {
    db = await testDatabase({
      name: 'rules_before',
      migrate: (url) => migrate(url, upTo(entering(...before))),
    });
  });
  afterEach(() => db.drop());

  const packs = () => db.query<{ id: string }>('select id from rule_pack order by id');
  const countOf = async (table: string) =>
    (await db.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;

  it.each([
    ['from the same day', { effectiveFrom: '2027-01-01' }],
    ['from a later day', { effectiveFrom: '2027-03-01' }],
    ['until a day on which the new one would be in force', { effectiveFrom: '2026-09-01', effectiveTo: '2027-08-31' }],
    ['until the first day of the new one', { effectiveFrom: '2026-09-01', effectiveTo: '2027-01-01' }],
  ])('is entered into a database of before, once, and leaves what a site entered itself %s', async (_, days) => {
    await db.query('insert into rule_pack (content) values ($1)', [{ ...newest, id: '22-own', ...days }]);
    const entered = await packs();
    expect(await migrate(db.url, upTo(entering(...later)))).toHaveLength(1);
    expect(await packs()).toEqual(entered);
    expect(await countOf('working_calendar')).toBe(PUBLISHED_CALENDAR.length);
    expect(await migrate(db.url, upTo(entering(...later)))).toEqual([]);
  });

  it.each([
    ['nothing stands against it', []],
    ['what a site entered itself is over', [{ effectiveFrom: '2026-09-01', effectiveTo: '2026-12-31' }]],
    ['what a site entered itself has no last day', [{ effectiveFrom: '2026-09-01' }]],
  ])('is entered where %s', async (_, own) => {
    for (const days of own)
      await db.query('insert into rule_pack (content) values ($1)', [{ ...newest, id: '22-own', ...days }]);
    await migrate(db.url, upTo(entering(...later)));
    expect(await packs()).toContainEqual({ id: next.id });
    expect(await packs()).toHaveLength(PUBLISHED_RULE_PACKS.length + 1 + own.length);
  });
});
