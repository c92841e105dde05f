import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const page = { first: 10 };

describe('a purchase that its buyer cancels', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
  });

  afterAll(() => panel.close());

  const scored = async (): Promise<FixtureProject> => {
    const project = await world.project({
      minimumValidBids: 1,
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
    });
    await services.score(project, ['70.00', '60.00']);
    return project;
  };
  /** What the public and a bidder read of its result. */
  const seen = async (project: FixtureProject) => {
    const lot = await services.lotOf(project);
    const evaluation = await services.ranking.evaluationOf(lot, null);
    return {
      ranked: (await services.ranking.rankedBids({}, lot, null, page))?.edges.map(({ node }) => node.bidder.name),
      evaluation: evaluation && { run: evaluation.run, outdated: evaluation.outdated, public: evaluation.resultPublic },
      byId: [...(await services.ranking.evaluationsByIds(evaluation ? [evaluation.id] : [], south.actor)).keys()]
        .length,
      panel: (await services.panelReader.membersOf(await services.projects.byId(project.id, null), null))?.length,
      own: (await services.ranking.resultOfBid(project.bidIds[1] ?? ''))?.place,
    };
  };
  const nothing = { ranked: undefined, evaluation: null, byId: 0, panel: undefined, own: undefined };

  it('shows its ranking, its panel and each bidder its own result, once it was ranked', async () => {
    const project = await scored();
    await services.evaluate(project);
    expect(await seen(project)).toEqual(nothing);
    await services.cancel(project);
    expect(await seen(project)).toEqual({
      ranked: [north.name, south.name],
      ...{ evaluation: { run: 1, outdated: false, public: true }, byId: 1, panel: 3, own: 2 },
    });
  });

  it('shows a ranking that was withdrawn before by its evaluation', async () => {
    const project = await scored();
    await services.evaluate(project);
    await services.invalidate(project.bidIds[0] ?? '');
    await services.cancel(project);
    const evaluation = { run: 1, outdated: true, public: true };
    expect(await seen(project)).toMatchObject({ ranked: [], evaluation, panel: 3, own: 2 });
  });

  it('shows the panel alone where nothing was ranked', async () => {
    const project = await scored();
    await services.cancel(project);
    expect(await seen(project)).toEqual({ ...nothing, panel: 3 });
  });

  it('says on which ground, which the database asks for too', async () => {
    const project = await scored();
    await services.cancel(project);
    expect((await services.lotOf(project)).endReason).toMatchObject({
      code: 'MAJOR_CHANGE',
      text: { zh: '因重大变故，采购任务取消：区财政调整预算，本年度不再采购' },
    });
    expect(await db.query(`select kind from notification where subject_id = $1`, [project.id])).toEqual([
      { kind: 'PROJECT_CANCELLED' },
      { kind: 'PROJECT_CANCELLED' },
    ]);
  });
});
