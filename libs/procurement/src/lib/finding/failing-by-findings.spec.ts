import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RulesReader } from '@chengjie/rules';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { PublicStepsReader } from '../ranking/public-steps.reader.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { BuyerTasksReader } from '../tasks/buyer-tasks.reader.js';

const code = (...codes: string[]) => ({ violations: codes.map((each) => expect.objectContaining({ code: each })) });

describe('a lot that findings leave with too few valid bids', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
  });

  afterAll(() => panel.close());

  /** Four bids of which three are needed, and two that the buyer finds not qualified. */
  const left = async () => {
    const bids = [north, south, await world.organization('东社服务中心'), await world.organization('西社服务中心')];
    const project = await world.project({
      minimumValidBids: 3,
      bids: bids.map((by, index) => ({ by, priceFen: 8_000_000 + index })),
    });
    for (const bidId of project.bidIds.slice(0, 2)) await services.findNotQualified(bidId);
    return project;
  };
  const statusOf = async (project: FixtureProject) => (await services.lotOf(project)).status;

  it('is not ended by one officer: the review is completed, a panel is there, and a day has passed', async () => {
    const project = await left();
    await expect(services.evaluateAtOnce(project)).rejects.toMatchObject(
      code('QUALIFICATION_NOT_REVIEWED', 'PANEL_MISSING'),
    );
    await services.completeReview(project.lotId);
    await panel.dayPasses(project);
    await expect(services.evaluateAtOnce(project)).rejects.toMatchObject(code('PANEL_MISSING'));
    await services.appoint(project, [1, 2, 3]);
    await expect(services.evaluateAtOnce(project)).rejects.toMatchObject(code('FAILS_AFTER_CORRECTIONS'));
    await panel.dayPasses(project);
    await services.evaluateAtOnce(project);
    expect(await statusOf(project)).toBe('FAILED');
  });

  it('is corrected meanwhile by the majority of the panel, and then ranked', async () => {
    const project = await left();
    await services.appoint(project, [1, 2, 3]);
    await services.completeReview(project.lotId);
    const [bidId = ''] = project.bidIds;
    await services.proposeCorrection(world.evaluator(1), bidId, { error: 'QUALIFICATION_MISJUDGED' });
    const [{ id } = { id: '' }] = await db.query<{ id: string }>(
      `select id from bid_finding where bid_id = $1 and status = 'VOTING'`,
      [bidId],
    );
    await services.vote(world.evaluator(2), id, true);
    await panel.dayPasses(project);
    await expect(services.evaluateAtOnce(project)).rejects.toMatchObject({
      violations: expect.arrayContaining([expect.objectContaining({ code: 'SHEET_MISSING' })]),
    });
    expect(await statusOf(project)).toBe('OPENED');
  });

  it('says when it can end, to its buyer and among its tasks', async () => {
    const project = await left();
    await services.appoint(project, [1, 2, 3]);
    await services.completeReview(project.lotId);
    const { database } = world;
    const rules = new RulesReader(database);
    const scoring = () => new ScoringProgressReader(database, rules);
    const steps = new PublicStepsReader(database, rules);
    const { ranking, failsFrom } = await scoring().hindrancesOf(project.lotId);
    const { qualificationReviewedAt } = await services.lotOf(project);
    expect(failsFrom).toEqual(new Date((qualificationReviewedAt?.getTime() ?? 0) + 86_400_000));
    expect(ranking?.zh).toContain('前可提议更正，此后方可');
    const tasks = async () =>
      (await new BuyerTasksReader(database, scoring(), steps, services.winners).of(world.buyer, 20))
        .filter(({ thingId }) => thingId === project.id)
        .map(({ kind, dueAt }) => [kind, dueAt ?? null]);
    expect(await tasks()).toEqual([['LOT_ENDS_LATER', failsFrom]]);
    await panel.dayPasses(project);
    expect((await tasks()).map(([kind]) => kind)).toEqual(['EVALUATE_LOT']);
    expect((await scoring().hindrancesOf(project.lotId)).failsFrom).toBeNull();
  });

  it('is ended at once where the opening left too few', async () => {
    const project = await world.project({ minimumValidBids: 3, bids: [{ by: north, priceFen: 8_000_000 }] });
    await services.evaluateAtOnce(project);
    expect(await statusOf(project)).toBe('FAILED');
  });
});
