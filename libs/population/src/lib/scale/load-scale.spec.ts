import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isCreditCode } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { loadPopulation } from '../load-population.js';

describe('a larger scale', () => {
  let db: TestDatabase;
  const lines: string[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    await loadPopulation({
      databaseUrl: db.adminUrl,
      masterKey: Buffer.alloc(32, 9),
      size: { organizations: 3_000, projects: 400, bids: 4_400 },
      log: (line) => lines.push(line),
    });
  });

  afterAll(() => db.drop());

  const count = async (sql: string) => (await db.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n;

  it('has as much as was asked for, and says how far it is', async () => {
    expect(await count('organization')).toBe(3_000);
    expect(await count('project')).toBe(400);
    expect(
      await count(
        'project p where p.status <> state_of_lots(array(select l.status from lot l where l.project_id = p.id))',
      ),
    ).toBe(0);
    expect(Math.abs(((await count('bid')) ?? 0) - 4_400)).toBeLessThan(50);
    expect(lines.at(-1)).toMatch(/^354 projects, \d+ of them opened, 42\d\d bids$/);
  });

  it('spreads it over all of Jilin, each city with its own catalog', async () => {
    expect(await count('(select distinct left(region_code, 4) from organization) city')).toBe(9);
    expect(await count('(select distinct left(region_code, 4) from project) city')).toBe(9);
    expect(await count(`(select distinct region_code from catalog_edition where catalog = 'ORGANIZATION') city`)).toBe(
      9,
    );
    expect(await count(`catalog_edition where region_code = '2202'`)).toBe(2);
  });

  it('ranks at least ten bids of each awarded project, without gaps', async () => {
    const lots = `(select r.lot_id, count(*) as places, max(r.place) as last from ranked_bid r
      join award a on a.lot_id = r.lot_id join project p on p.id = a.project_id
      where jsonb_array_length(p.criteria) > 0 and p.reference > 'CJ-' group by r.lot_id) l`;
    expect(await count(`${lots} where places >= 10`)).toBeGreaterThan(200);
    expect(await count(`${lots} where places <> last`)).toBe(0);
    expect(await count('ranked_bid r join bid b on b.id = r.bid_id where b.price_fen <> r.price_fen')).toBe(0);
    expect(
      await count(
        `(select total_score, lag(total_score) over (partition by lot_id order by place) as above from ranked_bid) r
         where total_score > above`,
      ),
    ).toBe(0);
  });

  it('gives valid numbers and eligible places', async () => {
    const codes = await db.query<{ code: string }>(
      'select credit_code as code from organization where credit_code is not null',
    );
    expect(codes.filter(({ code }) => !isCreditCode(code))).toEqual([]);
    expect(
      await count('project p join agency a on a.id = p.agency_id where not starts_with(p.region_code, a.region_code)'),
    ).toBe(0);
    expect(await count(`project where status = 'PUBLISHED' and deadline_at < now() + interval '60 days'`)).toBeLessThan(
      15,
    );
  });
});
