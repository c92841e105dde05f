import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { attacked } from '@chengjie/testkit';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const codes = (...of: readonly string[]) => ({ violations: of.map((code) => expect.objectContaining({ code })) });

describe('cancelling what was opened', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;
  let second: Actor;
  const officer = () => world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' });

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
    second = await officer();
  });
  afterAll(() => panel.close());

  const bids = () => [
    { by: north, priceFen: 8_000_000 },
    { by: south, priceFen: 9_000_000 },
  ];
  const ranked = async (terms: { exerciseFactor?: number } = {}): Promise<FixtureProject> => {
    const project = await world.project({ minimumValidBids: 1, bids: bids(), ...terms });
    await services.score(project, ['70.00', '60.00']);
    await services.evaluate(project);
    return project;
  };
  const act = <T>(work: () => Promise<T>) => world.database.transaction(work);
  const refuse = (id: string, by: Actor) =>
    act(() => services.proposals.end(by, 'refuseCancellation', id, '理由不充分'));
  const withdraw = (id: string, by: Actor) =>
    act(() => services.proposals.end(by, 'withdrawCancellation', id, '重新考虑'));
  const stands = async (id: string) => (await services.proposalsReader.byIds([id])).get(id);
  /** As if its time were over. */
  const pass = (id: string) =>
    db.tamper(
      `update cancellation_proposal set proposed_at = proposed_at - interval '73 hours', lapses_at = lapses_at - interval '73 hours' where id = $1`,
      [id],
    );
  const lotStatus = async (project: FixtureProject) => (await services.lotOf(project)).status;
  const events = async (project: FixtureProject) =>
    (
      await db.query<{ type: string }>(
        `select type from event where subject_id = $1 and type like '%CANCEL%' and public order by sequence`,
        [project.id],
      )
    ).map(({ type }) => type);

  it('takes two officers of the buyer, and shows what was ranked', async () => {
    const project = await ranked();
    await expect(services.cancelAlone(project)).rejects.toMatchObject(codes('NOT_IN_THIS_STATE'));
    const id = await services.proposeCancellation(project);
    expect(await stands(id)).toMatchObject({ status: 'PROPOSED', holds: true, waitsFor: 'BUYER', decidedBy: null });
    await expect(services.confirmCancellation(id, world.buyer)).rejects.toMatchObject(codes('CANCELLED_BY_ANOTHER'));
    await expect(services.confirmCancellation(id, world.supervisor)).rejects.toMatchObject(
      codes('CANCELLATION_IS_THE_BUYERS'),
    );
    await expect(services.confirmCancellation(id, north.actor)).rejects.toMatchObject({ name: 'ForbiddenError' });
    await services.confirmCancellation(id, second);
    expect(await stands(id)).toMatchObject({ status: 'CONFIRMED', decidedBy: 'BUYER', waitsFor: null });
    expect(await lotStatus(project)).toBe('CANCELLED');
    expect(await events(project)).toEqual(['CANCELLATION_PROPOSED', 'PROJECT_CANCELLED']);
    expect((await services.ranking.evaluationOf(await services.lotOf(project), null))?.resultPublic).toBe(true);
  });

  it('ends with the role of whoever proposed it: nothing waits for what nobody can confirm', async () => {
    const project = await ranked();
    const leaving = await officer();
    const id = await services.proposeCancellation(project, leaving);
    await expect(services.award(project)).rejects.toMatchObject(codes('CANCELLATION_OPEN'));
    await db.tamper('update role_grant set valid_to = clock_timestamp() where id = $1', [leaving.acting.id]);
    expect(await stands(id)).toMatchObject({ status: 'LAPSED', waitsFor: null });
    const over = codes('CANCELLATION_NOT_IN_THIS_STATE');
    await expect(services.confirmCancellation(id, second)).rejects.toMatchObject(over);
    await expect(refuse(id, second)).rejects.toMatchObject(over);
    expect((await services.proposalsReader.toConfirm(second, 10)).map((each) => each.id)).not.toContain(id);
    // Not recorded yet, and nothing is held.
    await services.award(project);
  });

  it('tells that it ended with its proposer’s role, and another officer proposes it then, holding nothing', async () => {
    const project = await ranked();
    const leaving = await officer();
    await services.proposeCancellation(project, leaving);
    await db.tamper('update role_grant set valid_to = clock_timestamp() where id = $1', [leaving.acting.id]);
    const next = await services.proposeCancellation(project, second);
    expect(await events(project)).toEqual(['CANCELLATION_PROPOSED', 'CANCELLATION_LAPSED', 'CANCELLATION_PROPOSED']);
    const [lapsed] = await db.query<{ data: object }>(
      `select data from event where subject_id = $1 and type = 'CANCELLATION_LAPSED'`,
      [project.id],
    );
    expect(lapsed?.data).toMatchObject({ cause: { code: 'PROPOSER_LEFT' } });
    expect(await stands(next)).toMatchObject({ status: 'PROPOSED', holds: false });
  });

  it('is one officer’s before the opening, and proposed by nobody', async () => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await expect(services.proposeCancellation(project)).rejects.toMatchObject(codes('NOT_IN_THIS_STATE'));
    await services.cancelAlone(project);
    expect(await lotStatus(project)).toBe('CANCELLED');
  });

  it('takes two before anything is ranked, and holds the ranking back', async () => {
    const project = await world.project({ minimumValidBids: 1, bids: bids(), furtherLots: [bids()] });
    await services.score(project, ['70.00', '60.00']);
    await expect(services.cancelAlone(project)).rejects.toMatchObject(codes('NOT_IN_THIS_STATE'));
    const id = await services.proposeCancellation(project);
    await expect(services.evaluate(project)).rejects.toMatchObject(codes('CANCELLATION_OPEN'));
    await services.confirmCancellation(id, second);
    const { lots } = await services.projects.byId(project.id, null);
    expect(lots.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  it('holds ranking and award back for the first proposal alone', async () => {
    const project = await ranked();
    const first = await services.proposeCancellation(project);
    await expect(services.award(project)).rejects.toMatchObject(codes('CANCELLATION_OPEN'));
    await expect(services.evaluate(project)).rejects.toMatchObject(codes('CANCELLATION_OPEN'));
    await expect(services.proposeCancellation(project, second)).rejects.toThrow('cancellation_proposal_open');
    await refuse(first, second);
    const next = await services.proposeCancellation(project, second);
    expect(await stands(next)).toMatchObject({ status: 'PROPOSED', holds: false });
    // Held back no more: it would be ranked anew, if anything had changed.
    await expect(services.evaluate(project)).rejects.toMatchObject(codes('RANKING_STANDS'));
    await services.award(project);
    await expect(services.confirmCancellation(next, world.buyer)).rejects.toMatchObject(codes('NOT_IN_THIS_STATE'));
  });

  it('lapses after 72 hours, by the instant and on record by the clock', async () => {
    const project = await ranked();
    const id = await services.proposeCancellation(project);
    const { proposedAt, lapsesAt } = (await stands(id)) ?? { proposedAt: new Date(0), lapsesAt: new Date(0) };
    const hours = (lapsesAt.getTime() - proposedAt.getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.99);
    expect(hours).toBeLessThanOrEqual(72);
    await pass(id);
    expect(await stands(id)).toMatchObject({ status: 'LAPSED', waitsFor: null, decidedAt: null });
    await expect(services.confirmCancellation(id, second)).rejects.toMatchObject(
      codes('CANCELLATION_NOT_IN_THIS_STATE'),
    );
    await services.proposals.lapse();
    await services.proposals.lapse();
    expect(await events(project)).toEqual(['CANCELLATION_PROPOSED', 'CANCELLATION_LAPSED']);
    await services.award(project);
    expect(await lotStatus(project)).toBe('AWARDED');
  });

  it('is divided in an exercise', async () => {
    const id = await services.proposeCancellation(await ranked({ exerciseFactor: 1440 }));
    const { proposedAt, lapsesAt } = (await stands(id)) ?? { proposedAt: new Date(0), lapsesAt: new Date(0) };
    expect(lapsesAt.getTime() - proposedAt.getTime()).toBeLessThanOrEqual(180_000);
  });

  it('another one makes room for itself once the last has lapsed unnoticed', async () => {
    const project = await ranked();
    await pass(await services.proposeCancellation(project));
    const next = await services.proposeCancellation(project);
    expect(await stands(next)).toMatchObject({ status: 'PROPOSED', holds: false });
  });

  it('is taken back by whoever proposed it, and by nobody else', async () => {
    const project = await ranked();
    const id = await services.proposeCancellation(project);
    await expect(withdraw(id, second)).rejects.toMatchObject(codes('NOT_YOUR_CANCELLATION'));
    await withdraw(id, world.buyer);
    await expect(refuse(id, second)).rejects.toMatchObject(codes('CANCELLATION_NOT_IN_THIS_STATE'));
    expect(await events(project)).toEqual(['CANCELLATION_PROPOSED', 'CANCELLATION_WITHDRAWN']);
  });

  it('is proposed by each officer once in 72 hours, whatever became of it: not in the database either', async () => {
    const project = await ranked();
    const first = await services.proposeCancellation(project);
    await withdraw(first, world.buyer);
    const before = codes('CANCELLATION_PROPOSED_BEFORE');
    await expect(services.proposeCancellation(project)).rejects.toMatchObject(before);
    expect(await services.proposalsReader.againstProposing(project.id, world.buyer)).toMatchObject(before.violations);
    expect(await services.proposalsReader.againstProposing(project.id, second)).toEqual([]);
    const { accountId, acting } = world.buyer;
    expect(
      await attacked(db, 'cancellation_proposal_begins', {
        sql: `insert into cancellation_proposal (id, project_id, ground, reason, proposed_by, proposed_in, lapses_at)
          values (gen_random_uuid(), '${project.id}', 'MAJOR_CHANGE', '区财政调整预算，本年度不再采购', '${accountId}', '${acting.id}',
            clock_timestamp() + interval '71 hours')`,
      }),
    ).toEqual({ refused: expect.stringContaining('once until'), untouched: true, refusedWithoutIt: null });
    const next = await services.proposeCancellation(project, second);
    // The last first, and the one that held among them.
    expect((await services.proposalsReader.ofProject(project.id)).map(({ id, holds }) => [id, holds])).toEqual([
      [next, false],
      [first, true],
    ]);
    await refuse(next, world.buyer);
    await pass(first);
    await services.proposeCancellation(project);
  });

  it('is confirmed once by two at a time', async () => {
    const project = await ranked();
    const id = await services.proposeCancellation(project);
    const others = [second, await officer()];
    const tried = await Promise.allSettled(others.map((each) => services.confirmCancellation(id, each)));
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await events(project)).toEqual(['CANCELLATION_PROPOSED', 'PROJECT_CANCELLED']);
  });

  it('either awards or proposes where both come at a time', async () => {
    const project = await ranked();
    const tried = await Promise.allSettled([services.award(project), services.proposeCancellation(project, second)]);
    expect(tried.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});

describe('cancelling what was opened, where the buyer has one officer', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
  });
  afterAll(() => panel.close());

  const proposed = async () => {
    const bids = [
      { by: north, priceFen: 8_000_000 },
      { by: south, priceFen: 9_000_000 },
    ];
    const project = await world.project({ minimumValidBids: 1, bids });
    await services.score(project, ['70.00', '60.00']);
    await services.evaluate(project);
    return { project, id: await services.proposeCancellation(project) };
  };
  const tasksOf = async (actor: Actor) => (await services.proposalsReader.toConfirm(actor, 10)).map(({ id }) => id);

  it('is decided by a supervisor', async () => {
    const { id } = await proposed();
    expect((await services.proposalsReader.byIds([id])).get(id)?.waitsFor).toBe('SUPERVISOR');
    // One of the buyer's own agency, or who holds a role there besides, does not look on it from outside.
    const own = await world.actor('SUPERVISOR', { agencyId: world.agencyId, holder: '兴华街道办事处' });
    for (const actor of [own, { ...world.supervisor, grants: [world.supervisor.acting, own.acting] }]) {
      await expect(services.confirmCancellation(id, actor)).rejects.toMatchObject(codes('SUPERVISES_OWN_AGENCY'));
      expect(await tasksOf(actor)).toEqual([]);
    }
    expect(await tasksOf(world.supervisor)).toEqual([id]);
    await services.confirmCancellation(id, world.supervisor);
    expect((await services.proposalsReader.byIds([id])).get(id)).toMatchObject({
      ...{ status: 'CONFIRMED', decidedBy: 'SUPERVISOR' },
    });
  });

  it('waits for the supervisor still where the other officer sits on the panel, has left or is disabled', async () => {
    const { id, project } = await proposed();
    const buyer = { agencyId: world.agencyId, holder: '兴华街道办事处' };
    const [left, disabled] = [await world.actor('BUYER', buyer), await world.actor('BUYER', buyer)];
    await db.tamper(`update role_grant set valid_to = clock_timestamp() where id = $1`, [left.acting.id]);
    await db.tamper(`update account set status = 'DISABLED' where id = $1`, [disabled.accountId]);
    const seated = await world.actor('BUYER', buyer);
    await db.tamper(
      `insert into panel_member (id, project_id, account_id, number) values (gen_random_uuid(), $1, $2, 9)`,
      [project.id, seated.accountId],
    );
    expect((await services.proposalsReader.byIds([id])).get(id)?.waitsFor).toBe('SUPERVISOR');
    await expect(services.confirmCancellation(id, seated)).rejects.toMatchObject(codes('SEATED_ON_PANEL'));
    expect(await tasksOf(seated)).toEqual([]);
    const second = await world.actor('BUYER', buyer);
    expect(await tasksOf(second)).toEqual([id]);
    expect(await tasksOf(world.supervisor)).toEqual([]);
    await services.confirmCancellation(id, second);
  });
});
