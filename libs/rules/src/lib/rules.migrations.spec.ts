import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decidedPack, parseRulePack, rulePackHash, type RulePack } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { Database } from '@chengjie/platform';
import { migrate, platformSchema, type MigrationStep } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { decidedRules } from './decided-rules.migrations.js';
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
    expect((await rules.inForce('2026-12-04', '2202'))?.value).toEqual(newest);
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

describe('what an office decided of the federation step', () => {
  let db: TestDatabase;
  const DECISION = { region: '22', until: '2032-12-31', document: '吉林省民政厅通知（1号）' };
  const decided = (from: string, base = newest) => decidedPack(base, { ...DECISION, from });
  const second: RulePack = { ...next, id: '22-2028', effectiveFrom: '2028-01-01', recordYears: 20 };
  const published = (...packs: RulePack[]) => entering([...PUBLISHED_RULE_PACKS, ...packs], before[1]);

  beforeEach(async () => {
    db = await testDatabase({
      name: 'rules_decided',
      migrate: (url) => migrate(url, upTo(entering(...before), decidedRules)),
    });
  });
  afterEach(() => db.drop());

  const enter = (pack: RulePack) => db.query('insert into rule_pack (content) values ($1)', [pack]);
  const release = (...packs: RulePack[]) => migrate(db.ownerUrl, upTo(published(...packs), decidedRules));
  const since = (day: string) =>
    db.query<{ content: RulePack; hash: string }>(
      `select content, hash from rule_pack where region = '22' and effective_from >= $1 order by effective_from`,
      [day],
    );
  const withStep = (pack: RulePack, { federationStep, sources }: RulePack, changes: Partial<RulePack> = {}) =>
    parseRulePack({
      ...{ ...pack, federationStep, id: `${pack.id}-after-decision` },
      sources: { ...pack.sources, federationStep: sources.federationStep },
      changes: {
        zh: `${pack.changes.zh}主管机关的决定继续有效：${DECISION.document}。`,
        en: `${pack.changes.en} What the competent office decided goes on: ${DECISION.document}.`,
      },
      ...changes,
    });

  it('is carried over by each release after it, with its source, as a pack of its own id and hash', async () => {
    const ours = decided('2026-12-20');
    await enter(ours);
    await release(next);
    await release(next, second);
    const expected = [ours, withStep(next, ours), withStep(second, ours)];
    expect(await since('2026-12-20')).toEqual(expected.map((content) => ({ content, hash: rulePackHash(content) })));
    expect(await release(next, second)).toEqual([]);
  });

  it('is carried over by what follows it alone, and again by the next decision', async () => {
    await release(next);
    const first = decided('2027-03-01', next);
    const again = decidedPack(first, { ...DECISION, from: '2027-06-01', until: '2036-12-31', document: '通知（2号）' });
    await enter(first);
    await enter(again);
    await release(next, second);
    const [before2027, , , after] = await since('2027-01-01');
    expect(before2027?.content).toEqual(next);
    expect(after?.content).toMatchObject({
      ...{ id: '22-2028-after-decision', recordYears: 20, federationStep: { until: '2036-12-31' } },
      sources: { federationStep: { document: '通知（2号）', decidedFrom: '2027-06-01' } },
    });
  });

  it('keeps a release’s pack that would have begun before it waiting until the day after, and no longer', async () => {
    const ours = decided('2027-01-10');
    await enter(ours);
    await release(next, second);
    const [, moved, last] = await since('2027-01-10');
    expect(moved?.content).toEqual(
      withStep(next, ours, {
        effectiveFrom: '2027-01-11',
        changes: {
          zh: `${next.changes.zh}原定自2027-01-01起施行，因主管机关的决定已先行确认而顺延。主管机关的决定继续有效：${DECISION.document}。`,
          en: `${next.changes.en} Was to begin on 2027-01-01; begins after what the competent office decided. What the competent office decided goes on: ${DECISION.document}.`,
        },
      }),
    );
    expect(last?.content).toEqual(withStep(second, ours));
  });

  it('keeps each of several waiting ones in their order', async () => {
    await enter(decided('2027-01-10'));
    await release(next, { ...second, effectiveFrom: '2027-01-05' });
    expect((await since('2027-01-10')).map(({ content: { id, effectiveFrom } }) => [id, effectiveFrom])).toEqual([
      ['22-2027-01-10', '2027-01-10'],
      ['22-2027-after-decision', '2027-01-11'],
      ['22-2028-after-decision', '2027-01-12'],
    ]);
  });

  it('is replaced by a pack that says so, and no longer carried over after it', async () => {
    await enter(decided('2026-12-20'));
    const source = { ...next.sources.federationStep, replacesDecision: true as const };
    const changed = parseRulePack({ ...next, sources: { ...next.sources, federationStep: source } });
    await release(changed, second);
    expect((await since('2027-01-01')).map(({ content }) => content)).toEqual([changed, second]);
  });

  it.each(['CN', '22'])('stands against a pack of %s that a site enters, which changes it unsaid', async (region) => {
    await enter(decided('2026-12-20'));
    const own = enter({ ...next, region, id: `${region}-own` });
    if (region === 'CN') await own;
    else await expect(own).rejects.toThrow('changes what an office decided, and does not say so: federationStep');
  });
});
