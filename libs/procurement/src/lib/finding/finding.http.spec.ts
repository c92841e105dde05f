import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import {
  procurementTemplate,
  type FixtureOrganization,
  type FixtureProject,
  type ProcurementWorld,
} from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const ACTS = {
  findNotQualified: { condition: 'STATED', facts: '没有护理人员资格证明' },
  proposeInvalid: { ground: 'NOT_RESPONSIVE', clause: '第三章', facts: '没有所要求的服务方案' },
  askAboutPrice: { question: '请说明人工和场地成本' },
  proposeCorrection: {
    ...{ error: 'QUALIFICATION_MISJUDGED', ground: 'NOT_QUALIFIED' },
    ...{ condition: 'CAPABILITY', facts: '漏看了所附的资格证明' },
  },
} as const;
type Review = keyof typeof ACTS;
const FINDINGS = `query ($id: ID!) { project(by: { id: $id }) { lots {
  openingRecord { nodes { bidder { name } invalidReason { zh } } }
  findings { totalCount nodes {
    status ground clause facts by number bidder { name } explanation votes { number inFavour reason } decidedAt
  } }
} events(first: 50) { nodes { actorLabel ... on BidFoundInvalidEvent { data { by bidderName reason { code } } } } } } }`;

describe('reviews of bids over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let world: ProcurementWorld;
  let services: ReturnType<typeof evaluationServices>;
  let north: FixtureOrganization;
  let south: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    world = http.world;
    services = evaluationServices(world);
    north = await world.organization('北社服务中心');
    south = await world.organization('南社服务中心');
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  async function opened(): Promise<FixtureProject & { bidId: string }> {
    const project = await world.project({
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 8_100_000 },
      ],
    });
    await services.appoint(project, [1, 2, 3]);
    return { ...project, bidId: project.bidIds[0] ?? '' };
  }
  let keys = 0;
  /** Codes of the refusal; none when it was done. */
  async function act(actor: Actor | null, name: string, input: object): Promise<string[]> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await http.ask(
      actor,
      `mutation ($input: ${type}!) { act: ${name}(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: `finding-${(keys += 1)}`, ...input } },
    );
    if (errors) return errors.map(({ extensions }) => extensions.code);
    return (data?.['act'] as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code);
  }
  const review = (actor: Actor | null, name: Review, bidId: string) => act(actor, name, { bidId, ...ACTS[name] });

  const people: Readonly<Record<string, () => Actor | null>> = {
    buyer: () => world.buyer,
    member: () => world.evaluator(1),
    outsider: () => world.evaluator(6),
    supervisor: () => world.supervisor,
    bidder: () => north.actor,
    rival: () => south.actor,
    public: () => null,
  };
  const MAY: Readonly<Record<Review, readonly string[]>> = {
    findNotQualified: ['buyer'],
    proposeInvalid: ['member'],
    askAboutPrice: ['member'],
    proposeCorrection: ['buyer', 'member'],
  };
  const tries = (Object.keys(ACTS) as Review[]).flatMap((name) =>
    Object.keys(people).map((who) => [name, who, MAY[name].includes(who)] as const),
  );

  it.each(tries)('%s by the %s: %s', async (name, who, may) => {
    const project = await opened();
    if (name === 'proposeCorrection') {
      await services.score(project, ['70.00', '60.00']);
      await services.evaluate(project);
    } else if (name !== 'findNotQualified') await services.completeReview(project.lotId);
    const codes = await review(people[who]?.() ?? null, name, project.bidId);
    const refused = who === 'public' ? ['UNAUTHENTICATED'] : ['FORBIDDEN'];
    expect(codes).toEqual(may ? [] : refused);
  });

  it.each(Object.keys(ACTS) as Review[])('%s is refused before the opening and after the award', async (name) => {
    const doer = MAY[name].includes('buyer') ? world.buyer : world.evaluator(1);
    const sealed = await world.project({
      status: 'PUBLISHED',
      bids: [{ by: north, priceFen: 1, status: 'SUBMITTED' }],
    });
    await services.appoint(sealed, [1, 2, 3]);
    expect(await review(doer, name, sealed.bidIds[0] ?? '')).toEqual(['NOT_FOUND']);
    const project = await opened();
    await services.score(project, ['70.00', '60.00']);
    await services.evaluate(project);
    if (name !== 'proposeCorrection') expect(await review(doer, name, project.bidId)).toEqual(['NOT_IN_THIS_STATE']);
    await services.award(project);
    expect(await review(doer, name, project.bidId)).toEqual(['NOT_IN_THIS_STATE']);
  });

  it('shows everybody what was found, with role, ground, facts and votes by seat, and the panel alone while it votes', async () => {
    const project = await opened();
    await services.completeReview(project.lotId);
    expect(await review(world.evaluator(1), 'proposeInvalid', project.bidId)).toEqual([]);
    const read = async (actor: Actor | null) => {
      const { data, errors } = await http.ask(actor, FINDINGS, { id: project.id });
      expect(errors).toBeUndefined();
      return data as {
        project: { lots: { findings: { totalCount: number }; openingRecord: object }[]; events: { nodes: object[] } };
      };
    };
    expect((await read(null)).project.lots[0]?.findings.totalCount).toBe(0);
    expect((await read(south.actor)).project.lots[0]?.findings.totalCount).toBe(0);
    expect((await read(world.evaluator(2))).project.lots[0]?.findings).toMatchObject({
      nodes: [{ status: 'VOTING', votes: [{ number: 1, inFavour: true }] }],
    });
    const [{ id: findingId } = { id: '' }] = await db.query<{ id: string }>(
      'select id from bid_finding where bid_id = $1',
      [project.bidId],
    );
    const byId = async (who: string) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on BidFinding { status votes { number } bid { id } } } }`;
      const { data, errors } = await http.ask(people[who]?.() ?? null, query, { id: findingId });
      expect(errors).toBeUndefined();
      return data?.['node'];
    };
    const underWay = { status: 'VOTING', bid: { id: project.bidId } };
    expect(await byId('member')).toEqual({ ...underWay, votes: [{ number: 1 }] });
    for (const who of ['buyer', 'supervisor', 'bidder']) expect(await byId(who)).toEqual({ ...underWay, votes: [] });
    for (const who of ['outsider', 'rival', 'public']) expect(await byId(who)).toBeNull();
    for (const who of ['buyer', 'outsider', 'supervisor', 'bidder'])
      expect(
        await act(people[who]?.() ?? null, 'voteOnFinding', { findingId, inFavour: true, reason: '同意' }),
      ).toEqual(['FORBIDDEN']);
    expect(await act(north.actor, 'explainPrice', { findingId, explanation: '合理' })).toEqual(['EXPLAINED_TOO_LATE']);
    expect(await act(south.actor, 'explainPrice', { findingId, explanation: '合理' })).toEqual(['NOT_FOUND']);
    expect(await act(world.evaluator(2), 'voteOnFinding', { findingId, inFavour: true, reason: '同意' })).toEqual([]);
    const adopted = { status: 'ADOPTED', votes: [{ number: 1 }, { number: 2 }], bid: { id: project.bidId } };
    for (const who of Object.keys(people)) expect(await byId(who)).toEqual(adopted);
    const shown = await read(null);
    expect(shown.project.lots[0]).toMatchObject({
      openingRecord: {
        nodes: [
          { bidder: { name: north.name }, invalidReason: { zh: expect.stringContaining(ACTS.proposeInvalid.facts) } },
          { invalidReason: null },
        ],
      },
      findings: {
        nodes: [
          {
            ...{ status: 'ADOPTED', ground: 'NOT_RESPONSIVE', clause: '第三章', by: 'PANEL', number: 1 },
            votes: [{ number: 1 }, { number: 2, reason: '同意' }],
            decidedAt: expect.any(String),
          },
        ],
      },
    });
    expect(shown.project.events.nodes.at(-1)).toEqual({
      actorLabel: '磋商小组',
      data: { by: 'PANEL', bidderName: north.name, reason: { code: 'NOT_RESPONSIVE' } },
    });
    expect(JSON.stringify(shown)).not.toContain(world.evaluator(1).displayName);
  });
});
