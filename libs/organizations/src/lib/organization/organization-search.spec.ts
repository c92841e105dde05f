import { newId } from '@chengjie/kernel';
import { searchTerms } from '@chengjie/kernel/node';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationsTemplate, registerWorld } from '../../testing/register-world.js';
import { LAST_PINYIN_STRETCH } from './name-stretches.migrations.js';
import type { OrganizationListFilter } from './organization-filter.js';

/** First characters all over the alphabet, those at which stretches begin and end among them, and other writing. */
const BEGINNINGS = [
  ...'阿啊白百昌长陈达东福高海吉集康乐李吕马宁平齐日三双天通王西兴阳永张赵中遵坐鑫',
  ...['安国', '安福', '安福县', '安龙', '北京市', '北京市丰台区', '重', '重庆市', '重庆市潼南区'],
];
const SEATS = ['220202001', '220202002', '220203001'];

describe('lists in the order of names', () => {
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
        [newId(), `F-2020-${place}`, name, SEATS[place % SEATS.length], searchTerms({ names: [name] })],
      );
    }
  });

  afterAll(async () => {
    await world.database.close();
    await db.drop();
  });

  /** All names of a search, page by page. */
  async function found(filter: OrganizationListFilter): Promise<string[]> {
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

  describe('of what organizations have', () => {
    const functionId = newId();

    beforeAll(async () => {
      await db.query(
        `insert into organization_area (organization_id, region_code)
         select o.id, code from organization o join lateral unnest(array['22', left(o.region_code, 6), o.region_code])
           with ordinality as area (code, place) on true
         where name like '%书画%' and (place > 1 or name < '民')`,
      );
      await db.query(`insert into function (id, code, region_code) values ($1, 'NAMES-01', '22')`, [functionId]);
      await db.query(
        `insert into qualification (id, organization_id, function_id, region_code, valid_from, valid_until, revoked_at,
           agency_id)
         select gen_random_uuid(), o.id, $1, code, '2020-01-01', case when code = '2202' then date '2020-02-01' end,
           case when code = '220203' then date '2020-02-01' end, (select id from agency limit 1)
         from organization o cross join unnest(array['22', '220202', '2202', '220203']) as code
         where name like '%服务站%' and (code like '2202%' or name < '民')`,
        [functionId],
      );
    });

    it('gives who serves a street once, by the widest of its areas', async () => {
      expect(await found({ servingRegionCode: '220202001' })).toEqual(
        await sorted(`name like '%书画%' and (name < '民' or region_code like '220202%')`),
      );
    });

    it('gives who is qualified for a function once, with a qualification that holds', async () => {
      const names = await found({ functionId });
      expect(names).toEqual(await sorted(`name like '%服务站%'`));
      expect(names.length).toBeGreaterThan(20);
    });

    it.each([{ servingRegionCode: '220202' }, { functionId }])('follows a change of name: %j', async (filter) => {
      const [first] = await found(filter);
      const rename = (from: string | undefined, to: string | undefined) =>
        db.query('update organization set name = $2 where name = $1', [from, to]);
      await rename(first, 'zzz社');
      expect((await found(filter)).at(-1)).toBe('zzz社');
      await rename('zzz社', first);
      expect((await found(filter))[0]).toBe(first);
    });
  });

  it('goes through stretches in which each name lies once, between where its own begins and where the next does', async () => {
    const [all] = await db.query<{ names: number; stretches: number; last: number; outside: string[] | null }>(
      `with stretch as (
         select number, pinyin_stretch_start(number) as start from generate_series(1, $1::int) as number
       ), name as (
         select concat(start, further) as name
         from stretch cross join unnest(array['', '阿', '一', '中', '做', '1', 'z']) as further
         union select left(start, -1) from stretch where length(start) > 1
         union select unnest(array['', '0', 'A', 'z', '〇', '吖', '𪜶', '做'])
         union select name from organization
       ), placed as (
         select name, pinyin_stretch(name) as number,
           lag(pinyin_stretch(name)) over (order by name collate "zh-x-icu") as before from name
       )
       select count(*)::int as names, count(distinct number)::int as stretches, max(number) as last,
         array_agg(name) filter (where number < before or number < 0
           or name collate "zh-x-icu" < pinyin_stretch_start(number)
           or name collate "zh-x-icu" >= pinyin_stretch_start(number + 1)) as outside
       from placed`,
      [LAST_PINYIN_STRETCH],
    );
    expect(all).toMatchObject({ stretches: LAST_PINYIN_STRETCH + 1, last: LAST_PINYIN_STRETCH, outside: null });
    expect(all?.names).toBeGreaterThan(7 * LAST_PINYIN_STRETCH);
  });

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
