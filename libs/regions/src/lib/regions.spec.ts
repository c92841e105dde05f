import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, PublishedData } from '@chengjie/platform';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { loadRegions } from './load-regions.js';
import { RegionsReader } from './regions.reader.js';
import { regionsSchema } from '../schema.js';

const template = {
  name: 'regions',
  migrate: (url: string) => migrate(url, [platformSchema, regionsSchema]),
};

describe('regions', () => {
  let db: TestDatabase;
  let database: Database;
  let regions: RegionsReader;

  beforeAll(async () => {
    db = await testDatabase(template);
    database = await Database.connect({ url: db.url, entities: [] });
    await loadRegions(database);
    regions = new RegionsReader(database, new PublishedData(database));
  });

  afterAll(async () => {
    await database.close();
    await db.drop();
  });

  const codesOf = async (filter: Parameters<RegionsReader['list']>[0]) =>
    (await regions.list(filter, { first: 100 })).edges.map(({ node }) => node.code);

  it('loads the whole tree of Jilin', async () => {
    expect(await db.query('select level, count(*)::int as count from region group by level order by level')).toEqual([
      { level: 1, count: 1 },
      { level: 2, count: 9 },
      { level: 3, count: 69 },
      { level: 4, count: 1075 },
      { level: 5, count: 11860 },
    ]);
    expect(await db.query(`select count(*)::int as count from region where kind = 'OTHER'`)).toEqual([{ count: 268 }]);
  });

  it('changes nothing when loaded again, and takes over a changed name', async () => {
    expect(await loadRegions(database)).toBe(0);
    expect(await loadRegions(database, [{ code: '22', name: '吉林' }])).toBe(1);
    expect((await new RegionsReader(database, new PublishedData(database)).byCode('22'))?.name).toBe('吉林');
    expect(await loadRegions(database)).toBe(1);
  });

  it('gives a region with its ancestors and full name', async () => {
    const region = await regions.byCode('220202');
    expect(region).toEqual({ code: '220202', name: '昌邑区', level: 'COUNTY', kind: 'COUNTY', parentCode: '2202' });
    expect((await regions.ancestors('220202')).map(({ name }) => name)).toEqual(['吉林省', '吉林市']);
    expect(await regions.fullName(region!)).toBe('吉林省吉林市昌邑区');
    expect(await regions.byCode('99')).toBeUndefined();
    expect(await regions.ancestors('nonsense')).toEqual([]);
  });

  it.each([
    ['220202', '22', true],
    ['220202', '220202', true],
    ['22', '220202', false],
    ['2203', '2202', false],
  ])('%s within %s: %s', (code, jurisdiction, within) => {
    expect(regions.isWithin(code, jurisdiction)).toBe(within);
  });

  it('lists children, levels and subtrees', async () => {
    expect(await codesOf({ parentCode: '22' })).toEqual([
      '2201',
      '2202',
      '2203',
      '2204',
      '2205',
      '2206',
      '2207',
      '2208',
      '2224',
    ]);
    const streets = await codesOf({ within: '220202', level: 'STREET' });
    expect(streets.length).toBeGreaterThan(10);
    expect(streets.every((code) => code.startsWith('220202') && code.length === 9)).toBe(true);
    expect(await (await regions.list({ within: '2202' }, { first: 1 })).total()).toBeGreaterThan(1000);
  });

  it('pages through the tree without gaps or repeats', async () => {
    const all = await codesOf({ level: 'COUNTY' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<RegionsReader['list']>> = await regions.list(
        { level: 'COUNTY' },
        { first: 20, after },
      );
      seen.push(...page.edges.map(({ node }) => node.code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    expect(seen).toHaveLength(69);
  });

  it('finds names by two-character words, and only names that hold the whole word', async () => {
    expect(await codesOf({ text: '昌邑', level: 'COUNTY' })).toEqual(['220202']);
    expect(await codesOf({ text: '昌 邑区', level: 'COUNTY' })).toEqual(['220202']);
    expect(await codesOf({ text: '邑昌' })).toEqual([]);
    expect(await codesOf({ text: '、%' })).toEqual([]);
    await db.query('analyze region');
    const plan = await db.query<{ 'QUERY PLAN': string }>(
      `explain select code from region where search @@ '''昌邑'''::tsquery`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('region_search');
  });
});
