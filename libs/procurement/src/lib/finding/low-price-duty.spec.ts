import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RulesReader } from '@chengjie/rules';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { EvaluatorTasksReader } from '../tasks/evaluator-tasks.reader.js';

describe('a price below a threshold of the pack (财库〔2026〕2号)', () => {
  let panel: PanelWorld;
  let scoring: ScoringProgressReader;
  let tasks: EvaluatorTasksReader;

  beforeAll(async () => {
    panel = await panelWorld();
    const { database } = panel.world;
    scoring = new ScoringProgressReader(database, new RulesReader(database));
    tasks = new EvaluatorTasksReader(database, panel.services.panelReader, panel.services.projects);
  });
  afterAll(() => panel.close());

  /** Scored: the north asks less than 45 % of the ceiling. */
  const scored = async (): Promise<FixtureProject> => {
    const project = await panel.world.project({
      minimumValidBids: 1,
      bids: [
        { by: panel.north, priceFen: 4_499_999 },
        { by: panel.south, priceFen: 8_000_000 },
      ],
    });
    await panel.services.score(project, ['70.00', '60.00']);
    return project;
  };
  const asking = async ({ id }: FixtureProject) =>
    (await tasks.of(panel.world.evaluator(2), 20))
      .filter(({ thingId, kind }) => thingId === id && kind === 'ASK_ABOUT_PRICES')
      .map(({ data }) => data);
  const hindrance = async ({ lotId }: FixtureProject) => (await scoring.hindrancesOf(lotId)).ranking?.zh;
  const answered = async (bidId: string, inFavour: boolean) => {
    const { services, db, world } = panel;
    await services.askAboutPrice(world.evaluator(1), bidId);
    const [{ id } = { id: '' }] = await db.query<{ id: string }>('select id from bid_finding where bid_id = $1', [
      bidId,
    ]);
    await services.explainPrice(panel.north.actor, id);
    for (const number of [1, 2]) await services.vote(world.evaluator(number), id, inFavour);
  };

  it('is not ranked before the panel has asked about it and voted: the buyer reads why, the panel whom to ask', async () => {
    const { services } = panel;
    const project = await scored();
    const bidder = panel.north.name;
    await expect(services.evaluate(project)).rejects.toMatchObject({
      violations: [{ code: 'LOW_PRICE_NOT_ASKED', params: { bidder } }],
    });
    expect(await hindrance(project)).toContain(`“${bidder}”的`);
    expect(await asking(project)).toEqual([{ bidders: bidder }]);
    await answered(project.bidIds[0] ?? '', false);
    expect(await hindrance(project)).toBeUndefined();
    expect(await asking(project)).toEqual([]);
    await services.evaluate(project);
    expect(await services.winners.ofLot(project.lotId)).toMatchObject({ bidId: project.bidIds[0] });
  });

  it('may be found invalid then, and what is left is ranked', async () => {
    const project = await scored();
    await answered(project.bidIds[0] ?? '', true);
    await panel.services.evaluate(project);
    expect(await panel.services.winners.ofLot(project.lotId)).toMatchObject({ bidId: project.bidIds[1] });
  });

  it('obliges nobody by a pack that names no thresholds', async () => {
    const project = await scored();
    await panel.db.tamper(
      `update project set (rule_pack_id, rule_pack_hash) = (select id, hash from rule_pack where region_code is not distinct from region_code
         and jsonb_typeof(content #> '{abnormallyLowBid,thresholds}') = 'null' order by id desc limit 1) where id = $1`,
      [project.id],
    );
    expect(await asking(project)).toEqual([]);
    await panel.services.evaluate(project);
  });
});
