import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { attacked, type Attack } from '@chengjie/testkit';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const codes = (code: string) => ({ violations: expect.arrayContaining([expect.objectContaining({ code })]) });
const refused = { refused: expect.any(String), untouched: true, refusedWithoutIt: null };

describe('two officers of a buyer and a panel that they would rather not have', () => {
  let panel: PanelWorld;
  let { world, services, db, north, dayPasses } = {} as PanelWorld;
  let second: Actor;
  const officer = () => world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' });

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, dayPasses } = panel);
    second = await officer();
  });
  afterAll(() => panel.close());

  const opened = async (terms: { exerciseFactor?: number } = {}) => {
    const project = await world.project({ minimumValidBids: 1, bids: [{ by: north, priceFen: 8_000_000 }], ...terms });
    await services.appoint(project, [1, 2, 3]);
    const rows = await db.query<{ id: string }>('select id from panel_member where project_id = $1 order by number', [
      project.id,
    ]);
    return { project, seats: rows.map(({ id }) => id) };
  };
  const proposed = (of: FixtureProject, seat: string | undefined): Attack => ({
    sql: `insert into stand_down_proposal (id, project_id, panel_member_id, ground, reason, proposed_by, proposed_in, lapses_at)
      values (gen_random_uuid(), '${of.id}', '${seat}', 'UNABLE', '三次通知均未到场评审', '${world.buyer.accountId}',
        '${world.buyer.acting.id}', clock_timestamp() + interval '71 hours')`,
  });
  const confirmed = (id: string, { accountId, acting }: Actor): Attack => ({
    sql: `update stand_down_proposal set outcome = 'CONFIRMED', decided_by = '${accountId}', decided_in = '${acting.id}',
      decided_at = clock_timestamp() where id = '${id}'`,
  });
  const silentFrom = async ({ id }: FixtureProject) => {
    const of = await services.projects.byId(id, world.buyer);
    return (await services.panelReader.membersOf(of, world.buyer))?.[0]?.silentFrom;
  };
  const toConfirm = async (actor: Actor) =>
    (await services.standDownsReader.toConfirm(actor, 20)).map((each) => each.id);

  it('call nobody unable before it could act for a day, and read from when', async () => {
    const { project, seats } = await opened();
    const unable = () => services.proposeStandDown(project, seats[0], 'UNABLE');
    const early = (fromZh: string) => ({
      violations: [{ code: 'UNABLE_FROM', params: { fromZh: expect.stringContaining(fromZh) } }],
    });
    await expect(unable()).rejects.toMatchObject(early('资格审查尚未完成'));
    expect(await silentFrom(project)).toBeNull();
    expect(await attacked(db, 'stand_down_proposal_begins', proposed(project, seats[0]))).toEqual(refused);
    await services.completeReview(project.lotId);
    await expect(unable()).rejects.toMatchObject(early(' 起'));
    expect(await attacked(db, 'stand_down_proposal_begins', proposed(project, seats[0]))).toEqual(refused);
    // A relation to a bidder, which is named, is said at once.
    await services.proposeStandDown(project, seats[1], 'KINSHIP');
    for (let day = 0; day < 3; day += 1) await dayPasses(project);
    await unable();
  });

  it.each([
    ['a Tuesday', '2026-03-03T02:00:00Z', '2026-03-04T02:00:00Z'],
    ['a Friday', '2026-03-06T02:00:00Z', '2026-03-09T02:00:00Z'],
    ['a Saturday', '2026-03-07T02:00:00Z', '2026-03-10T02:00:00Z'],
    ['a Sunday of Beijing', '2026-03-07T18:00:00Z', '2026-03-09T18:00:00Z'],
  ])('wait over the weekend after %s', async (_, at, from) => {
    const { project } = await opened();
    const { id } = project;
    await db.tamper(
      `update project set (published_at, deadline_at, opened_at) = ($2::timestamptz - interval '30 days', $2, $2) where id = $1`,
      [id, at],
    );
    await db.tamper('update lot set (opened_at, qualification_reviewed_at) = ($2, $2) where project_id = $1', [id, at]);
    await db.tamper('update panel_member set appointed_at = $2 where project_id = $1', [id, at]);
    expect(await silentFrom(project)).toEqual(new Date(from));
    // Who was seated later could not act before.
    await db.tamper(`update panel_member set appointed_at = '2026-03-12T02:00:00Z' where project_id = $1`, [id]);
    expect(await silentFrom(project)).toEqual(new Date('2026-03-13T02:00:00Z'));
  });

  it('wait less in an exercise', async () => {
    const { project } = await opened({ exerciseFactor: 24 });
    await services.completeReview(project.lotId);
    const [row] = await db.query<{ minutes: number }>(
      `select extract(epoch from seat_silent_from(m.id) - l.qualification_reviewed_at)::int / 60 as minutes
       from panel_member m join lot l on l.project_id = m.project_id where m.project_id = $1 limit 1`,
      [project.id],
    );
    expect(row).toEqual({ minutes: 60 });
  });

  it('stand down no more than a third of it by themselves: past that a supervisor of another agency confirms', async () => {
    const { project, seats } = await opened();
    await services.confirmStandDown(await services.proposeStandDown(project, seats[0], 'KINSHIP'), second);
    await services.appoint(project, [2, 3, 4]);
    const id = await services.proposeStandDown(project, seats[1], 'KINSHIP');
    const own = await world.actor('SUPERVISOR', { agencyId: world.agencyId, holder: '兴华街道办事处' });
    for (const actor of [second, own]) {
      await expect(services.confirmStandDown(id, actor)).rejects.toMatchObject(codes('STAND_DOWN_IS_SUPERVISORS'));
      expect(await toConfirm(actor)).not.toContain(id);
    }
    expect(await attacked(db, 'stand_down_proposal_goes_on', confirmed(id, second))).toEqual(refused);
    expect(await toConfirm(world.supervisor)).toContain(id);
    await services.confirmStandDown(id, world.supervisor);
  });

  it('are no supervisors of their own purchase, though they supervise for another agency', async () => {
    const { project, seats } = await opened();
    await services.confirmStandDown(await services.proposeStandDown(project, seats[0], 'KINSHIP'), second);
    await services.appoint(project, [2, 3, 4]);
    const id = await services.proposeStandDown(project, seats[1], 'KINSHIP');
    const { agencyId, holder } = world.supervisor.acting;
    const both = await world.actor('SUPERVISOR', { agencyId: agencyId ?? '', holder, regionCode: '2202' });
    await db.tamper(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values (gen_random_uuid(), $1, 'FILING_OFFICE', $2, '220202')`,
      [both.accountId, world.agencyId],
    );
    const grants = [both.acting, { ...second.acting, role: 'FILING_OFFICE' as const }];
    const asBoth = { ...both, grants };
    await expect(services.confirmStandDown(id, asBoth)).rejects.toMatchObject(codes('SUPERVISES_OWN_AGENCY'));
    expect(await toConfirm(asBoth)).not.toContain(id);
    expect(await attacked(db, 'stand_down_proposal_of_others', confirmed(id, both))).toEqual(refused);
    await services.confirmStandDown(id, world.supervisor);
  });

  it('stand down no more than that where an administrator has its roles ended, or its keys given anew', async () => {
    const { project, seats } = await opened();
    await services.completeReview(project.lotId);
    // It has begun to score, and rests since.
    await db.tamper(`insert into score_sheet (id, bid_id, panel_member_id) values (gen_random_uuid(), $1, $2)`, [
      project.bidIds[0],
      seats[1],
    ]);
    const accounts = [1, 2].map((number) => world.evaluator(number).accountId);
    await db.tamper('update account set keys_since = clock_timestamp() where id = any($1::uuid[])', [accounts]);
    const rests = (seat: string | undefined) => services.recuse(world.buyer, project, seat, 'SEAT_RESTS');
    const leave = async (seat: string | undefined) => {
      const of = await services.projects.byId(project.id, world.buyer);
      const found = (await services.panelReader.membersOf(of, world.buyer))?.find(({ id }) => id === seat);
      return found?.availableTransitions.filter(({ disabled }) => !disabled).map(({ key }) => key);
    };
    expect(await leave(seats[0])).toEqual(['recuseEvaluator', 'proposeStandDown']);
    await rests(seats[0]);
    await services.appoint(project, [2, 3, 4]);
    expect(await leave(seats[1])).toEqual(['proposeStandDown']);
    await expect(rests(seats[1])).rejects.toMatchObject(codes('STAND_DOWN_IS_SUPERVISORS'));
    const alone = {
      sql: `update panel_member set recused_at = clock_timestamp(), recusal_ground = 'SEAT_RESTS', recused_by = 'BUYER',
        recusal_reason = '登录凭据已更换，席位停用' where id = '${seats[1]}'`,
    };
    expect(await attacked(db, 'panel_member_left_by_two', alone)).toEqual(refused);
    const id = await services.proposeStandDown(project, seats[1], 'SEAT_RESTS');
    await expect(services.confirmStandDown(id, second)).rejects.toMatchObject(codes('STAND_DOWN_IS_SUPERVISORS'));
    expect(await toConfirm(world.supervisor)).toContain(id);
    await services.confirmStandDown(id, world.supervisor);
    await db.tamper(`update account set keys_since = '2026-01-01' where id = any($1::uuid[])`, [accounts]);
  });

  it('confirm nothing in one go that they could not one after the other', async () => {
    const { project, seats } = await opened();
    const ids = [
      await services.proposeStandDown(project, seats[0], 'KINSHIP'),
      await services.proposeStandDown(project, seats[1], 'KINSHIP'),
    ] as const;
    const both = { ...confirmed(ids[1], second), given: `${confirmed(ids[0], second).sql}` };
    expect(await attacked(db, 'stand_down_proposal_goes_on', both)).toEqual(refused);
  });

  it('are two by then: a proposal ends with the role of whoever made it', async () => {
    const { project, seats } = await opened();
    const leaving = await officer();
    const id = await services.proposeStandDown(project, seats[0], 'KINSHIP', leaving);
    expect(await toConfirm(second)).toContain(id);
    await db.tamper('update role_grant set valid_to = clock_timestamp() where id = $1', [leaving.acting.id]);
    expect(await toConfirm(second)).not.toContain(id);
    await expect(services.confirmStandDown(id, second)).rejects.toMatchObject(codes('STAND_DOWN_NOT_OPEN'));
    expect(await attacked(db, 'stand_down_proposal_goes_on', confirmed(id, second))).toEqual(refused);
    // It keeps nobody from proposing it.
    await services.confirmStandDown(await services.proposeStandDown(project, seats[0], 'KINSHIP'), second);
  });
});
