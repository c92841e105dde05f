import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, type FixtureOrganization, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const RECORD = `bids(first: 10) { totalCount nodes { id price { amount } bidder { id } project { id } lot { id } } }
  awards(first: 10) { totalCount nodes { amount { amount } project { id status } lot { number } } }`;

describe('what organizations bid and were awarded, over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let organizations: FixtureOrganization[];
  let sealed: FixtureProject;
  let opened: FixtureProject;
  let awarded: FixtureProject;
  /** Everybody who could look, by what they are to the first organization's sealed bid. */
  let viewers: readonly (readonly [name: string, actor: Actor | null])[];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    const { world } = http;
    const services = evaluationServices(world);
    organizations = [];
    for (const name of ['北社服务中心', '东社服务中心', '南社服务中心'])
      organizations.push(await world.organization(name));
    const bids = (status: 'SUBMITTED' | 'VALID' | 'WITHDRAWN', base: number) =>
      organizations.map((by, index) => ({ by, priceFen: base + index, status }));
    sealed = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, bids: bids('SUBMITTED', 7_000_000) });
    await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, bids: bids('WITHDRAWN', 7_000_000) });
    await world.project({ exerciseFactor: 86_400, bids: bids('VALID', 6_000_000) });
    opened = await world.project({ bids: bids('VALID', 8_000_000) });
    awarded = await world.project({ bids: bids('VALID', 9_000_000) });
    await services.score(awarded, ['70.00', '70.00', '70.00']);
    await services.evaluate(awarded);
    await services.award(awarded);
    const held = { holder: '管理员', agencyId: world.agencyId };
    viewers = [
      ['nobody signed in', null],
      ['the bidder', organizations[0]!.actor],
      ['another bidder', organizations[1]!.actor],
      ['the buyer', world.buyer],
      ['an evaluator of the panel', world.evaluator(1)],
      ['the supervisor', world.supervisor],
      ['an administrator', await world.actor('ADMINISTRATOR', held)],
    ];
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const organization = async (actor: Actor | null, selection: string) => {
    const answer = await http.ask(actor, `query ($id: ID!) { organization(id: $id) { ${selection} } }`, {
      id: organizations[0]!.id,
    });
    expect(answer.errors).toBeUndefined();
    return answer.data?.['organization'];
  };

  it('is public from the opening and from the award on, and the same for everybody', async () => {
    const bidOf = (project: FixtureProject, amount: string) => ({
      ...{ id: project.bidIds[0], price: { amount }, bidder: { id: organizations[0]!.id } },
      ...{ project: { id: project.id }, lot: { id: project.lotId } },
    });
    for (const [name, actor] of viewers) {
      expect([name, await organization(actor, RECORD)]).toEqual([
        name,
        {
          bids: {
            totalCount: 2,
            nodes: expect.arrayContaining([bidOf(opened, '80000.00'), bidOf(awarded, '90000.00')]),
          },
          awards: {
            totalCount: 1,
            nodes: [
              { amount: { amount: '90000.00' }, project: { id: awarded.id, status: 'AWARDED' }, lot: { number: 1 } },
            ],
          },
        },
      ]);
    }
  });

  it('shows nobody what is sealed, by whatever way one comes', async () => {
    const LOTS = `lots { id openingRecord { totalCount } rankedBids { totalCount } reviewedBids { totalCount } award { id } }`;
    const projects = `projects(first: 5, filter: { statuses: [PUBLISHED] }) { totalCount nodes { id ${LOTS} } }`;
    const ways = `organization(id: $organization) { ${RECORD} region { ${projects} } }
      agency(id: $agency) { ${projects} } region(code: "2202") { ${projects} }`;
    for (const [name, actor] of viewers) {
      const { data, errors } = await http.ask(actor, `query ($organization: ID!, $agency: ID!) { ${ways} }`, {
        organization: organizations[0]!.id,
        agency: http.world.agencyId,
      });
      expect([name, errors]).toEqual([name, undefined]);
      const text = JSON.stringify(data);
      for (const hidden of [...sealed.bidIds, '70000.0']) expect([name, text.includes(hidden)]).toEqual([name, false]);
      // Offices that may look into an evaluation see that there is nothing yet.
      const nothing = actor && ['BUYER', 'SUPERVISOR'].includes(actor.acting.role) ? { totalCount: 0 } : null;
      const closed = { openingRecord: null, rankedBids: nothing, reviewedBids: nothing, award: null };
      const lot = { id: sealed.lotId, ...closed };
      const shown = { projects: { totalCount: 2, nodes: expect.arrayContaining([{ id: sealed.id, lots: [lot] }]) } };
      expect([name, data]).toMatchObject([name, { agency: shown, region: shown, organization: { region: shown } }]);
    }
  });

  it('is narrowed by place, function and exercise', async () => {
    const countOf = async (filter: string) =>
      organization(null, `bids(filter: ${filter}) { totalCount } awards(filter: ${filter}) { totalCount }`);
    const counts = (bids: number, awards: number) => ({ bids: { totalCount: bids }, awards: { totalCount: awards } });
    expect(await countOf('{ regionCode: "220202" }')).toEqual(counts(2, 1));
    expect(await countOf('{ regionCode: "2201" }')).toEqual(counts(0, 0));
    expect(await countOf(`{ functionId: "${http.world.functionId}" }`)).toEqual(counts(2, 1));
    expect(await countOf(`{ functionId: "${opened.id}" }`)).toEqual(counts(0, 0));
    expect(await countOf('{ exercises: true }')).toEqual(counts(1, 0));
  });

  it('pages without gaps or repeats', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = (await organization(
        null,
        `bids(first: 1${after ? `, after: "${after}"` : ''}) { nodes { id } pageInfo { endCursor hasNextPage } }`,
      )) as { bids: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
      seen.push(...page.bids.nodes.map(({ id }) => id));
      after = page.bids.pageInfo.hasNextPage ? page.bids.pageInfo.endCursor : null;
    } while (after);
    expect([...seen].sort()).toEqual([opened.bidIds[0], awarded.bidIds[0]].sort());
  });

  it('takes as many statements for many organizations as for one', async () => {
    const list = (first: number) =>
      http.counted(
        http.world.buyer,
        `{ organizations(first: ${first}) { nodes { bids { totalCount nodes { id project { title } } } awards { totalCount } members { totalCount nodes { id } } region { projects { totalCount nodes { id } } children { totalCount nodes { code } } } } } }`,
      );
    await list(1); // what is kept is read
    const [one, many] = [await list(1), await list(3)];
    expect(many.errors).toBeUndefined();
    expect(many.statements).toBe(one.statements);
  });

  it('lists an office’s and a region’s projects as the list of projects does', async () => {
    const SELECTED = '(first: 10, orderBy: BUDGET, filter: $filter) { totalCount nodes { id } }';
    for (const more of [
      {},
      { statuses: ['OPENED', 'AWARDED'] },
      { functionId: http.world.functionId },
      { exercises: true },
    ]) {
      const { data, errors } = await http.ask(
        null,
        `query ($agency: ID!, $filter: ProjectFilter, $ofAgency: ProjectFilter, $inCity: ProjectFilter) {
           agency(id: $agency) { projects${SELECTED} } region(code: "2202") { projects${SELECTED} }
           street: region(code: "220202001") { projects${SELECTED} } elsewhere: projects(filter: $inCity) { totalCount }
           ofAgency: projects${SELECTED.replace('$filter', '$ofAgency')} }`,
        {
          ...{ agency: http.world.agencyId, filter: more, inCity: { ...more, regionCode: '2201' } },
          ofAgency: { ...more, agencyId: http.world.agencyId },
        },
      );
      expect(errors).toBeUndefined();
      const { ofAgency, agency, region, street } = data as Record<'ofAgency' | 'agency' | 'region' | 'street', object>;
      expect(agency).toEqual({ projects: ofAgency });
      expect(region).toEqual({ projects: ofAgency });
      expect(street).toEqual({ projects: ofAgency });
    }
  });

  it('is read for so many things at once and no more: lists on lists would multiply', async () => {
    await db.query(
      `insert into region (code, name, level, parent_code, kind, search)
       select '22021' || c, '区', 3, '2202', 'COUNTY', ''::tsvector from generate_series(0, 2) c union all
       select '22021' || c || lpad(s::text, 3, '0'), '街道', 4, '22021' || c, 'STREET', ''
       from generate_series(0, 2) c, generate_series(1, 70) s`,
    );
    const ask = (first: number) =>
      http.ask(
        null,
        `{ region(code: "2202") { children(first: 7) { nodes { children(first: ${first}) { nodes { projects(first: 1) { totalCount } } } } } } }`,
      );
    expect((await ask(50)).errors).toBeUndefined();
    const { errors } = await ask(70);
    expect(errors?.[0]?.extensions).toMatchObject({ codes: ['NESTED_LIMIT', 'BAD_USER_INPUT', 'Client'] });
  });
});
