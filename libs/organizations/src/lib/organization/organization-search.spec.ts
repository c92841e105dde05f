import { newId, searchVectorTerms } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationsTemplate, registerWorld } from '../../testing/register-world.js';

/** First characters all over the alphabet, those at which stretches begin and end among them, and other writing. */
const BEGINNINGS = [...'阿啊白百昌长陈达东福高海吉集康乐李吕马宁平齐日三双天通王西兴阳永张赵中遵坐鑫'];
const SEATS = ['220202001', '220202002', '220203001'];

describe('a search in the order of names', () => {
  let db: TestDatabase;
  let world: Awaited<ReturnType<typeof registerWorld>>;

  beforeAll(async () => {
    db = await testDatabase(organizationsTemplate);
    world = await registerWorld(db.url);
    const names = [...BEGINNINGS, 'A', 'z', '1', '〇'].flatMap((first) => [
      `${first}养老中心`,
      `${first}养老服务站`,
      `${first}书画社`,
    ]);
    for (const [place, name] of names.entries()) {
      await db.query(
        `insert into organization (id, track, filing_number, name, kind, legal_form, region_code, representative,
           founded_on, staff_count, capacity, search)
         values ($1, 'FILED', $2, $3, 'SERVICE', 'FILED_GROUP', $4, '负责人 001', '2020-01-01', 5, 1, array_to_tsvector($5))`,
        [newId(), `F-2020-${place}`, name, SEATS[place % SEATS.length], searchVectorTerms(name)],
      );
    }
  });

  afterAll(async () => {
    await world.database.close();
    await db.drop();
  });

  /** All names of a search, page by page. */
  async function found(filter: { text: string; regionCode?: string }): Promise<string[]> {
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await world.lists.register(filter, { first: 7, after, orderBy: 'NAME' });
      names.push(...page.edges.map(({ node }) => node.name));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) return names;
    }
  }

  const sorted = async (condition: string) =>
    (
      await db.query<{ name: string }>(
        `select name from organization where ${condition} order by name collate "zh-x-icu", id`,
      )
    ).map(({ name }) => name);

  it('finds everything once, in pinyin order over all pages', async () => {
    const names = await found({ text: '养老' });
    expect(names).toHaveLength(2 * (BEGINNINGS.length + 4));
    expect(names).toEqual(await sorted(`name like '%养老%'`));
  });

  it('does so within a county, a street, and for a word that few names hold', async () => {
    expect(await found({ text: '书画', regionCode: '220202' })).toEqual(
      await sorted(`name like '%书画%' and region_code like '220202%'`),
    );
    expect(await found({ text: '养老', regionCode: '220203001' })).toEqual(
      await sorted(`name like '%养老%' and region_code = '220203001'`),
    );
    expect(await found({ text: '鑫养' })).toEqual(['鑫养老服务站', '鑫养老中心']);
    expect(await found({ text: '没有' })).toEqual([]);
  });
});
