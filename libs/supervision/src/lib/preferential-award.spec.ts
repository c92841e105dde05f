import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  ProcurementWorld,
  evaluationServices,
  procurementTemplate,
  type FixtureOrganization,
  type FixtureProject,
  type FixtureTerms,
} from '@chengjie/procurement/testing';
import { PreferentialAwardTotalsReader } from './preferential-award-totals.reader.js';
import { PreferentialAwardReader } from './preferential-award.reader.js';

const page = { first: 10 };

describe('preferential awards', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof evaluationServices>;
  let preferential: PreferentialAwardReader;
  let sums: PreferentialAwardTotalsReader;
  let federation: FixtureOrganization;
  let north: FixtureOrganization;
  let tied: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = evaluationServices(world);
    preferential = new PreferentialAwardReader(world.database, services.details);
    sums = new PreferentialAwardTotalsReader(world.database);
    federation = await world.organization('兴华街道社区社会组织联合会', { federation: true });
    north = await world.organization('北社服务中心');
    tied = await awarded(['70.00', '70.00']);
    await awarded(['70.00', '70.00'], { exerciseFactor: 86_400 });
    await awarded(['75.00', '70.00']);
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  async function awarded(points: readonly string[], terms: FixtureTerms = {}): Promise<FixtureProject> {
    const project = await world.project({
      ...terms,
      bids: [
        { by: federation, priceFen: 8_000_000 },
        { by: north, priceFen: 8_000_000 },
      ],
    });
    await services.score(project, points);
    await services.evaluate(project);
    await services.award(project);
    return project;
  }

  it('are those that the step decided, exercises left out', async () => {
    const { edges, total } = await preferential.page({}, page);
    expect(edges.map(({ node }) => node)).toEqual([
      expect.objectContaining({
        projectId: tied.id,
        federation: { id: federation.id, name: federation.name },
        amount: { amount: '80000.00', currency: 'CNY' },
      }),
    ]);
    expect(await total()).toBe(1);
  });

  it('hold where they were made, for what and to whom, as project and bid say', async () => {
    const rows = await db.query<{ same: boolean }>(
      `select (a.region_code, a.function_id, a.exercise, a.bidder_id)
         = (p.region_code, p.function_id, p.exercise, b.bidder_id) as same
       from award a join project p on p.id = a.project_id join bid b on b.id = a.bid_id`,
    );
    expect(rows).toHaveLength(3);
    expect(rows.every(({ same }) => same)).toBe(true);
  });

  it('tell which bids were equal, what decided, and what would have been otherwise', async () => {
    const [edge] = (await preferential.page({}, page)).edges;
    if (!edge) throw new Error('no preferential award');
    const preference = await preferential.preferenceOf(edge.node);
    expect(preference.tieGroup.bids.map(({ bidderName, federation: first }) => [bidderName, first])).toEqual([
      [federation.name, true],
      [north.name, false],
    ]);
    expect(preference.tieGroup.equalIn).toEqual([
      { measure: 'TOTAL_SCORE', value: '90.00' },
      { measure: 'BID_PRICE', value: '80000.00' },
    ]);
    expect(preference.putAbove.map(({ bidderName }) => bidderName)).toEqual([north.name]);
    expect(preference.equalPrices).toBe(true);
    expect(preference.explanation.zh).toContain('联合会优先');
    expect(preference.counterfactual).toMatchObject({
      changed: true,
      places: [
        { bid: { id: tied.bidIds[0] }, from: 1, to: 2, chance: '1/2' },
        { bid: { id: tied.bidIds[1] }, from: 1, to: 2, chance: '1/2' },
      ],
    });
  });

  it('are narrowed by region, function, federation and period', async () => {
    const today = (
      await db.query<{ day: string }>(`select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day`)
    )[0]?.day;
    const count = async (criteria: Parameters<typeof preferential.page>[0]) =>
      (await preferential.page(criteria, page)).edges.length;
    expect(await count({ regionCode: '2202', functionId: world.functionId, federationId: federation.id })).toBe(1);
    expect(await count({ regionCode: '2201' })).toBe(0);
    expect(await count({ federationId: north.id })).toBe(0);
    expect(await count({ functionId: federation.id })).toBe(0);
    expect(await count({ from: today ?? '', to: today ?? '' })).toBe(1);
    expect(await count({ to: '2020-01-01' })).toBe(0);
    expect(await count({ equalPrices: true })).toBe(1);
  });

  it('are summed up by region, function and month', async () => {
    const totals = await sums.totals({ regionCode: '220202' });
    const sum = { count: 1, amount: { amount: '80000.00', currency: 'CNY' } };
    expect(totals).toEqual({
      ...sum,
      byRegion: [
        { ...sum, level: 'CITY', regionCode: '2202' },
        { ...sum, level: 'COUNTY', regionCode: '220202' },
        { ...sum, level: 'STREET', regionCode: '220202001' },
      ],
      byFunction: [
        {
          ...sum,
          function: { id: world.functionId, code: 'F-001', name: { zh: '居家养老', en: 'home care for the aged' } },
        },
      ],
      byMonth: [{ ...sum, month: expect.stringMatching(/^\d{4}-\d{2}$/) }],
    });
    expect(await sums.awardCount({ regionCode: '220202' })).toBe(2);
    expect(await sums.totals({ to: '2020-01-01' })).toEqual({
      count: 0,
      amount: { amount: '0.00', currency: 'CNY' },
      byRegion: [],
      byFunction: [],
      byMonth: [],
    });
  });
});
