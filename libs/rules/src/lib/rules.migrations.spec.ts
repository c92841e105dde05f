import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RulePack } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { migrate, platformSchema, type MigrationStep } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { entering, rulesTables } from './rules.migrations.js';

const upTo = (...steps: MigrationStep[]) => [platformSchema, { lib: 'rules', migrations: [...rulesTables, ...steps] }];
const before = [PUBLISHED_RULE_PACKS.slice(0, 5), PUBLISHED_CALENDAR.slice(0, 20)] as const;
const later = [PUBLISHED_RULE_PACKS, PUBLISHED_CALENDAR] as const;

describe('what a release publishes', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase({
      name: 'rules_before',
      migrate: (url) => migrate(url, upTo(entering(...before))),
    });
  });
  afterAll(() => db.drop());

  const packs = () => db.query<{ id: string }>('select id from rule_pack order by id');
  const countOf = async (table: string) =>
    (await db.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;

  it('is entered into a database of before, once, and leaves what a site entered itself', async () => {
    const [newest] = PUBLISHED_RULE_PACKS.slice(-1) as [RulePack];
    const own = { ...newest, id: '22-own', effectiveFrom: '2026-02-01' };
    await db.query('insert into rule_pack (content) values ($1)', [own]);
    const entered = await packs();
    expect(await migrate(db.url, upTo(entering(...later)))).toHaveLength(1);
    expect(await packs()).toEqual(entered);
    expect(await countOf('working_calendar')).toBe(PUBLISHED_CALENDAR.length);
    expect(await migrate(db.url, upTo(entering(...later)))).toEqual([]);
  });

  it('is entered where nothing stands against it', async () => {
    const fresh = await testDatabase({
      name: 'rules_before',
      migrate: (url) => migrate(url, upTo(entering(...before))),
    });
    try {
      await migrate(fresh.url, upTo(entering(...later)));
      const ids = await fresh.query<{ id: string }>('select id from rule_pack');
      expect(ids.map(({ id }) => id).sort()).toEqual(PUBLISHED_RULE_PACKS.map(({ id }) => id).sort());
    } finally {
      await fresh.drop();
    }
  });
});
