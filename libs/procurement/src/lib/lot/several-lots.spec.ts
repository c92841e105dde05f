import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawCommitment } from '@chengjie/evaluation';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureLot,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';
import type { LotStatus } from '../project/project.terms.js';
import { statusOfLots } from './project-of-lots.rules.js';

const STATES: readonly LotStatus[] = ['DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED', 'AWARDED', 'FAILED', 'CANCELLED'];
const page = { first: 10 };

describe('a project of two lots', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let bidding: ReturnType<typeof biddingServices>;
  let services: ReturnType<typeof evaluationServices>;
  let north: FixtureOrganization;
  let middle: FixtureOrganization;
  let south: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    bidding = biddingServices(world.database, world.sealing);
    services = evaluationServices(world);
    north = await world.organization('北社服务中心');
    middle = await world.organization('中社服务中心');
    south = await world.organization('南社服务中心');
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  const statesOf = async ({ id }: FixtureProject) => {
    const { status, lots } = await services.projects.byId(id, null);
    return [status, ...lots.map((lot) => lot.status)];
  };
  const told = (subject: string, kind: string) =>
    db
      .query<{ name: string }>(
        `select o.name from notification n join organization o on o.id = n.organization_id
         where n.subject_id = $1 and n.kind = $2 order by o.name`,
        [subject, kind],
      )
      .then((rows) => rows.map(({ name }) => name));
  const eventsOf = ({ id }: FixtureProject) =>
    db.query<{ type: string; lot: string | null }>(
      `select type, data ->> 'lotId' as lot from event where subject_id = $1 and public order by sequence`,
      [id],
    );
  const bidOf = (lot: FixtureLot, by: FixtureOrganization) =>
    bidding.reader.ownOfLot({ id: lot.lotId, projectId: lot.id }, by.actor);
  /** Both lots open for bids, north and middle bidding for the first, north and south for the second. */
  const published = async (minimumBids = 2) => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: 60_000, minimumBids, furtherLots: [[]] });
    const [first, second] = project.lots as [FixtureLot, FixtureLot];
    return { project, first, second };
  };
  const score = async (lot: FixtureLot, points: ReadonlyMap<string, string>) => {
    for (const number of [1, 2, 3]) {
      for (const [bidId, given] of points) await services.submit(world.evaluator(number), lot, bidId, given);
    }
  };

  it('fails in one lot for too few bids, whose bid stays sealed, and is awarded in the other', async () => {
    const { project, first, second } = await published();
    await bidding.submit(first, north, { yuan: '70000.00' });
    const a = await bidding.submit(second, north, { yuan: '80000.00' });
    const b = await bidding.submit(second, south, { yuan: '90000.00' });
    expect((await bidOf(first, north))?.price?.amount).toBe('70000.00');
    expect((await bidOf(second, north))?.price?.amount).toBe('80000.00');
    expect(await bidOf(first, south)).toBeNull();
    expect(await statesOf(project)).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
    await deadlinePasses(world, project);
    expect(await bidding.openings.open(project.id)).toBe(true);
    expect(await statesOf(project)).toEqual(['OPENED', 'FAILED', 'OPENED']);
    expect(await db.query('select status, price_fen from bid where lot_id = $1', [first.lotId])).toEqual([
      { status: 'SUBMITTED', price_fen: null },
    ]);
    expect(await services.ranking.openingRecord({}, await services.lotOf(first), page)).toBeNull();
    expect((await services.ranking.openingRecord({}, await services.lotOf(second), page))?.edges).toHaveLength(2);
    expect(await eventsOf(project)).toEqual([
      { type: 'LOT_FAILED', lot: first.lotId },
      { type: 'BIDS_OPENED', lot: null },
    ]);
    expect(await told(project.id, 'PROJECT_OPENED')).toEqual([north.name, south.name].sort());
    expect(await told(first.lotId, 'LOT_ENDED')).toEqual([north.name]);

    await services.appoint(project, [1, 2, 3]);
    const points = new Map([
      [a.bidId, '40.00'],
      [b.bidId, '70.00'],
    ]);
    await score(second, points);
    await expect(services.evaluate(first)).rejects.toMatchObject({
      violations: [
        { code: 'NOT_IN_THIS_STATE', params: { thingEn: 'Lot 1', stateEn: 'Terminated', actEn: 'Evaluate' } },
      ],
    });
    await services.evaluate(second);
    expect(await statesOf(project)).toEqual(['EVALUATED', 'FAILED', 'EVALUATED']);
    await services.award(second);
    expect(await statesOf(project)).toEqual(['AWARDED', 'FAILED', 'AWARDED']);
    expect(await services.projects.byId(project.id, null)).toMatchObject({ endReason: null, endedAt: null });
    expect(await services.lotOf(first)).toMatchObject({
      endReason: {
        code: 'TOO_FEW_BIDS',
        text: { zh: '截止时供应商不足 2 家，终止', en: 'Fewer than 2 responses at the deadline: terminated' },
      },
      awardedAt: null,
    });
    expect(await services.awardReader.ofLot(await services.lotOf(second))).toMatchObject({ bidder: { id: south.id } });
    expect(await services.awardReader.ofLot(await services.lotOf(first))).toBeNull();
  });

  it('is awarded lot by lot, to different winners, each ranked by itself', async () => {
    const { project, first, second } = await published();
    const [a, b] = [await bidding.submit(first, north), await bidding.submit(first, middle)];
    const [c, d] = [await bidding.submit(second, north), await bidding.submit(second, south)];
    await deadlinePasses(world, project);
    await bidding.openings.open(project.id);
    expect(await statesOf(project)).toEqual(['OPENED', 'OPENED', 'OPENED']);
    await services.appoint(project, [1, 2, 3]);
    const firstPoints = new Map([
      [a.bidId, '70.00'],
      [b.bidId, '60.00'],
    ]);
    await score(first, firstPoints);
    await services.evaluate(first);
    expect(await statesOf(project)).toEqual(['OPENED', 'EVALUATED', 'OPENED']);
    await expect(services.evaluate(second)).rejects.toMatchObject({
      violations: expect.arrayContaining([expect.objectContaining({ code: 'SHEET_MISSING' })]),
    });
    await services.award(first);
    expect(await statesOf(project)).toEqual(['OPENED', 'AWARDED', 'OPENED']);
    expect((await services.ranking.rankedBids({}, await services.lotOf(first), null, page))?.edges).toHaveLength(2);
    expect(await services.ranking.rankedBids({}, await services.lotOf(second), null, page)).toBeNull();
    expect(await services.ranking.resultOfBid(a.bidId)).toMatchObject({ place: 1, awarded: true });
    expect(await services.ranking.resultOfBid(c.bidId)).toBeNull();
    const panel = await services.panelReader.membersOf(await services.projects.byId(project.id, null), null);
    expect(panel?.map(({ name }) => name)).toEqual([1, 2, 3].map((number) => world.evaluator(number).displayName));

    const secondPoints = new Map([
      [c.bidId, '50.00'],
      [d.bidId, '65.00'],
    ]);
    await score(second, secondPoints);
    await services.recuse(world.evaluator(3), project);
    await services.appoint(project, [1, 2, 4]);
    for (const bidId of [c.bidId, d.bidId]) await services.submit(world.evaluator(4), second, bidId, '61.00');
    expect((await services.ranking.rankedBids({}, await services.lotOf(first), null, page))?.edges).toHaveLength(2);
    await services.evaluate(second);
    expect(await statesOf(project)).toEqual(['EVALUATED', 'AWARDED', 'EVALUATED']);
    await services.award(second);
    expect(await statesOf(project)).toEqual(['AWARDED', 'AWARDED', 'AWARDED']);
    const winners = await db.query(
      `select b.bidder_id as id from award a join bid b on b.id = a.bid_id join lot l on l.id = a.lot_id
       where a.project_id = $1 and a.status = 'ACTIVE' order by l.number`,
      [project.id],
    );
    expect(winners).toEqual([{ id: north.id }, { id: south.id }]);
    expect(await told(first.lotId, 'LOT_WON')).toEqual([north.name]);
    expect(await told(first.lotId, 'LOT_LOST')).toEqual([middle.name]);
    expect(await told(second.lotId, 'LOT_WON')).toEqual([south.name]);
    expect(await told(second.lotId, 'LOT_LOST')).toEqual([north.name]);
    const [{ data } = { data: {} }] = await db.query<{ data: object }>(
      `select data from notification where subject_id = $1 and kind = 'LOT_WON'`,
      [second.lotId],
    );
    expect(data).toEqual({
      titleZh: expect.stringMatching(/：第 2 包/),
      titleEn: expect.stringMatching(/, lot 2/),
      vocabulary: 'CONSULTATION',
    });
    expect(await services.ranking.resultOfBid(c.bidId)).toMatchObject({ place: 2, awarded: false });
    await expect(
      db.query(
        `insert into award (id, project_id, lot_id, bid_id, evaluation_id, amount_fen, preferential, notice_ends_at)
         select gen_random_uuid(), project_id, lot_id, $2, evaluation_id, 1, false, now() from award where lot_id = $1`,
        [first.lotId, b.bidId],
      ),
    ).rejects.toThrow('award_one_active_per_lot');
  });

  it('ranks each lot from its own bids and sheets, with a draw secret of its own', async () => {
    const { project, first, second } = await published();
    for (const [lot, by] of [
      [first, north],
      [first, middle],
      [second, north],
      [second, south],
    ] as const)
      await bidding.submit(lot, by);
    await deadlinePasses(world, project);
    await bidding.openings.open(project.id);
    await services.appoint(project, [1, 2, 3]);
    const inputs = [];
    for (const lot of [first, second]) {
      const bids = await db.query<{ id: string }>('select id from bid where lot_id = $1', [lot.lotId]);
      await score(lot, new Map(bids.map(({ id }) => [id, '70.00'])));
      await services.evaluate(lot);
      const evaluation = await services.ranking.evaluationOf(await services.lotOf(lot), world.buyer);
      const input = await services.details.inputOf(evaluation?.id ?? '');
      expect(input.lotId).toBe(lot.lotId);
      expect(input.bids.map(({ id }) => id).sort()).toEqual(bids.map(({ id }) => id).sort());
      expect(new Set(input.sheets.map(({ bidId }) => bidId))).toEqual(new Set(bids.map(({ id }) => id)));
      expect(drawCommitment(input.draw?.secret ?? '')).toBe((await services.lotOf(lot)).drawCommitment);
      inputs.push(input);
    }
    expect(inputs[0]?.draw?.secret).not.toBe(inputs[1]?.draw?.secret);
    await services.invalidate(inputs[0]?.bids[0]?.id ?? '');
    const outdated = async (lot: FixtureLot) =>
      (await services.ranking.evaluationOf(await services.lotOf(lot), world.buyer))?.outdated;
    expect([await outdated(first), await outdated(second)]).toEqual([true, false]);
  });

  it('is opened for each of its bidders once, in its own name', async () => {
    const { project, first, second } = await published(1);
    for (const lot of [first, second]) await bidding.submit(lot, north);
    await bidding.submit(second, south);
    await deadlinePasses(world, project);
    await bidding.openings.open(project.id);
    expect(await told(project.id, 'PROJECT_OPENED')).toEqual([north.name, south.name].sort());
    const titles = await db.query(
      `select distinct data ->> 'titleZh' as title from notification where subject_id = $1`,
      [project.id],
    );
    expect(titles).toEqual([{ title: '居家养老服务' }]);
  });

  it('is cancelled for the bidders of those lots alone that had not ended', async () => {
    const { project, first, second } = await published();
    await bidding.submit(first, middle);
    for (const by of [north, south]) await bidding.submit(second, by);
    await deadlinePasses(world, project);
    await bidding.openings.open(project.id);
    expect(await statesOf(project)).toEqual(['OPENED', 'FAILED', 'OPENED']);
    await services.cancel(first);
    expect(await statesOf(project)).toEqual(['CANCELLED', 'FAILED', 'CANCELLED']);
    expect(await told(project.id, 'PROJECT_CANCELLED')).toEqual([north.name, south.name].sort());
  });

  it('fails with both of its lots', async () => {
    const { project } = await published();
    await deadlinePasses(world, project);
    await bidding.openings.open(project.id);
    expect(await statesOf(project)).toEqual(['FAILED', 'FAILED', 'FAILED']);
    expect(await services.projects.byId(project.id, null)).toMatchObject({ endReason: { code: 'TOO_FEW_BIDS' } });
  });

  it('never is in another state than its lots: the database refuses it', async () => {
    const { project, first } = await published();
    const end = `end_reason = '{}'`;
    for (const change of [
      `update project set status = 'FAILED', ${end} where id = '${project.id}'`,
      `update lot set status = 'FAILED', ${end} where project_id = '${project.id}'`,
      `update lot set status = 'OPENED' where id = '${first.lotId}'; update project set status = 'OPENED',
         opened_at = now() + interval '1 day' where id = '${project.id}'`,
    ]) {
      await expect(db.query(change)).rejects.toThrow('is not that of its lots');
    }
    await db.query(`update lot set status = 'FAILED', ${end} where id = '${first.lotId}'`);
    expect(await statesOf(project)).toEqual(['PUBLISHED', 'FAILED', 'PUBLISHED']);
  });

  it('has the state that the rules say, in the database too', async () => {
    const pairs = STATES.flatMap((one) => STATES.map((other) => [one, other] as const));
    const rows = await db.query<{ state: string }>(
      `select state_of_lots(array[one, other]) as state from unnest($1::text[], $2::text[]) as pair (one, other)`,
      [pairs.map(([one]) => one), pairs.map(([, other]) => other)],
    );
    expect(rows.map(({ state }) => state)).toEqual(pairs.map((pair) => statusOfLots(pair)));
  });
});
