import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RulesReader } from '@chengjie/rules';
import type { Task } from '@chengjie/kernel';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import type { FixtureProject } from '../../testing/fixtures.js';
import { BidConsentsReader } from '../consent/consents.reader.js';
import { PublicStepsReader } from '../ranking/public-steps.reader.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { BidderTasksReader } from './bidder-tasks.reader.js';
import { BuyerTasksReader } from './buyer-tasks.reader.js';
import { EvaluatorTasksReader } from './evaluator-tasks.reader.js';

const MOST = 20;

describe('what waits', () => {
  let world: PanelWorld;
  let buyers: BuyerTasksReader;
  let evaluators: EvaluatorTasksReader;
  let bidders: BidderTasksReader;

  beforeAll(async () => {
    world = await panelWorld();
    const { database } = world.world;
    const { panelReader, projects, winners } = world.services;
    const rules = new RulesReader(database);
    const steps = new PublicStepsReader(database, rules);
    buyers = new BuyerTasksReader(database, new ScoringProgressReader(database, rules), steps, winners);
    evaluators = new EvaluatorTasksReader(database, panelReader, projects);
    bidders = new BidderTasksReader(database, new BidConsentsReader(database), projects);
  });

  afterAll(() => world.close());

  const bids = () => [
    { by: world.north, priceFen: 8_000_000 },
    { by: world.south, priceFen: 9_000_000 },
  ];
  const kinds = (tasks: readonly Task[], { id }: FixtureProject) =>
    tasks.filter(({ thingId }) => thingId === id).map(({ kind, data }) => [kind, data]);
  const ofBuyer = async (project: FixtureProject) => kinds(await buyers.of(world.world.buyer, MOST), project);
  const ofEvaluator = async (number: number, project: FixtureProject) =>
    kinds(await evaluators.of(world.world.evaluator(number), MOST), project);

  it('for a buyer follows a project from its panel to its award', async () => {
    const project = await world.world.project({ bids: bids() });
    const review = ['COMPLETE_QUALIFICATION_REVIEW', {}];
    expect(await ofBuyer(project)).toEqual([review, ['APPOINT_PANEL', {}]]);
    await world.services.appoint(project, [1, 2, 3]);
    expect(await ofBuyer(project)).toEqual([review]);
    await world.services.score(project, ['80.00', '70.00']);
    expect(await ofBuyer(project)).toEqual([['EVALUATE_LOT', {}]]);
    await world.services.evaluate(project);
    expect(await ofBuyer(project)).toEqual([['PUBLISH_AWARD', {}]]);
    const told = (await buyers.of(world.world.buyer, MOST)).filter(({ thingId }) => thingId === project.id);
    expect(told.map(({ vocabulary }) => vocabulary)).toEqual(['CONSULTATION']);
    await world.db.query(
      `insert into standing_period (organization_id, standing, valid_from) values ($1, 'SERIOUS', now())`,
      [world.north.id],
    );
    expect(await ofBuyer(project)).toEqual([['FIND_NO_LONGER_ELIGIBLE', {}]]);
    await world.db.query('update standing_period set valid_to = clock_timestamp() where organization_id = $1', [
      world.north.id,
    ]);
    await world.services.award(project);
    expect(await ofBuyer(project)).toEqual([]);
  });

  it('is nothing while the panel scores, and a ranking made anew where a bid is found invalid after it', async () => {
    const project = await world.world.project({
      bids: [...bids(), { by: await world.world.organization('东社服务中心'), priceFen: 7_000_000 }],
    });
    await world.services.appoint(project, [1, 2, 3]);
    await world.services.completeReview(project.lotId);
    expect(await ofBuyer(project)).toEqual([]);
    for (const number of [1, 2, 3])
      for (const bidId of project.bidIds)
        await world.services.submit(world.world.evaluator(number), project, bidId, '70.00');
    await world.services.evaluate(project);
    await world.services.invalidate(project.bidIds[0] ?? '');
    expect(await ofBuyer(project)).toEqual([['EVALUATE_LOT_AGAIN', {}]]);
  });

  it('is a seat that was left or that registers bar, until it is filled, before the opening and after it', async () => {
    const { appoint, recuse, standDownByTwo, completeReview, panelReader, projects } = world.services;
    const { buyer } = world.world;
    const sealed = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await appoint(sealed, [1, 2, 3]);
    expect(await ofBuyer(sealed)).toEqual([]);
    await recuse(world.world.evaluator(2), sealed);
    expect(await ofBuyer(sealed)).toEqual([['FILL_SEATS', { numbers: '2' }]]);
    await appoint(sealed, [1, 3, 4]);
    expect(await ofBuyer(sealed)).toEqual([]);

    const project = await world.world.project({ bids: bids() });
    await appoint(project, [1, 2, 3]);
    await completeReview(project.lotId);
    const seats = await world.db.query<{ id: string }>(
      'select id from panel_member where project_id = $1 order by number',
      [project.id],
    );
    await standDownByTwo(project, seats[1]?.id);
    const toFill = async () => panelReader.seatsToFill(await projects.byId(project.id, buyer), buyer);
    expect([await ofBuyer(project), await toFill()]).toEqual([[['FILL_SEATS', { numbers: '2' }]], [2]]);
    await recuse(world.world.evaluator(3), project);
    expect(await ofBuyer(project)).toEqual([['FILL_SEATS', { numbers: '2、3' }]]);
    await appoint(project, [1, 4, 5]);
    expect([await ofBuyer(project), await toFill()]).toEqual([[], []]);
    expect(await panelReader.seatsToFill(await projects.byId(project.id, null), null)).toBeNull();
    const { accountId } = world.world.evaluator(1);
    await world.db.tamper('update account set keys_since = clock_timestamp() where id = $1', [accountId]);
    expect(await ofBuyer(project)).toEqual([['REPLACE_BARRED', { numbers: '1' }]]);
    await world.db.tamper(`update account set keys_since = '2026-01-01' where id = $1`, [accountId]);
  });

  it('says of which lot where a project has several', async () => {
    const project = await world.world.project({ titleEn: 'Home care', bids: bids(), furtherLots: [bids()] });
    await world.services.appoint(project, [1, 2, 3]);
    for (const number of [1, 2, 3])
      for (const bidId of project.bidIds)
        await world.services.submit(world.world.evaluator(number), project, bidId, '70.00');
    const tasks = (await buyers.of(world.world.buyer, MOST)).filter(
      ({ thingId, kind }) => thingId === project.id && kind === 'EVALUATE_LOT',
    );
    expect(tasks.map(({ title }) => title)).toEqual([{ zh: '居家养老服务（第 1 包）', en: 'Home care (lot 1)' }]);
  });

  it('is bounded, and nobody else’s', async () => {
    const project = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    expect(await ofBuyer(project)).toEqual([['APPOINT_PANEL_EARLY', {}]]);
    const { buyer } = world.world;
    const other = { ...buyer, acting: { ...buyer.acting, regionCode: '220203' } };
    expect(await buyers.of(other, MOST)).toEqual([]);
    expect((await buyers.of(world.world.buyer, 0)).length).toBe(0);
  });

  it('for an evaluator is a proposal to stand it down, until somebody decides it', async () => {
    const { appoint, proposeStandDown, endStandDown } = world.services;
    const project = await world.world.project({ bids: bids() });
    await appoint(project, [1, 2, 3]);
    const [seat] = await world.db.query<{ id: string }>(
      'select id from panel_member where project_id = $1 and number = 1',
      [project.id],
    );
    const id = await proposeStandDown(project, seat?.id);
    const [task] = (await evaluators.of(world.world.evaluator(1), MOST)).filter(
      ({ thingId }) => thingId === project.id,
    );
    expect(task).toMatchObject({ kind: 'LOOK_AT_STAND_DOWN', data: { number: 1 }, vocabulary: 'CONSULTATION' });
    expect((task?.dueAt?.getTime() ?? 0) - (task?.since.getTime() ?? 0)).toBeCloseTo(72 * 3_600_000, -4);
    expect(await ofEvaluator(2, project)).toEqual([]);
    await endStandDown('withdrawStandDown', id, world.world.buyer);
    expect(await ofEvaluator(1, project)).toEqual([]);
  });

  it('for an evaluator counts the sheets and the votes that are left', async () => {
    const project = await world.world.project({ bids: bids() });
    expect(await ofEvaluator(1, project)).toEqual([]);
    await world.services.appoint(project, [1, 2, 3]);
    expect(await ofEvaluator(1, project)).toEqual([]);
    await world.services.completeReview(project.lotId);
    expect(await ofEvaluator(1, project)).toEqual([['SCORE_BIDS', { left: 2, all: 2 }]]);
    await world.services.proposeInvalid(world.world.evaluator(2), project.bidIds[0] ?? '');
    expect(await ofEvaluator(1, project)).toEqual([
      ['VOTE_ON_FINDINGS', { count: 1 }],
      ['SCORE_BIDS', { left: 2, all: 2 }],
    ]);
    expect(await ofEvaluator(4, project)).toEqual([]);
    await world.services.recuse(world.world.evaluator(3), project);
    expect(await ofEvaluator(3, project)).toEqual([]);
  });

  it('for a bidder is a question about its price, in its time', async () => {
    const project = await world.world.project({ bids: [{ by: world.north, priceFen: 1_000_000 }, ...bids().slice(1)] });
    await world.services.appoint(project, [1, 2, 3]);
    await world.services.askAboutPrice(world.world.evaluator(1), project.bidIds[0] ?? '');
    const asked = async () => kinds(await bidders.of(world.north.actor, MOST), project);
    expect(await asked()).toEqual([['EXPLAIN_PRICE', {}]]);
    expect(kinds(await bidders.of(world.south.actor, MOST), project)).toEqual([]);
    const [{ id } = { id: '' }] = await world.db.query<{ id: string }>(
      `select id from bid_finding where bid_id = '${project.bidIds[0]}'`,
    );
    await world.services.explainPrice(world.north.actor, id);
    expect(await asked()).toEqual([]);
  });
});
