import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  evaluationServices,
  HttpWorld,
  procurementTemplate,
  type FixtureOrganization,
} from '@chengjie/procurement/testing';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { supervisionApi } from '../api.js';
import { WatchTasksReader } from './watch/watch-tasks.reader.js';

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

  it('call for the supervisor of the region for a time, as findings and ends after the opening do', async () => {
    const { database, supervisor } = http.world;
    const tasks = new WatchTasksReader(database);
    const kinds = async (actor = supervisor) => (await tasks.of(actor, 20)).map(({ kind }) => kind).sort();
    expect(await kinds()).toEqual(['LOOK_AT_EQUAL_PRICES']);
    await db.query(
      `insert into region (code, name, level, parent_code, kind, search) values ('2203', '四平市', 2, '22', 'CITY', '')`,
    );
    const held = { agencyId: http.world.agencyId, holder: '另一市的监督部门', regionCode: '2203' };
    expect(await kinds(await http.world.actor('SUPERVISOR', held))).toEqual([]);
    const project = await http.world.project();
    const sealed = await http.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const happened = (type: string, days: number, { id } = project) =>
      db.query(
        `insert into event (type, actor_label, subject_type, subject_id, public, at) values ($1, '', 'PROJECT', $2, true,
           clock_timestamp() - make_interval(days => $3::int))`,
        [type, id, days],
      );
    await happened('BID_FOUND_INVALID', 1);
    await happened('BID_FOUND_INVALID', 2);
    await happened('BID_REINSTATED', 15);
    await happened('PROJECT_CANCELLED', 1, sealed);
    expect(await kinds()).toEqual(['LOOK_AT_EQUAL_PRICES', 'LOOK_AT_INVALIDATION']);
    await happened('PROJECT_CANCELLED', 1);
    expect(await kinds()).toEqual(['LOOK_AT_CANCELLATION', 'LOOK_AT_EQUAL_PRICES', 'LOOK_AT_INVALIDATION']);
  });

  it('are nobody’s own in another role', async () => {
    const { data } = await http.ask(http.world.buyer, '{ viewer { preferentialAwards { totalCount } } }');
    expect(data).toEqual({ viewer: { preferentialAwards: null } });
  });
});
