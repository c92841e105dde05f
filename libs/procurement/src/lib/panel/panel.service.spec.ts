import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cancelled } from '../../testing/bidding-services.js';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { RECUSAL_GROUNDS, type RecusalGround } from './recusal.js';

const page = { first: 10 };

describe('the panel', () => {
  let panel: PanelWorld;
  let { db, world, services, north, south } = {} as PanelWorld;
  let project: FixtureProject;
  let bidId: string;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ db, world, services, north, south } = panel);
  });

  afterAll(() => panel.close());

  beforeEach(async () => {
    project = await world.project({
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000, status: 'INVALID' },
      ],
    });
    bidId = project.bidIds[0] ?? '';
  });

  const projectOf = ({ id }: FixtureProject) => services.projects.byId(id, world.buyer);
  const namesSeenBy = async (actor: Parameters<typeof services.panelReader.membersOf>[1]) =>
    (await services.panelReader.membersOf(await projectOf(project), actor))?.map(({ number, name }) => [number, name]);

  const supervisorOf = (regionCode: string) => {
    const { acting, ...supervisor } = world.supervisor;
    return { ...supervisor, acting: { ...acting, regionCode } };
  };

  const later = async () => new Date((await world.database.now()).getTime() + 1);

  it('is known by name to buyer, members and supervisors only', async () => {
    await services.appoint(project, [1, 2, 3]);
    const names = [1, 2, 3].map((number) => [number, world.evaluator(number).displayName]);
    expect(await namesSeenBy(world.buyer)).toEqual(names);
    expect(await namesSeenBy(world.evaluator(2))).toEqual(names);
    expect(await namesSeenBy(world.supervisor)).toEqual(names);
    for (const outsider of [world.evaluator(4), supervisorOf('2203'), north.actor, null]) {
      expect(await namesSeenBy(outsider)).toBeUndefined();
    }
    expect(await db.query(`select public from event where subject_id = $1`, [project.id])).toEqual([{ public: false }]);
  });

  it('can be appointed from the publication on, not before, and only by the buyer', async () => {
    const published = await world.project({ status: 'PUBLISHED' });
    await services.appoint(published, [1, 2, 3]);
    await expect(services.appoint(project, [1, 2, 3], world.evaluator(1))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await cancelled(world, published);
    await expect(services.appoint(published, [1, 2, 3])).rejects.toMatchObject({
      violations: [{ code: 'NOT_IN_THIS_STATE' }],
    });
  });

  it('needs as many as the rule pack says, and cites it', async () => {
    await expect(services.appoint(project, [1, 2])).rejects.toMatchObject({
      violations: [
        { code: 'PANEL_TOO_SMALL', params: { minimum: 3, count: 2 }, rule: expect.stringContaining('本平台规则') },
        { code: 'PANEL_NOT_ODD' },
      ],
    });
  });

  it('refuses the buyer’s own staff and those who are no evaluators', async () => {
    const expert = world.evaluator(1);
    const clerk = await world.actor('EVALUATOR', { agencyId: world.agencyId, holder: '兴华街道办事处' });
    await db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values (gen_random_uuid(), $1, 'BUYER', $2, $3)`,
      [clerk.accountId, world.agencyId, world.regionCode],
    );
    await expect(
      services.appointAccounts(project, [expert.accountId, clerk.accountId, north.actor.accountId]),
    ).rejects.toMatchObject({ violations: [{ code: 'BUYERS_OWN_STAFF' }, { code: 'NOT_AN_EVALUATOR' }] });
    const candidates = await services.panelReader.candidatesFor(await projectOf(project), { first: 50 });
    const ids = candidates.edges.map(({ node }) => node.accountId);
    expect(ids).toContain(expert.accountId);
    expect(ids).not.toContain(clerk.accountId);
  });

  it('refuses whoever supervises there, and lets a seat go whose holder came to supervise', async () => {
    const agencyId = world.supervisor.acting.agencyId ?? '';
    const expert = await world.actor('EVALUATOR', { agencyId, holder: '市财政局' });
    const supervises = () =>
      db.query(
        `insert into role_grant (id, account_id, role, agency_id, region_code) values (gen_random_uuid(), $1, 'SUPERVISOR', $2, '2202')`,
        [expert.accountId, agencyId],
      );
    const others = [world.evaluator(1).accountId, world.evaluator(2).accountId];
    const other = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await services.appointAccounts(other, [...others, expert.accountId]);
    await supervises();
    const bars = await db.query(
      `select seat_bars(id) as bars from panel_member where project_id = $1 and account_id = $2`,
      [other.id, expert.accountId],
    );
    expect(bars).toEqual([{ bars: ['SUPERVISES'] }]);
    const next = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await expect(services.appointAccounts(next, [...others, expert.accountId])).rejects.toMatchObject({
      violations: [{ code: 'SUPERVISES_THERE' }],
    });
    const candidates = await services.panelReader.candidatesFor(await projectOf(next), { first: 50 });
    expect(candidates.edges.map(({ node }) => node.accountId)).not.toContain(expert.accountId);
    // The trigger panel_member_is_no_supervisor, whoever writes the row.
    await expect(
      world.database.run(
        `insert into panel_member (id, project_id, account_id, number, appointed_at) values (gen_random_uuid(), $1, $2, 1, now())`,
        [next.id, expert.accountId],
      ),
    ).rejects.toThrow('takes no seat');
  });

  it('can be changed until the opening; numbers that become free are given again', async () => {
    project = await world.project({ status: 'PUBLISHED' });
    await services.appoint(project, [1, 2, 3]);
    await services.appoint(project, [1, 2, 4]);
    expect(await namesSeenBy(world.buyer)).toContainEqual([3, world.evaluator(4).displayName]);
    await services.appoint(project, [1, 2, 4, 5, 6]);
  });

  it('keeps its seats once prices are known: nobody is replaced or added, who stood down is followed', async () => {
    await services.appoint(project, [1, 2, 3]);
    const stands = { violations: [{ code: 'PANEL_STANDS', params: { seats: 3 } }] };
    await expect(services.appoint(project, [1, 2, 4])).rejects.toMatchObject(stands);
    await expect(services.appoint(project, [1, 2, 3, 4, 5])).rejects.toMatchObject(stands);
    await services.recuse(world.evaluator(3), project);
    await expect(services.appoint(project, [1, 2, 4, 5, 6])).rejects.toMatchObject(stands);
    await services.appoint(project, [1, 2, 4]);
    expect((await namesSeenBy(world.buyer))?.length).toBe(4);
  });

  it('is not left for its buyer once a sheet is in, but on the ground that the registers show: not in the database either', async () => {
    await services.appoint(project, [1, 2, 3]);
    await services.submit(world.evaluator(1), project, bidId, '60.00');
    const seats = await services.panelReader.membersOf(await projectOf(project), world.buyer);
    const [scored] = seats ?? [];
    const disabled = seats?.map(({ availableTransitions }) => availableTransitions.map((act) => act.disabled));
    expect(disabled).toEqual([
      [true, true],
      [true, false],
      [true, false],
    ]);
    const kept = { violations: [{ code: 'SEAT_HAS_SCORED' }] };
    const stoodDown = (ground: RecusalGround) => services.recuse(world.buyer, project, scored?.id, ground);
    for (const ground of Object.keys(RECUSAL_GROUNDS) as RecusalGround[]) {
      await expect(stoodDown(ground)).rejects.toMatchObject(kept);
      await expect(
        db.query(
          `update panel_member set recused_at = clock_timestamp(), recusal_ground = $2, recused_by = 'BUYER',
             recusal_reason = '亲属关系如上所述，须予回避' where id = $1`,
          [scored?.id, ground],
        ),
      ).rejects.toThrow('for what the registers show alone');
    }
    await db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code) values (gen_random_uuid(), $1, 'ORGANIZATION', $2, $3)`,
      [world.evaluator(1).accountId, north.id, world.regionCode],
    );
    await expect(stoodDown('KINSHIP')).rejects.toMatchObject(kept);
    await stoodDown('POST_WITH_BIDDER');
    await db.query(`delete from role_grant where account_id = $1 and organization_id = $2`, [
      world.evaluator(1).accountId,
      north.id,
    ]);
  });

  it('is left by its evaluator after a sheet too', async () => {
    await services.appoint(project, [1, 2, 3]);
    await services.submit(world.evaluator(1), project, bidId, '60.00');
    await services.recuse(world.evaluator(1), project, undefined, 'UNABLE');
  });

  it('rests where its holder was given keys or role anew: it reads and does nothing, until the buyer replaces it', async () => {
    await services.appoint(project, [1, 2, 3]);
    await services.saveDraft(world.evaluator(1), project, bidId, '60.00');
    const reset = { ...world.evaluator(1), heldSince: await later() };
    const lot = await services.lotOf(project);
    expect(await services.panelReader.reviewedBids({}, lot, reset, page)).toBeNull();
    expect(await namesSeenBy(reset)).toBeUndefined();
    const former = { violations: [{ code: 'SEAT_OF_FORMER_HOLDER' }] };
    await expect(services.saveDraft(reset, project, bidId, '61.00')).rejects.toMatchObject(former);
    await expect(services.submit(reset, project, bidId, '61.00')).rejects.toMatchObject(former);
    await expect(services.proposeInvalid(reset, bidId)).rejects.toMatchObject(former);
    await expect(services.recuse(reset, project)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await services.panelReader.tasksOf(reset, page)).edges[0]?.node).toMatchObject({ rests: true });
    expect((await services.panelReader.tasksOf(world.evaluator(1), page)).edges[0]?.node).toMatchObject({
      rests: false,
    });

    await db.query('update account set keys_since = $2 where id = $1', [reset.accountId, reset.heldSince]);
    const seats = await services.panelReader.membersOf(await projectOf(project), world.buyer);
    expect(seats?.map(({ rests }) => rests)).toEqual([true, false, false]);
    await services.recuse(world.buyer, project, seats?.[0]?.id, 'SEAT_RESTS');
    await services.appoint(project, [2, 3, 4]);
    // A seat that it is given now is its own.
    const next = await world.project({ bids: [{ by: north, priceFen: 8_000_000 }] });
    await services.appoint(next, [1, 2, 3]);
    await services.saveDraft(reset, next, next.bidIds[0] ?? '', '61.00');
    await db.tamper(`update account set keys_since = '2026-01-01' where id = $1`, [reset.accountId]);
  });

  it('rests for a grant of another district, though the same person was given the seat', async () => {
    await services.appoint(project, [1, 2, 3]);
    const evaluator = world.evaluator(1);
    const elsewhere = { ...evaluator, acting: { ...evaluator.acting, regionCode: '220203' } };
    expect(await services.panelReader.reviewedBids({}, await services.lotOf(project), elsewhere, page)).toBeNull();
    expect(await namesSeenBy(elsewhere)).toBeUndefined();
    for (const attempt of [
      services.saveDraft(elsewhere, project, bidId, '61.00'),
      services.submit(elsewhere, project, bidId, '61.00'),
      services.atOnce.proposeInvalid(elsewhere, bidId),
      services.recuse(elsewhere, project),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await services.panelReader.tasksOf(elsewhere, page)).edges[0]?.node).toMatchObject({ rests: true });

    const restsForBuyer = async () =>
      (await services.panelReader.membersOf(await projectOf(project), world.buyer))?.map(({ rests }) => rests);
    await db.query(
      `insert into region (code, name, level, parent_code, kind, search) values ('220203', '龙潭区', 3, '2202', 'COUNTY', '')`,
    );
    const move = 'update role_grant set region_code = $2 where id = $1';
    await db.query(move, [evaluator.acting.id, '220203']);
    expect(await restsForBuyer()).toEqual([true, false, false]);
    await db.query(move, [evaluator.acting.id, '2202']);
    expect(await restsForBuyer()).toEqual([false, false, false]);
  });

  it('lets an evaluator stand down once, and takes its sheets out', async () => {
    await services.appoint(project, [1, 2, 3]);
    await services.recuse(world.evaluator(1), project);
    await expect(services.submit(world.evaluator(1), project, bidId, '70.00')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(services.recuse(world.evaluator(1), project)).rejects.toMatchObject({
      violations: [{ code: 'ALREADY_STOOD_DOWN' }],
    });
    const [, second] = (await services.panelReader.membersOf(await projectOf(project), world.buyer)) ?? [];
    await expect(services.recuse(world.evaluator(3), project, second?.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await services.standDownByTwo(project, second?.id);
    await expect(services.appoint(project, [1, 2, 3])).rejects.toMatchObject({
      violations: [{ code: 'ALREADY_STOOD_DOWN' }, { code: 'ALREADY_STOOD_DOWN' }],
    });
  });
});

describe('score sheets', () => {
  let panel: PanelWorld;
  let { db, world, services, north, south } = {} as PanelWorld;
  let project: FixtureProject;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ db, world, services, north, south } = panel);
    project = await world.project({
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000, status: 'INVALID' },
      ],
    });
    await services.appoint(project, [1, 2, 3]);
  });

  afterAll(() => panel.close());

  const bid = (index: number) => project.bidIds[index] ?? '';
  const sheetOf = async (number: number) => {
    const reviewed = await services.panelReader.reviewedBids(
      {},
      await services.lotOf(project),
      world.evaluator(number),
      page,
    );
    return reviewed?.edges.find(({ node }) => node.id === bid(0))?.node.mySheet;
  };

  it('are drafts until handed in, and stay then', async () => {
    await services.saveDraft(world.evaluator(1), project, bid(0), '60.00');
    await services.saveDraft(world.evaluator(1), project, bid(0), '65.00');
    expect(await sheetOf(1)).toMatchObject({ submittedAt: null, scores: [{ points: '65.00', reason: '' }] });
    await services.submit(world.evaluator(1), project, bid(0), '70.50');
    expect(await sheetOf(1)).toMatchObject({ submittedAt: expect.any(Date), scores: [{ points: '70.50' }] });
    for (const again of [services.submit, services.saveDraft]) {
      await expect(again(world.evaluator(1), project, bid(0), '80.00')).rejects.toMatchObject({
        violations: [{ code: 'SHEET_ALREADY_SUBMITTED' }],
      });
    }
    expect(await sheetOf(1)).toMatchObject({ scores: [{ points: '70.50' }] });
    expect(await sheetOf(2)).toBeNull();
  });

  it('are for valid bids of the project, within the maximum', async () => {
    const refusal = (actEn: string) => ({
      violations: [{ code: 'BID_NOT_IN_THIS_STATE', path: ['bidId'], params: { stateEn: 'Invalid', actEn } }],
    });
    const [save, submit] = [services.saveDraft, services.submit].map(
      (act) => (number: number, points: string) => act(world.evaluator(2), project, bid(number), points),
    );
    await expect(submit?.(1, '1.00')).rejects.toMatchObject(refusal('Hand the scores in'));
    await expect(save?.(1, '1.00')).rejects.toMatchObject(refusal('Save a draft of the scores'));
    await expect(submit?.(0, '80.01')).rejects.toMatchObject({ violations: [{ code: 'POINTS_ABOVE_MAXIMUM' }] });
    const other = await world.project({ bids: [{ by: north, priceFen: 1 }] });
    await expect(services.submit(world.evaluator(2), project, other.bidIds[0] ?? '', '1.00')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('wait for the opening', async () => {
    const sealed = await world.project({
      status: 'PUBLISHED',
      bids: [{ by: north, priceFen: 1, status: 'SUBMITTED' }],
    });
    await services.appoint(sealed, [1, 2, 3]);
    await expect(services.submit(world.evaluator(1), sealed, sealed.bidIds[0] ?? '', '1.00')).rejects.toMatchObject({
      violations: [{ code: 'NOT_IN_THIS_STATE' }],
    });
    const seen = await services.panelReader.reviewedBids({}, await services.lotOf(sealed), world.evaluator(1), page);
    expect(seen?.edges).toEqual([]);
    const tasks = await services.panelReader.tasksOf(world.evaluator(1), page);
    expect(tasks.edges[0]?.node).toMatchObject({ projectId: sealed.id, validBids: 0, submittedSheets: 0 });
  });

  it('are counted of the lots that can still be awarded', async () => {
    const two = await world.project({
      bids: [{ by: north, priceFen: 1 }],
      furtherLots: [[{ by: south, priceFen: 1 }]],
    });
    await services.appoint(two, [1, 2, 3]);
    for (const lot of two.lots) await services.submit(world.evaluator(1), lot, lot.bidIds[0] ?? '', '1.00');
    const counted = async () => {
      const task = (await services.panelReader.tasksOf(world.evaluator(1), page)).edges[0]?.node;
      const member = (
        await services.panelReader.membersOf(await services.projects.byId(two.id, world.buyer), world.buyer)
      )?.[0];
      return [task?.validBids, task?.submittedSheets, member?.submittedSheets];
    };
    expect(await counted()).toEqual([2, 2, 2]);
    await db.query(`update lot set status = 'FAILED', end_reason = '{}' where id = $1`, [two.lots[1]?.lotId]);
    expect(await counted()).toEqual([1, 1, 1]);
  });

  it('are refused from those with ties to a bidder', async () => {
    await db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code, valid_from, valid_to)
       values (gen_random_uuid(), $1, 'ORGANIZATION', $2, $3, now() - interval '3 years', now() - interval '2 years')`,
      [world.evaluator(3).accountId, south.id, world.regionCode],
    );
    await expect(services.submit(world.evaluator(3), project, bid(0), '1.00')).rejects.toMatchObject({
      violations: [{ code: 'TIED_TO_BIDDER', params: { number: 3, name: south.name, years: 3 } }],
    });
    await expect(services.evaluate(project)).resolves.toBeDefined();
  });

  it('show the text of bids to panel, buyer and supervisor only', async () => {
    const seenBy = async (actor: Parameters<typeof services.panelReader.reviewedBids>[2]) =>
      (await services.panelReader.reviewedBids({}, await services.lotOf(project), actor, page))?.edges.map(
        ({ node }) => node.proposal,
      );
    const texts = ['北社服务中心的服务方案', '南社服务中心的服务方案'];
    for (const insider of [world.evaluator(2), world.buyer, world.supervisor]) {
      expect(await seenBy(insider)).toEqual(expect.arrayContaining(texts));
    }
    for (const outsider of [world.evaluator(5), north.actor, null]) expect(await seenBy(outsider)).toBeUndefined();
  });
});
