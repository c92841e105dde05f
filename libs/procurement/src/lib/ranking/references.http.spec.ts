import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, type FixtureOrganization, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

describe('what bids and awards refer to, over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let bidders: FixtureOrganization[];
  let project: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    const names = ['北社服务中心', '东社服务中心', '南社服务中心'];
    bidders = await Promise.all(names.map((name) => http.world.organization(name)));
    project = await http.world.project({
      bids: bidders.map((by, index) => ({ by, priceFen: 8_000_000 + index })),
    });
    const services = evaluationServices(http.world);
    await services.score(project, ['70.00', '70.00', '70.00']);
    await services.evaluate(project);
    await services.award(project);
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const bidder = (more: string) =>
    `query ($id: ID!) { project(by: { id: $id }) { lots { rankedBids { nodes { bidder { id name ${more} } } } award { bidder { id name ${more} } } } } }`;

  it('are organizations, in full', async () => {
    const { data } = await http.ask(
      null,
      bidder(
        'kind track standing region { code name level kind fullName } federations { joinedOn } members { totalCount }',
      ),
      { id: project.id },
    );
    const of = ({ id, name }: FixtureOrganization) =>
      expect.objectContaining({
        ...{ id, name, kind: 'SERVICE', track: 'REGISTERED', standing: 'GOOD' },
        ...{ federations: [], members: { totalCount: 0 } },
        region: expect.objectContaining({ level: 'STREET', kind: 'STREET' }),
      });
    const rankedBids = { nodes: bidders.map((each) => ({ bidder: of(each) })) };
    expect(data).toEqual({ project: { lots: [{ rankedBids, award: { bidder: of(bidders[0]!) } }] } });
  });

  it('cost nothing where id and name are enough, and else one statement for all of a level', async () => {
    const short = await http.counted(bidders[0]!.actor, bidder(''), { id: project.id });
    const long = await http.counted(bidders[0]!.actor, bidder('kind foundedOn capacity'), { id: project.id });
    expect(short.errors ?? long.errors).toBeUndefined();
    expect(long.statements - short.statements).toBeLessThanOrEqual(2); // ranking and award may come in two moments
    expect(long.statements - short.statements).toBeGreaterThan(0);
  });
});
