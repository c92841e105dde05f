import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, type FixtureOrganization, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

describe('the list of awards, over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let winner: FixtureOrganization;
  let projects: FixtureProject[];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    const { world } = http;
    const services = evaluationServices(world);
    const organizations = [];
    for (const name of ['北社服务中心', '东社服务中心', '南社服务中心'])
      organizations.push(await world.organization(name));
    winner = organizations[0]!;
    projects = [];
    for (const base of [8_000_000, 9_000_000]) {
      const bids = organizations.map((by, index) => ({ by, priceFen: base + index, status: 'VALID' as const }));
      const project = await world.project({ bids });
      await services.score(project, ['70.00', '70.00', '70.00']);
      await services.evaluate(project);
      await services.award(project);
      projects.push(project);
    }
    await world.project({ bids: [{ by: winner, priceFen: 1, status: 'VALID' }] });
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const awards = async (args: string) => {
    const { data, errors } = await http.ask(
      null,
      `{ awards${args} { totalCount nodes { project { id } bidder { id } } } }`,
    );
    expect(errors).toBeUndefined();
    return data?.['awards'];
  };
  const shown = (...of: FixtureProject[]) => ({
    totalCount: of.length,
    nodes: of.map(({ id }) => ({ project: { id }, bidder: { id: winner.id } })),
  });

  it('shows everybody each award, the last published first', async () => {
    expect(await awards('')).toEqual(shown(projects[1]!, projects[0]!));
  });

  it('is narrowed by place, function, buyer, winner, days and what decided', async () => {
    const both = shown(projects[1]!, projects[0]!);
    const { agencyId, functionId } = http.world;
    for (const [filter, found] of [
      ['regionCode: "220202"', both],
      ['regionCode: "2201"', shown()],
      [`functionId: "${functionId}"`, both],
      [`functionId: "${winner.id}"`, shown()],
      [`agencyId: "${agencyId}"`, both],
      [`agencyId: "${winner.id}"`, shown()],
      [`organizationId: "${winner.id}"`, both],
      ['published: { until: "2000-01-01" }', shown()],
      ['preferential: true', shown()],
      ['preferential: false', both],
      ['exercises: true', shown()],
    ] as const)
      expect([filter, await awards(`(filter: { ${filter} })`)]).toEqual([filter, found]);
  });
});
