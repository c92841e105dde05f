import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawCommitment, verify } from '@chengjie/evaluation';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { dayPasses } from '../../testing/panel-world.js';
import {
  procurementTemplate,
  QUALITY,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
  type FixtureTerms,
} from '../../testing/fixtures.js';

const page = { first: 10 };
const yuan = (amount: number) => amount * 100;

describe('evaluating a lot', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof evaluationServices>;
  let federation: FixtureOrganization;
  let north: FixtureOrganization;
  let middle: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = evaluationServices(world);
    federation = await world.organization('兴华街道社区社会组织联合会', { federation: true });
    north = await world.organization('北社服务中心');
    middle = await world.organization('中社服务中心');
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  /** Worked example 3: federation and another at 80,000, a third at 90,000. */
  const example3 = (terms: FixtureTerms = {}) =>
    world.project({
      ...terms,
      bids: [
        { by: federation, priceFen: yuan(80_000) },
        { by: north, priceFen: yuan(80_000) },
        { by: middle, priceFen: yuan(90_000) },
      ],
    });
  const projectOf = (project: { id: string }) => services.projects.byId(project.id, null);
  const lotOf = (project: FixtureProject) => services.lotOf(project);
  const placesOf = async (project: FixtureProject) => {
    const ranked = await services.ranking.rankedBids({}, await lotOf(project), world.buyer, page);
    return ranked?.edges.map(({ node }) => node) ?? null;
  };
  /** What decided between each place and the next; null below the last. */
  const stepsOf = async (project: FixtureProject) => {
    const places = (await placesOf(project)) ?? [];
    const decisions = places.map(({ evaluationId, id }) => services.details.decisionBelow(evaluationId, id));
    return (await Promise.all(decisions)).map((decision) => decision?.step ?? null);
  };
  const countOf = async (table: 'evaluation' | 'ranked_bid', lotId: string) =>
    (await db.query(`select from ${table} where lot_id = $1`, [lotId])).length;

  it('ranks as the worked example says and keeps what is needed to repeat it', async () => {
    const project = await example3();
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.evaluate(project);
    expect(await placesOf(project)).toEqual([
      expect.objectContaining({
        place: 1,
        bidder: { id: federation.id, name: federation.name },
        price: { amount: '80000.00', currency: 'CNY' },
        totalScore: '90.00',
        priceScore: '20.00',
        preferentialPlace: true,
        federation: true,
      }),
      expect.objectContaining({ place: 2, totalScore: '90.00', preferentialPlace: false }),
      expect.objectContaining({ place: 3, totalScore: '77.78', priceScore: '17.78' }),
    ]);
    expect(await stepsOf(project)).toEqual(['FEDERATION', 'SCORE', null]);
    const evaluation = await services.ranking.evaluationOf(await lotOf(project), world.supervisor);
    expect(evaluation).toMatchObject({ run: 1, outdated: false });
    const id = evaluation?.id ?? '';
    const input = await services.details.inputOf(id);
    const { result } = await services.details.of(id);
    expect(verify(input, result)).toEqual([]);
    expect(evaluation?.inputHash).toBe(result.inputHash);
    expect(drawCommitment(input.draw?.secret ?? '')).toBe(input.draw?.commitment);
    expect(input.evaluators.map((evaluator) => evaluator.id).sort()).toEqual(['评审 1', '评审 2', '评审 3']);
    const { status, evaluatedAt } = await projectOf(project);
    expect({ status, evaluatedAt }).toEqual({ status: 'EVALUATED', evaluatedAt: evaluation?.evaluatedAt });
  });

  it('compares technical merit in a consultation whose notice marks it, and tells the evaluation of its procedure', async () => {
    const criteria = QUALITY.map((criterion) => ({ ...criterion, technical: true }));
    const project = await example3({ criteria });
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.evaluate(project);
    const evaluation = await services.ranking.evaluationOf(await lotOf(project), world.supervisor);
    const input = await services.details.inputOf(evaluation?.id ?? '');
    expect(input).toMatchObject({ procedure: 'COMPETITIVE_CONSULTATION', technicalCriterionIds: ['quality'] });
    const { result } = await services.details.of(evaluation?.id ?? '');
    expect(result.tieGroups[0]?.equalIn.map(({ measure }) => measure)).toEqual([
      'TOTAL_SCORE',
      'BID_PRICE',
      'TECHNICAL_SCORE',
    ]);
  });

  it('ranks a notice from before anything could be marked as technical as it was printed', async () => {
    const project = await example3();
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.evaluate(project);
    const evaluation = await services.ranking.evaluationOf(await lotOf(project), world.supervisor);
    expect(await services.details.inputOf(evaluation?.id ?? '')).not.toHaveProperty('procedure');
  });

  it('knows a bidder by the name that the opening recorded, whatever it is called since', async () => {
    const renamed = await world.organization('旧名服务中心');
    const project = await world.project({
      bids: [
        { by: renamed, priceFen: yuan(80_000) },
        { by: north, priceFen: yuan(90_000) },
      ],
    });
    await db.query(`update organization set name = '新名服务中心' where id = $1`, [renamed.id]);
    await services.score(project, ['70.00', '70.00']);
    await services.evaluate(project);
    const record = await services.ranking.openingRecord({}, await lotOf(project), page);
    const opened = record?.edges.map(({ node }) => node).find(({ bidder }) => bidder.id === renamed.id);
    expect(opened).toMatchObject({ bidderName: '旧名服务中心', bidder: { name: '新名服务中心' } });
    const evaluation = await services.ranking.evaluationOf(await lotOf(project), world.supervisor);
    const input = await services.details.inputOf(evaluation?.id ?? '');
    expect(input.bids.map(({ bidderName }) => bidderName)).toContain('旧名服务中心');
  });

  it('shows a ranking to buyer, panel and supervisor only, until the award', async () => {
    const project = await example3();
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.evaluate(project);
    const seen = async (actor: Parameters<typeof services.ranking.rankedBids>[2]) =>
      (await services.ranking.rankedBids({}, await lotOf(project), actor, page)) !== null;
    expect(await seen(world.evaluator(1))).toBe(true);
    expect(await seen(world.supervisor)).toBe(true);
    expect(await seen(world.evaluator(4))).toBe(false);
    expect(await seen(federation.actor)).toBe(false);
    expect(await seen(null)).toBe(false);
    expect(await services.ranking.resultOfBid(project.bidIds[0] ?? '')).toBeNull();
    const record = await services.ranking.openingRecord({}, await lotOf(project), page);
    expect(record?.edges.map(({ node }) => node.price?.amount)).toEqual(['80000.00', '80000.00', '90000.00']);
  });

  it('explains a place with points and reasons when asked', async () => {
    const project = await example3();
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.evaluate(project);
    const [first, second] = (await placesOf(project)) ?? [];
    const decision = await services.details.decisionBelow(first?.evaluationId ?? '', first?.id ?? '');
    expect(decision).toMatchObject({ step: 'FEDERATION', higherValue: 'true', lowerValue: 'false' });
    const scores = await services.details.scoresOf(second?.evaluationId ?? '', second?.id ?? '');
    expect(scores).toEqual([
      expect.objectContaining({
        criterionId: 'quality',
        average: '70.00',
        name: { zh: '服务质量', en: 'service quality' },
      }),
    ]);
    expect(scores[0]?.sheets).toContainEqual({ evaluator: '评审 2', points: '70.00', reason: '理由充分' });
    const explanation = await services.details.explanationOf(second?.evaluationId ?? '', second?.id ?? '');
    expect(explanation.zh).toContain('第 2 名');
    expect(explanation.en).toContain('place 2');
  });

  it('names each missing sheet and stores nothing', async () => {
    const project = await example3();
    await services.score(project, ['70.00', '70.00']);
    await expect(services.evaluate(project)).rejects.toMatchObject({
      violations: [1, 2, 3].map((number) => ({
        code: 'SHEET_MISSING',
        params: {
          number: String(number),
          bidder: middle.name,
          criterionZh: '服务质量',
          criterionEn: 'service quality',
        },
      })),
    });
    expect(await countOf('evaluation', project.lotId)).toBe(0);
    expect((await projectOf(project)).status).toBe('OPENED');
  });

  it('needs a full panel', async () => {
    const project = await example3();
    await expect(services.evaluate(project)).rejects.toMatchObject({
      violations: expect.arrayContaining([expect.objectContaining({ code: 'PANEL_MISSING' })]),
    });
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.recuse(world.evaluator(3), project);
    await expect(services.evaluate(project)).rejects.toMatchObject({
      violations: [{ code: 'PANEL_TOO_SMALL' }, { code: 'PANEL_NOT_ODD' }],
    });
    await services.appoint(project, [1, 2, 4]);
    for (const bidId of project.bidIds) await services.submit(world.evaluator(4), project, bidId, '40.00');
    await services.evaluate(project);
    const input = await services.details.inputOf(
      (await services.ranking.evaluationOf(await lotOf(project), world.buyer))?.id ?? '',
    );
    expect(input.evaluators).toContainEqual({ id: '评审 3', recused: true });
    expect((await placesOf(project))?.[0]).toMatchObject({ totalScore: '80.00', bidder: { name: federation.name } });
  });

  it('is the buyer’s act, in its state', async () => {
    const project = await example3();
    const rival = await world.actor('BUYER', {
      agencyId: (await db.query<{ id: string }>(`select id from agency where region_code = '2202'`))[0]?.id ?? '',
      holder: '吉林市民政局',
    });
    await expect(services.evaluate(project, rival)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const published = await world.project({ status: 'PUBLISHED' });
    await expect(services.evaluate(published)).rejects.toMatchObject({ violations: [{ code: 'NOT_IN_THIS_STATE' }] });
  });

  it('ranks again after a bid is found invalid: base price, places, next run', async () => {
    const project = await world.project({
      bids: [
        { by: federation, priceFen: yuan(60_000) },
        { by: north, priceFen: yuan(80_000) },
        { by: middle, priceFen: yuan(100_000) },
      ],
    });
    await services.score(project, ['50.00', '70.00', '74.00']);
    await services.evaluate(project);
    expect((await placesOf(project))?.map(({ totalScore }) => totalScore)).toEqual(['86.00', '85.00', '70.00']);
    await services.invalidate(project.bidIds[0] ?? '');
    expect(await placesOf(project)).toEqual([]);
    await services.evaluate(project);
    expect((await placesOf(project))?.map(({ totalScore, bidder }) => [bidder.name, totalScore])).toEqual([
      [north.name, '90.00'],
      [middle.name, '90.00'],
    ]);
    expect(await services.ranking.evaluationOf(await lotOf(project), world.buyer)).toMatchObject({ run: 2 });
  });

  it('fails with too few valid bids, and tells bidders', async () => {
    const project = await example3();
    await services.findNotQualified(project.bidIds[0] ?? '');
    await services.findNotQualified(project.bidIds[1] ?? '');
    await services.appoint(project, [1, 2, 3]);
    await services.completeReview(project.lotId);
    await dayPasses(db, project);
    await services.evaluate(project);
    expect(await projectOf(project)).toMatchObject({ status: 'FAILED', endReason: { code: 'TOO_FEW_VALID_BIDS' } });
    const told = await db.query(`select from notification where subject_id = $1 and kind = 'LOT_ENDED'`, [
      project.lotId,
    ]);
    expect(told).toHaveLength(3);
    expect(await services.ranking.resultOfBid(project.bidIds[2] ?? '')).toMatchObject({
      outcome: 'FAILED',
      place: null,
    });
    const { id } = (await services.ranking.evaluationOf(await lotOf(project), null)) ?? { id: '' };
    const [, , left] = await db.query<{ id: string; bidderName: string }>(
      `select id, bidder_name as "bidderName" from bid where lot_id = $1 order by id = $2, id`,
      [project.lotId, project.bidIds[2]],
    );
    expect(await services.details.requiredBidsOf(id)).toMatchObject({ minimumValidBids: 2, validUnranked: [left] });
  });

  it('fails when all are over budget, and marks a single one invalid', async () => {
    const all = await example3({ budgetFen: yuan(70_000) });
    await services.evaluate(all);
    expect(await projectOf(all)).toMatchObject({ status: 'FAILED', endReason: { code: 'ALL_OVER_CEILING' } });
    const one = await example3({ budgetFen: yuan(85_000) });
    await services.score(one, ['70.00', '70.00', '60.00']);
    await services.evaluate(one);
    expect(await placesOf(one)).toHaveLength(2);
    expect(await db.query('select status, invalid_reason from bid where id = $1', [one.bidIds[2]])).toEqual([
      { status: 'INVALID', invalid_reason: expect.objectContaining({ code: 'OVER_CEILING' }) },
    ]);
  });

  it('draws where the ladder says so, from secrets sealed before', async () => {
    const project = await example3({ tieLadder: [{ step: 'DRAW' }] });
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.evaluate(project);
    const [first] = (await placesOf(project)) ?? [];
    expect(first).toMatchObject({ preferentialPlace: false });
    expect((await stepsOf(project))[0]).toBe('DRAW');
    const { result } = await services.details.of(first?.evaluationId ?? '');
    expect(result.draws[0]?.order).toHaveLength(2);
  });

  it('ranks by the lowest price without scores', async () => {
    const project = await example3({
      evaluationMethod: 'LOWEST_EVALUATED_PRICE',
      procedure: 'NEGOTIATION',
      criteria: [],
      priceWeight: '0',
    });
    await services.appoint(project, [1, 2, 3]);
    await services.evaluate(project);
    expect((await placesOf(project))?.map(({ totalScore }) => totalScore)).toEqual([null, null, null]);
    expect(await stepsOf(project)).toEqual(['FEDERATION', 'PRICE', null]);
  });

  it('finds all bids above the ceiling invalid, each for its own reason', async () => {
    const project = await example3({ budgetFen: yuan(79_000) });
    await services.appoint(project, [1, 2, 3]);
    await services.evaluate(project);
    const bids = await db.query<{ status: string; code: string; zh: string }>(
      `select status, invalid_reason ->> 'code' as code, invalid_reason ->> 'zh' as zh from bid
       where lot_id = $1 order by price_fen`,
      [project.lotId],
    );
    expect(bids.map(({ status, code }) => [status, code])).toEqual(bids.map(() => ['INVALID', 'OVER_CEILING']));
    expect(bids.map(({ zh }) => /[\d,.]+ 元/.exec(zh)?.[0])).toEqual(['80,000.00 元', '80,000.00 元', '90,000.00 元']);
  });

  it('is not asked twice whether a bid is invalid: the second time it is refused by its state', async () => {
    const project = await example3();
    await services.findNotQualified(project.bidIds[0] ?? '');
    await expect(services.findNotQualified(project.bidIds[0] ?? '')).rejects.toMatchObject({
      violations: [{ code: 'BID_NOT_IN_THIS_STATE', params: { stateEn: 'Invalid', actEn: 'Find not qualified' } }],
    });
  });

  it('leaves nothing behind when storing fails', async () => {
    const project = await example3();
    await services.score(project, ['70.00', '70.00', '60.00']);
    await services.evaluate(project);
    await services.invalidate(project.bidIds[2] ?? '');
    await db.query(`create function refuse_place() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full'; end $$`);
    await db.query('create trigger refuse before insert on ranked_bid for each row execute function refuse_place()');
    await expect(services.evaluate(project)).rejects.toThrow('the disk is full');
    await db.query('drop trigger refuse on ranked_bid');
    expect(await countOf('evaluation', project.lotId)).toBe(1);
    expect(await countOf('ranked_bid', project.lotId)).toBe(0);
    const events = await db.query(`select from event where subject_id = $1 and type = 'LOT_EVALUATED'`, [project.id]);
    expect(events).toHaveLength(1);
  });
});
