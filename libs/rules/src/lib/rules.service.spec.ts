import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rulePackHash, UnsoundValueError, type AllowedProcedure, type RulePack } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { Database } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { rulesTemplate } from '../testing/index.js';
import { RulePacksReader } from './rule-packs.reader.js';
import { RulesReader } from './rules.reader.js';
import { Rules } from './rules.service.js';

const [model] = PUBLISHED_RULE_PACKS.filter(({ id }) => id === '22-2026') as [RulePack];

describe('the rules of a database', () => {
  let db: TestDatabase;
  let database: Database;
  let rules: RulesReader;
  let acts: Rules;

  beforeAll(async () => {
    db = await testDatabase(rulesTemplate);
    database = await Database.connect({ url: db.url, entities: [], poolSize: 4 });
    rules = new RulesReader(database);
    acts = new Rules(database);
  });
  afterAll(async () => {
    await database.close();
    await db.drop();
  });

  const pack = (region: string, from: string, more: Partial<RulePack> = {}): RulePack => ({
    ...model,
    ...{ id: `${region}-${from}`, region, effectiveFrom: from, effectiveTo: null },
    ...more,
  });
  const enterBySql = (content: object) => db.query('insert into rule_pack (content) values ($1)', [content]);
  const idOn = async (day: string, region: string) => (await rules.inForce(day, region))?.value.id;

  it('are those that were published, each with the hash that programs compute', async () => {
    const packs = (await rules.book()).list();
    expect(packs.map(({ value }) => value)).toEqual(PUBLISHED_RULE_PACKS);
    expect(packs.map(({ hash }) => hash)).toEqual(PUBLISHED_RULE_PACKS.map(rulePackHash));
    // Those from 2026 on were published without a last day: that which followed ended each.
    const ended: Readonly<Record<string, string>> = {
      '2026': '2026-11-28',
      '2026-11': '2026-11-30',
      '2026-12': '2026-12-01',
      '2026-12-02': '2026-12-02',
      '2026-12-03': '2026-12-03',
    };
    const days = PUBLISHED_RULE_PACKS.map(({ id, effectiveTo }) => ended[id.replace(/^[^-]+-/, '')] ?? effectiveTo);
    expect(packs.map(({ lastDay }) => lastDay)).toEqual(days);
    expect((await rules.calendar()).version).toBe('CN-2004-2026');
    const years = await db.query('select content from working_calendar order by year');
    expect(years.map(({ content }) => content)).toEqual(PUBLISHED_CALENDAR);
  });

  it('hash text and numbers as RFC 8785 does', async () => {
    const odd = pack('65', '2026-01-01', {
      changes: { zh: '“引号”\t\\ 😀', en: 'A "quote", a\nline, a bell \u0007, é, 1/2' },
    });
    await enterBySql(JSON.parse(JSON.stringify(odd).replace('"recordYears":15', '"recordYears":1.50e1')) as object);
    const kept = (await rules.book()).byId(odd.id);
    expect(kept).toMatchObject({ value: odd, hash: rulePackHash(odd) });
  });

  it('count from the moment that anybody enters them, by SQL or in another process', async () => {
    expect(await idOn('2026-06-01', '4401')).toBe('CN-2026');
    await enterBySql(pack('44', '2026-03-01'));
    expect(await idOn('2026-06-01', '4401')).toBe('44-2026-03-01');
    expect(await idOn('2026-02-28', '4401')).toBe('CN-2026');
    const other = await Database.connect({ url: db.url, entities: [], poolSize: 1 });
    expect(await new Rules(other).enter(pack('44', '2027-01-01'))).toBe(rulePackHash(pack('44', '2027-01-01')));
    await other.close();
    expect(await idOn('2026-12-31', '4401')).toBe('44-2026-03-01');
    expect(await idOn('2027-01-01', '4401')).toBe('44-2027-01-01');
    expect((await rules.book()).byId('44-2026-03-01')?.lastDay).toBe('2026-12-31');
  });

  it('forget what was entered in a transaction that was rolled back, though as many follow', async () => {
    const attempt = database.transaction(async () => {
      await acts.enter(pack('31', '2026-01-01', { recordYears: 16 }));
      expect(await idOn('2026-06-01', '31')).toBe('31-2026-01-01');
      throw new Error('rolled back');
    });
    await expect(attempt).rejects.toThrow('rolled back');
    await enterBySql(pack('31', '2026-01-01', { recordYears: 17 }));
    expect((await rules.inForce('2026-06-01', '31'))?.value.recordYears).toBe(17);
  });

  it.each([
    ['begins before another of its region', pack('22', '2025-06-01')],
    ['begins with another of its region', pack('22', '2026-02-01', { id: '22-again' })],
    ['has an id that is taken', pack('22', '2030-01-01', { id: '22-2026' })],
    ['ends before it begins', pack('11', '2026-02-01', { effectiveTo: '2026-01-31' })],
    ['begins on no day', pack('11', '2026-02-30')],
    ['is for no region', pack('0', '2026-02-01')],
  ])('refuse a pack that %s, by whichever way', async (_, wrong) => {
    await expect(enterBySql(wrong)).rejects.toThrow();
    await expect(acts.enter(wrong)).rejects.toThrow();
  });

  it('refuse a pack that begins while one with a last day is in force', async () => {
    await acts.enter(pack('33', '2026-01-01', { effectiveTo: '2026-06-30' }));
    await expect(acts.enter(pack('33', '2026-06-30'))).rejects.toThrow('another of region 33 is in force');
    await acts.enter(pack('33', '2026-09-01'));
    expect(await idOn('2026-07-15', '3301')).toBe('CN-2026');
    expect(await idOn('2026-09-01', '3301')).toBe('33-2026-09-01');
  });

  it('follow each other also when they are entered at the same time', async () => {
    const outcomes = await Promise.allSettled(
      ['2026-01-02', '2026-01-01', '2026-01-03'].map((from) => acts.enter(pack('51', from))),
    );
    const entered = await db.query<{ id: string }>(`select id from rule_pack where region = '51' order by id`);
    const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(entered).toHaveLength(accepted);
    expect(entered.at(-1)).toEqual({ id: '51-2026-01-03' });
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual(
      Array(3 - accepted).fill({
        status: 'rejected',
        reason: expect.objectContaining({ message: expect.stringContaining('another of region 51') }),
      }),
    );
  });

  it.each(['update rule_pack set content = content', 'delete from rule_pack', 'truncate rule_pack cascade'])(
    'are never changed: %s',
    async (statement) => {
      await expect(db.query(statement)).rejects.toThrow('append-only');
      await expect(db.query(statement.replaceAll('rule_pack', 'working_calendar'))).rejects.toThrow('append-only');
    },
  );

  it('name each field of what is entered and is no pack, or no year', async () => {
    await expect(acts.enter({ ...pack('12', '2026-01-01'), recordYears: '15' })).rejects.toThrow(UnsoundValueError);
    await expect(acts.enter({ ...pack('12', '2026-01-01'), recordYears: '15' })).rejects.toThrow('recordYears');
    await expect(acts.enterYear({ year: 2027 })).rejects.toThrow('source');
  });

  const year = (more: object) => ({ year: 2028, version: 1, source: '国务院办公厅', off: [], work: [], ...more });

  it.each([
    ['of which a day is no weekday, yet off', year({ off: ['01-01'] })],
    ['of which a day off does not exist', year({ off: ['02-30'] })],
    ['of which a day is worked that always is', year({ work: ['01-03'] })],
    ['of which a day is there twice', year({ off: ['01-03', '01-03'] })],
    ['of which a day has a year', year({ off: ['2028-01-03'] })],
    ['of which a day is a number', year({ off: [103] })],
    ['of which a day is nothing', year({ off: [null] })],
    ['of which the days off are no list', year({ off: '01-03' })],
    ['that does not say which days are worked', { year: 2028, version: 1, source: '国务院办公厅', off: [] }],
    ['that is long past', year({ year: 1991 })],
    ['that is none', year({ year: 20_280 })],
    ['that is a text', year({ year: '2028' })],
    ['without a version', year({ version: 0 })],
    ['without a source', year({ source: '' })],
    ['with a rule that nobody knows', year({ holidays: [] })],
  ])('refuse a year %s, by whichever way', async (_, wrong) => {
    const enterYearBySql = db.query('insert into working_calendar (content) values ($1)', [wrong]);
    await expect(enterYearBySql).rejects.toThrow(/calendar|range|jsonb_array|null value/);
    await expect(acts.enterYear(wrong)).rejects.toThrow(UnsoundValueError);
  });

  it('keep an unsound pack to those who need it', async () => {
    await enterBySql({ ...pack('13', '2026-01-01'), recordYears: 'long' });
    await expect(rules.inForce('2026-06-01', '1301')).rejects.toThrow('No rule pack: recordYears');
    expect(await idOn('2026-06-01', '1401')).toBe('CN-2026');
    expect(await idOn('2025-06-01', '1301')).toBe('CN-2020');
  });

  it('keep an unsound pack from no reader of the others', async () => {
    await enterBySql({ ...pack('15', '2026-01-01'), recordYears: 'long' });
    const reader = new RulePacksReader(database, rules);
    const idsOf = async (regionCode?: string) => (await reader.list(regionCode)).map(({ id }) => id);
    const published = PUBLISHED_RULE_PACKS.map(({ id }) => id);
    expect(await idsOf()).toEqual(expect.arrayContaining(published));
    expect(await idsOf('1501')).toEqual(published.filter((id) => id.startsWith('CN')));
    expect(await idsOf('22')).toEqual(published);
    await expect(reader.byId('15-2026-01-01')).rejects.toThrow('No rule pack: recordYears');
  });

  it('refuse a pack by whose order bids would not be ranked, and apply none that was entered by hand', async () => {
    const { STATUTORY } = model.procedures;
    const tender = STATUTORY.OPEN_TENDER as AllowedProcedure;
    const priceFirst = { ...tender.ranking, COMPREHENSIVE_SCORING: ['BID_PRICE', 'TOTAL_SCORE'] };
    const OPEN_TENDER = { ...tender, ranking: priceFirst } as AllowedProcedure;
    const wrong = pack('14', '2027-01-01', {
      procedures: { ...model.procedures, STATUTORY: { ...STATUTORY, OPEN_TENDER } },
    });
    const path = 'procedures.STATUTORY.OPEN_TENDER.ranking.COMPREHENSIVE_SCORING';
    await expect(acts.enter(wrong)).rejects.toThrow(UnsoundValueError);
    await expect(acts.enter(wrong)).rejects.toMatchObject({ problems: [{ path }] });
    await enterBySql(wrong);
    await expect(rules.inForce('2027-06-01', '1401')).rejects.toThrow(path);
  });

  it('give a project its pack without asking the database, and only that which it was published under', async () => {
    const frozen = { rulePackId: '22-2026', rulePackHash: rulePackHash(model) };
    await rules.book();
    const asked: string[] = [];
    database.watch((text) => asked.push(text));
    expect(await rules.ofProject(frozen)).toEqual(model);
    expect(asked).toEqual([]);
    await expect(rules.ofProject({ ...frozen, rulePackHash: rulePackHash(pack('22', '2026-02-01')) })).rejects.toThrow(
      'the project was published under',
    );
    await expect(rules.ofProject({ rulePackId: '22-1999', rulePackHash: null })).rejects.toThrow(
      'no rule pack 22-1999',
    );
    expect(await new RulesReader(database).ofProject(frozen)).toEqual(model);
  });

  it('count working days by the years that are there, a year arranged anew by its latest version', async () => {
    const before = await rules.calendar();
    expect(before.years.has(2027)).toBe(false);
    await acts.enterYear({ year: 2027, version: 1, source: '国务院办公厅', off: ['01-01'], work: [] });
    await acts.enterYear({ year: 2027, version: 2, source: '国务院办公厅', off: ['01-01', '01-04'], work: [] });
    expect((await rules.calendar()).version).toBe('CN-2004-2027+2027.2');
    expect(before.years.has(2027)).toBe(false);
  });
});
