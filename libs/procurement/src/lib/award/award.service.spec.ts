import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
  type FixtureTerms,
} from '../../testing/fixtures.js';

const page = { first: 10 };

describe('publishing an award', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof evaluationServices>;
  let federation: FixtureOrganization;
  let member: FixtureOrganization;
  let north: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = evaluationServices(world);
    federation = await world.organization('兴华街道社区社会组织联合会', { federation: true });
    member = await world.organization('邻里互助队', { filed: true });
    north = await world.organization('北社服务中心');
    await world.member(federation, member);
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  /** A federation, for its member, ties with another. */
  const evaluated = async (terms: FixtureTerms = {}): Promise<FixtureProject> => {
    const project = await world.project({
      ...terms,
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: federation, performer: member, priceFen: 8_000_000 },
      ],
    });
    await services.score(project, ['70.00', '70.00']);
    await services.evaluate(project);
    return project;
  };
  const projectOf = ({ id }: FixtureProject) => services.projects.byId(id, null);
  const awardOf = async (project: FixtureProject) => services.awardReader.ofLot(await services.lotOf(project));

  it('awards the first in rank and says that the preference decided it', async () => {
    const project = await evaluated();
    await services.award(project);
    const award = await awardOf(project);
    expect(award).toMatchObject({
      bid: { id: project.bidIds[1], bidder: { id: federation.id } },
      bidder: { id: federation.id, name: federation.name },
      performer: { id: member.id, name: member.name },
      amount: { amount: '80000.00' },
      preferential: true,
    });
    expect(award?.noticeEndsAt.toISOString()).toMatch(/T16:00:00\.000Z$/);
    expect(await projectOf(project)).toMatchObject({ status: 'AWARDED', awardedAt: award?.publishedAt });
    expect(
      await db.query(`select public, data from event where subject_id = $1 and type = 'AWARD_PUBLISHED'`, [project.id]),
    ).toEqual([{ public: true, data: expect.objectContaining({ bidId: project.bidIds[1], amountFen: 8_000_000 }) }]);
    const told = await db.query(
      `select organization_id, kind from notification where subject_id = $1 and kind <> 'PROJECT_OPENED' order by kind`,
      [project.lotId],
    );
    expect(told).toEqual([
      { organization_id: north.id, kind: 'LOT_LOST' },
      { organization_id: federation.id, kind: 'LOT_WON' },
    ]);
  });

  it('makes ranking and panel public, and tells each bidder its own result', async () => {
    const project = await evaluated();
    expect(await services.ranking.rankedBids({}, await services.lotOf(project), null, page)).toBeNull();
    await services.award(project);
    const ranked = await services.ranking.rankedBids({}, await services.lotOf(project), null, page);
    expect(ranked?.edges).toHaveLength(2);
    const panel = await services.panelReader.membersOf(await projectOf(project), null);
    expect(panel?.map(({ name }) => name)).toContain(world.evaluator(1).displayName);
    const lost = await services.ranking.resultOfBid(project.bidIds[0] ?? '');
    expect(lost).toMatchObject({ outcome: 'RANKED', place: 2, validBidCount: 2, awarded: false, totalScore: '90.00' });
    expect(lost?.explanation.zh).toContain('联合会优先');
    expect(lost?.scores[0]?.sheets[0]?.reason).toBe('理由充分');
    expect(await services.ranking.resultOfBid(project.bidIds[1] ?? '')).toMatchObject({ place: 1, awarded: true });
  });

  it('happens once, also when said twice at the same moment', async () => {
    const project = await evaluated();
    const outcomes = await Promise.allSettled([services.award(project), services.award(project)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { violations: [{ code: 'NOT_IN_THIS_STATE' }] },
    });
    expect(await db.query('select from award where project_id = $1', [project.id])).toHaveLength(1);
  });

  it('waits for a new ranking when what it rests on has changed', async () => {
    const invalidated = await evaluated({ minimumValidBids: 1 });
    await services.invalidate(invalidated.bidIds[1] ?? '');
    await expect(services.award(invalidated)).rejects.toMatchObject({ violations: [{ code: 'RANKING_OUTDATED' }] });
    await services.evaluate(invalidated);
    await services.award(invalidated);
    expect(await awardOf(invalidated)).toMatchObject({ bidder: { id: north.id }, preferential: false });
  });

  it('does not go to a winner who has lost its eligibility', async () => {
    const project = await evaluated();
    await db.query(
      `insert into standing_period (organization_id, standing, valid_from) values ($1, 'SERIOUS', now())`,
      [federation.id],
    );
    await expect(services.award(project)).rejects.toMatchObject({
      violations: [{ code: 'WINNER_NOT_ELIGIBLE', params: { bidder: federation.name } }, { code: 'STANDING_CLEAR' }],
    });
    await db.query(`update standing_period set valid_to = clock_timestamp() where organization_id = $1`, [
      federation.id,
    ]);
    expect((await projectOf(project)).status).toBe('EVALUATED');
  });

  it('goes to a federation that was one at the deadline, whatever became of the label since', async () => {
    const period = (change: string) =>
      db.tamper(`update federation_period set ${change} where organization_id = $1`, [federation.id]);
    const [lost, gained] = [await evaluated(), await evaluated()];
    await db.query(`update federation_period set valid_to = clock_timestamp() where organization_id = $1`, [
      federation.id,
    ]);
    await services.award(lost);
    expect(await awardOf(lost)).toMatchObject({ bidder: { id: federation.id }, preferential: true });
    await period(`valid_from = now() - interval '30 minutes', valid_to = null`);
    await expect(services.award(gained)).rejects.toMatchObject({
      violations: [{ code: 'WINNER_NOT_ELIGIBLE' }, { code: 'FEDERATION_REGISTERED' }],
    });
    await period(`valid_from = '2020-01-01'`);
    await db.tamper('update organization set is_federation = true where id = $1', [federation.id]);
  });

  it('shortens an exercise’s notice period', async () => {
    const project = await evaluated({ exerciseFactor: 86_400 });
    await services.award(project);
    const award = await awardOf(project);
    const seconds = ((award?.noticeEndsAt.getTime() ?? 0) - (award?.publishedAt.getTime() ?? 0)) / 1000;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(20);
  });

  it('is the buyer’s, after the ranking', async () => {
    const project = await world.project({ bids: [{ by: north, priceFen: 1 }] });
    await expect(services.award(project)).rejects.toMatchObject({ violations: [{ code: 'NOT_IN_THIS_STATE' }] });
    await expect(services.award(project, world.evaluator(1))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
