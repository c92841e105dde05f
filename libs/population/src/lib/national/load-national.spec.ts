import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { loadPopulation } from '../load-population.js';
import { madeUpProvince } from './national-regions.js';
import { NATION, nationalShares } from './national-size.js';

describe('the whole country', () => {
  it('adds up to what is known of it, over 31 provinces', () => {
    const shares = nationalShares(1);
    expect(shares).toHaveLength(31);
    for (const [what, whole] of Object.entries(NATION) as [keyof typeof NATION, number][]) {
      const sum = shares.reduce((total, share) => total + share[what], 0);
      expect(Math.abs(sum - whole)).toBeLessThan(shares.length);
    }
  });

  it.each([0.001, 0.01, 0.05, 0.1])('at %d of it has fewer places, each as full', (part) => {
    const [whole, some] = [nationalShares(1), nationalShares(part)];
    for (const what of ['communities', 'organizations', 'projects', 'bids'] as const) {
      const sum = some.reduce((total, share) => total + share[what], 0);
      expect(Math.abs(sum / (NATION[what] * part) - 1)).toBeLessThan(0.01);
    }
    for (const { code, part: filled, streets, organizations } of some) {
      const full = whole.find((each) => each.code === code);
      if (filled === 1) expect({ code, streets, organizations }).toMatchObject({ code, streets: full?.streets });
      expect(organizations / streets / ((full?.organizations ?? 0) / (full?.streets ?? 1))).toBeCloseTo(1, 0);
    }
  });

  it('has provinces that are made up of as many regions as their share, with codes used once', () => {
    const share = nationalShares(1).find(({ code }) => code === '11');
    if (!share) throw new Error('no such province');
    const { regions, counties, streets } = madeUpProvince(share);
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
    expect(counties).toHaveLength(share.counties);
    expect(streets).toHaveLength(share.streets);
    expect(regions).toHaveLength(1 + share.cities + share.counties + share.streets + share.communities);
  });
});

describe('a two-thousandth of it', () => {
  let db: TestDatabase;

  const indexes = () =>
    db.query<{ name: string }>(`select indexname as name from pg_indexes where schemaname = 'public' order by 1`);
  let before: { name: string }[];

  beforeAll(async () => {
    db = await testDatabase();
    before = await indexes();
    await loadPopulation({ databaseUrl: db.adminUrl, masterKey: Buffer.alloc(32, 9), size: { nationalShare: 0.0005 } });
  });

  afterAll(() => db.drop());

  const count = async (sql: string) => (await db.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n;

  it('has as much of everything', async () => {
    expect(Math.abs(((await count('organization')) ?? 0) - 300 - 1_850)).toBeLessThan(3);
    expect(await count(`project where reference like 'CJ-N-%'`)).toBe(500);
    expect(Math.abs(((await count('bid')) ?? 0) - 5_000)).toBeLessThan(1_000);
    // The demonstration's own, and that of the one city that is filled.
    expect(await count(`catalog_edition where catalog = 'ORGANIZATION'`)).toBe(2);
  });

  it('keeps every foreign key, although none was checked while it went in', async () => {
    const keys = await db.query<{ table: string; key: string; definition: string }>(
      `select conrelid::regclass::text as table, conname as key, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    expect(keys.length).toBeGreaterThan(40);
    for (const { table, key, definition } of keys) {
      await db.query(`alter table ${table} drop constraint ${key}`);
      await db.query(`alter table ${table} add constraint ${key} ${definition}`);
    }
  });

  it('has in the columns for lists what the periods say, and no two periods at once, although no trigger ran', async () => {
    const now = 'p.valid_from <= now() and (p.valid_to is null or p.valid_to > now())';
    expect(await count('federation_period')).toBeGreaterThan(15);
    expect(await count('standing_period')).toBeGreaterThan(50);
    expect(
      await count(`organization o where is_federation <> exists (
          select from federation_period p where p.organization_id = o.id and ${now})
        or standing <> coalesce((select p.standing from standing_period p where p.organization_id = o.id and ${now}), 'GOOD')`),
    ).toBe(0);
    for (const [table, keys] of [
      ['membership', 'federation_id, member_id'],
      ['qualification', 'organization_id, function_id, region_code'],
    ])
      expect(
        await count(`(select valid_from, lag(coalesce(valid_to, 'infinity')) over (partition by ${keys} order by valid_from)
          as before from ${table}) p where before > valid_from`),
      ).toBe(0);
  });

  it('leaves all indexes in their places', async () => {
    expect(await indexes()).toEqual(before);
  });

  it('ranks without gaps, the best bid awarded', async () => {
    expect(await count('award a join ranked_bid r on r.bid_id = a.bid_id where r.place <> 1')).toBe(0);
    expect(
      await count(`(select lot_id, count(*) as places, max(place) as last from ranked_bid group by 1) l
        where places <> last`),
    ).toBe(0);
  });
});
