import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { lotActs } from '../acts/lot.acts.js';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const page = { first: 10 };
const MISJUDGED = { error: 'QUALIFICATION_MISJUDGED', ground: 'NOT_QUALIFIED', condition: 'CAPABILITY' } as const;

/** Every way in which a lot leaves its evaluation, by the table of its acts, and what an open finding does to it. */
const EXITS = {
  evaluateLot: 'refused',
  failEvaluation: 'refused',
  publishAward: 'refused',
  cancelAsProposed: 'leaves it open for good',
} as const;

describe('an open finding', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
  });

  afterAll(() => panel.close());

  const scored = async (minimumValidBids: number): Promise<FixtureProject> => {
    const project = await world.project({
      minimumValidBids,
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
    });
    await services.score(project, ['70.00', '60.00']);
    return project;
  };
  const openOf = async (project: FixtureProject) => {
    const [open] = await db.query<{ id: string }>(
      `select id from bid_finding where project_id = $1 and status in ('ASKED', 'VOTING')`,
      [project.id],
    );
    return open?.id ?? '';
  };
  const decided = async (project: FixtureProject) => {
    for (const number of [2, 3]) await services.vote(world.evaluator(number), await openOf(project), false);
  };
  const seenBy = async (project: FixtureProject, actor: Actor | null) =>
    (await services.findingReader.ofLot({}, await services.lotOf(project), actor, page)).edges.map(({ node }) => node);

  it('meets every exit of a lot under evaluation', () => {
    const exits = Object.entries<{ readonly from: readonly string[]; readonly to?: string }>(lotActs.acts)
      .filter(([, { from, to }]) => to && (from.includes('OPENED') || from.includes('EVALUATED')))
      .map(([key]) => key);
    expect(Object.keys(EXITS).toSorted()).toEqual(exits.toSorted());
  });

  it.each([
    ['evaluateLot', 1, false, (project: FixtureProject) => services.evaluate(project)],
    ['failEvaluation', 3, false, (project: FixtureProject) => services.evaluate(project)],
    ['publishAward', 1, true, (project: FixtureProject) => services.award(project)],
  ])('refuses %s until it is decided', async (_, minimumValidBids, ranked, exit) => {
    const project = await scored(minimumValidBids);
    const [first = ''] = project.bidIds;
    if (ranked) {
      await services.evaluate(project);
      await services.proposeCorrection(world.evaluator(1), first, MISJUDGED);
    } else await services.proposeInvalid(world.evaluator(1), first);
    await expect(exit(project)).rejects.toMatchObject({
      violations: [{ code: 'FINDING_OPEN', params: { bidder: north.name } }],
    });
    await decided(project);
    await exit(project);
  });

  it('refuses ranking again until it is decided, and then since nothing has changed', async () => {
    const project = await scored(1);
    await services.evaluate(project);
    await services.proposeCorrection(world.evaluator(1), project.bidIds[0] ?? '', MISJUDGED);
    await expect(services.evaluate(project)).rejects.toMatchObject({ violations: [{ code: 'FINDING_OPEN' }] });
    await decided(project);
    await expect(services.evaluate(project)).rejects.toMatchObject({ violations: [{ code: 'RANKING_STANDS' }] });
    expect((await services.ranking.evaluationOf(await services.lotOf(project), world.buyer))?.run).toBe(1);
  });

  it('refuses them while a bidder may still explain its price, too', async () => {
    const project = await scored(3);
    await services.askAboutPrice(world.evaluator(1), project.bidIds[0] ?? '');
    await expect(services.evaluate(project)).rejects.toMatchObject({ violations: [{ code: 'FINDING_OPEN' }] });
  });

  it('of another lot refuses nothing', async () => {
    const bids = [
      { by: north, priceFen: 8_000_000 },
      { by: south, priceFen: 9_000_000 },
    ];
    const { lots, id } = await world.project({ minimumValidBids: 3, bids, furtherLots: [bids] });
    const [first, second] = lots as [FixtureProject, FixtureProject];
    await services.appoint(first, [1, 2, 3]);
    await services.proposeInvalid(world.evaluator(1), first.bidIds[0] ?? '');
    await services.evaluate(second);
    expect((await services.projects.byId(id, null)).lots.map(({ status }) => status)).toEqual(['OPENED', 'FAILED']);
  });

  it('is public as it stood once its project is cancelled, and decided no more', async () => {
    const project = await scored(1);
    await services.proposeInvalid(world.evaluator(1), project.bidIds[0] ?? '');
    const id = await openOf(project);
    expect(await seenBy(project, null)).toEqual([]);
    await services.cancel(project);
    const stood = {
      ...{
        id,
        status: 'VOTING',
        ground: 'NOT_RESPONSIVE',
        facts: '缺少服务方案',
        by: 'PANEL',
        number: 1,
        mayVote: false,
      },
      votes: [{ number: 1, inFavour: true, reason: '缺少服务方案' }],
    };
    for (const actor of [null, south.actor, world.buyer, world.evaluator(2), world.supervisor])
      expect(await seenBy(project, actor)).toMatchObject([stood]);
    expect((await services.findingReader.visible([id], null)).get(id)).toMatchObject(stood);
    await expect(services.vote(world.evaluator(2), id, true)).rejects.toMatchObject({
      violations: [{ code: 'NOT_IN_THIS_STATE' }],
    });
  });
});
