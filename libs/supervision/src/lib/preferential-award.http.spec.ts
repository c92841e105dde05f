import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  evaluationServices,
  HttpWorld,
  procurementTemplate,
  type FixtureOrganization,
} from '@chengjie/procurement/testing';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { supervisionApi } from '../api.js';

describe('preferential awards over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let federation: FixtureOrganization;
  let north: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url, [supervisionApi]);
    federation = await http.world.organization('兴华街道社区社会组织联合会', { federation: true });
    north = await http.world.organization('北社服务中心');
    const services = evaluationServices(http.world);
    const project = await http.world.project({
      bids: [
        { by: federation, priceFen: 8_000_000 },
        { by: north, priceFen: 8_000_000 },
      ],
    });
    await services.score(project, ['70.00', '70.00']);
    await services.evaluate(project);
    await services.award(project);
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  it('shows federations the preferential awards, and everybody the totals', async () => {
    const { data } = await http.ask(
      federation.actor,
      `{ viewer { preferentialAwards { totalCount edges { node {
           project { reference title } federation { name } amount { amount }
           preference { putAbove { bidder { name } bidderName } explanation { en } counterfactual { changed places { chance } } } } } } }
         preferentialAwardTotals(filter: { regionCode: "2202" }) {
           count amount { amount } byRegion { level region { name } count } byMonth { month count } } }`,
    );
    expect(data).toMatchObject({
      viewer: {
        preferentialAwards: {
          totalCount: 1,
          edges: [
            {
              node: {
                project: { title: '居家养老服务' },
                federation: { name: federation.name },
                preference: {
                  putAbove: [{ bidder: { name: north.name }, bidderName: north.name }],
                  counterfactual: { changed: true, places: [{ chance: '1/2' }, { chance: '1/2' }] },
                },
              },
            },
          ],
        },
      },
      preferentialAwardTotals: {
        count: 1,
        byRegion: [{ level: 'CITY', region: { name: '吉林市' } }, { level: 'COUNTY' }, { level: 'STREET' }],
      },
    });
  });

  it('are nobody’s own in another role', async () => {
    const { data } = await http.ask(http.world.buyer, '{ viewer { preferentialAwards { totalCount } } }');
    expect(data).toEqual({ viewer: { preferentialAwards: null } });
  });
});
