import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rulePackHash, type RulePack } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { Database } from '@chengjie/platform';
import { migrate, platformSchema, type MigrationStep } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { entering, rulesTables, soundYears } from './rules.migrations.js';
import { RulesReader } from './rules.reader.js';
import { Rules } from './rules.service.js';

const upTo = (...steps: MigrationStep[]) => [platformSchema, { lib: 'rules', migrations: [...rulesTables, ...steps] }];
const [newest] = PUBLISHED_RULE_PACKS.slice(-1) as [RulePack];
const next: RulePack = { ...newest, id: '22-2027', effectiveFrom: '2027-01-01' };
const before = [PUBLISHED_RULE_PACKS, PUBLISHED_CALENDAR.slice(0, 20)] as const;
const later = [[...PUBLISHED_RULE_PACKS, next], PUBLISHED_CALENDAR] as const;

describe('a year that was entered wrongly while the database took anything', () => {
  let db: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    db = await testDatabase({ name: 'rules_before', migrate: (url) => migrate(url, upTo(entering(...before))) });
    const wrong = { year: 2025, version: 2, source: '国务院办公厅', off: ['10-04'], work: [] };
    await db.query('insert into working_calendar (content) values ($1)', [wrong]);
    await migrate(db.ownerUrl, upTo(entering(...later), soundYears));
    database = await Database.connect({ url: db.ownerUrl, entities: [], poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    await db.drop();
  });

  it('stops those who count working days, and nobody else', async () => {
    const rules = new RulesReader(database);
    const frozen = { rulePackId: newest.id, rulePackHash: rulePackHash(newest) };
    expect(await rules.ofProject(frozen)).toEqual(newest);
    expect((await rules.inForce('2026-12-02', '2202'))?.value).toEqual(newest);
    await expect(rules.calendar()).rejects.toThrow('Invalid day off: 10-04 is no weekday');
  });

  it('is repaired by a higher version', async () => {
    await new Rules(database).enterYear({ year: 2025, version: 3, source: '国务院办公厅', off: ['10-03'], work: [] });
    expect((await new RulesReader(database).calendar()).version).toBe('CN-2004-2026+2025.3');
  });
});

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
    ['until a day on which the new one would be in force', { effectiveFrom: '2026-12-10', effectiveTo: '2027-08-31' }],
    ['until the first day of the new one', { effectiveFrom: '2026-12-10', effectiveTo: '2027-01-01' }],
  ])('is entered into a database of before, once, and leaves what a site entered itself %s', async (_, days) => {
    await db.query('insert into rule_pack (content) values ($1)', [{ ...newest, id: '22-own', ...days }]);
    const entered = await packs();
    expect(await migrate(db.ownerUrl, upTo(entering(...later)))).toHaveLength(1);
    expect(await packs()).toEqual(entered);
    expect(await countOf('working_calendar')).toBe(PUBLISHED_CALENDAR.length);
    expect(await migrate(db.ownerUrl, upTo(entering(...later)))).toEqual([]);
  });

  it.each([
    ['nothing stands against it', []],
    ['what a site entered itself is over', [{ effectiveFrom: '2026-12-10', effectiveTo: '2026-12-31' }]],
    ['what a site entered itself has no last day', [{ effectiveFrom: '2026-12-10' }]],
  ])('is entered where %s', async (_, own) => {
    for (const days of own)
      await db.query('insert into rule_pack (content) values ($1)', [{ ...newest, id: '22-own', ...days }]);
    await migrate(db.ownerUrl, upTo(entering(...later)));
    expect(await packs()).toContainEqual({ id: next.id });
    expect(await packs()).toHaveLength(PUBLISHED_RULE_PACKS.length + 1 + own.length);
  });
});
