import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { attacked, movesOf, storedMoves, type Attack } from '@chengjie/testkit';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { standDownProposalActs, type StandDownProposalStatus } from './stand-down-proposal.acts.js';
import { standDownProposalStatus, standDownProposalTables } from './stand-down-proposal.fields.js';

const codes = (code: string) => ({ violations: expect.arrayContaining([expect.objectContaining({ code })]) });

describe('standing a silent evaluator down after the opening', () => {
  let panel: PanelWorld;
  let { world, services, db, north } = {} as PanelWorld;
  let second: Actor;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north } = panel);
  });
  afterAll(() => panel.close());

  /** Opened, with three seats; without the second officer a supervisor is the second person. */
  const opened = async () => {
    const project = await world.project({ minimumValidBids: 1, bids: [{ by: north, priceFen: 8_000_000 }] });
    await services.appoint(project, [1, 2, 3]);
    return { project, seats: await seatsOf(project) };
  };
  const seatsOf = async ({ id }: FixtureProject) =>
    (await db.query<{ id: string }>(`select id from panel_member where project_id = $1 order by number`, [id])).map(
      (seat) => seat.id,
    );
  const shown = async (project: FixtureProject, actor: Actor | null) =>
    services.standDownsReader.ofProject({ ...project, agencyId: world.agencyId, regionCode: world.regionCode }, actor);
  const acts = async (project: FixtureProject, number: number) => {
    const of = await services.projects.byId(project.id, world.buyer);
    const seat = (await services.panelReader.membersOf(of, world.buyer))?.find((each) => each.number === number);
    return Object.fromEntries(
      (seat?.availableTransitions ?? []).map(({ key, disabledReason }) => [key, disabledReason?.zh ?? null]),
    );
  };
  /** What whoever writes to the database would write. */
  const proposed = (
    of: FixtureProject,
    seat: string | undefined,
    { accountId, acting }: Actor,
    ground = 'UNABLE',
  ): Attack => ({
    sql: `insert into stand_down_proposal (id, project_id, panel_member_id, ground, reason, proposed_by, proposed_in, lapses_at)
      values (gen_random_uuid(), '${of.id}', '${seat}', '${ground}', '三次通知均未到场评审', '${accountId}', '${acting.id}',
        clock_timestamp() + interval '71 hours')`,
  });
  const refused = { refused: expect.any(String), untouched: true, refusedWithoutIt: null };
  /** As if its time were over. */
  const pass = (id: string) =>
    db.tamper(
      `update stand_down_proposal set proposed_at = proposed_at - interval '73 hours', lapses_at = lapses_at - interval '73 hours' where id = $1`,
      [id],
    );
  const left = async (seat: string | undefined) =>
    (await db.query(`select recused_by as by, recusal_ground as ground from panel_member where id = $1`, [seat]))[0];

  it('is confirmed by a supervisor where the buyer has one officer, and by none who proposed it', async () => {
    const { project, seats } = await opened();
    await expect(services.recuse(world.buyer, project, seats[2], 'UNABLE')).rejects.toMatchObject(codes('LEFT_BY_TWO'));
    await services.completeReview(project.lotId);
    for (let day = 0; day < 3; day += 1) await panel.dayPasses(project);
    expect(await acts(project, 3)).toEqual({
      recuseEvaluator: expect.stringContaining('由一名经办人提议、另一人确认'),
      proposeStandDown: null,
    });
    const id = await services.proposeStandDown(project, seats[2], 'UNABLE');
    expect(await shown(project, world.buyer)).toMatchObject([
      { id, number: 3, ground: 'UNABLE', waitsFor: 'SUPERVISOR' },
    ]);
    expect([await shown(project, null), await shown(project, north.actor)]).toEqual([null, null]);
    expect((await acts(project, 3))['proposeStandDown']).toContain('待确认');
    await expect(services.proposeStandDown(project, seats[2])).rejects.toMatchObject(codes('STAND_DOWN_PROPOSED'));
    await expect(services.confirmStandDown(id, world.buyer)).rejects.toMatchObject(codes('STAND_DOWN_BY_ANOTHER'));
    await expect(services.confirmStandDown(id, north.actor)).rejects.toMatchObject({ name: 'ForbiddenError' });
    expect((await services.standDownsReader.toConfirm(world.supervisor, 10)).map((each) => each.id)).toEqual([id]);
    await services.confirmStandDown(id, world.supervisor);
    expect(await left(seats[2])).toEqual({ by: 'BUYER', ground: 'UNABLE' });
    await expect(services.confirmStandDown(id, world.supervisor)).rejects.toMatchObject(codes('STAND_DOWN_NOT_OPEN'));
    await services.appoint(project, [1, 2, 4]);
    const events = await db.query<{ type: string; data: object }>(
      `select type, data from event where subject_id = $1 and public and type like '%STAND%' or subject_id = $1 and type like '%STOOD%'
       order by sequence`,
      [project.id],
    );
    expect(events).toMatchObject([
      { type: 'STAND_DOWN_PROPOSED', data: { number: 3, reason: { code: 'UNABLE' } } },
      { type: 'EVALUATOR_STOOD_DOWN', data: { number: 3, by: 'BUYER', reason: { code: 'UNABLE' } } },
    ]);
  });

  it('is confirmed by another officer where there is one, in 72 hours, and never of a seat that showed itself', async () => {
    second = await world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' });
    const { project, seats } = await opened();
    const id = await services.proposeStandDown(project, seats[2]);
    expect(await shown(project, second)).toMatchObject([{ id, waitsFor: 'BUYER' }]);
    const buyers = codes('STAND_DOWN_IS_THE_BUYERS');
    await expect(services.confirmStandDown(id, world.supervisor)).rejects.toMatchObject(buyers);
    await services.submit(world.evaluator(3), project, project.bidIds[0] ?? '', '70.00');
    await expect(services.confirmStandDown(id, second)).rejects.toMatchObject(codes('STAND_DOWN_NOT_OPEN'));
    expect((await acts(project, 3))['proposeStandDown']).toContain('已经参加评审');
    const other = await services.proposeStandDown(project, seats[1], 'KINSHIP');
    await pass(other);
    await expect(services.confirmStandDown(other, second)).rejects.toMatchObject(codes('STAND_DOWN_NOT_OPEN'));
    await services.confirmStandDown(await services.proposeStandDown(project, seats[1], 'KINSHIP'), second);
    expect(await left(seats[1])).toEqual({ by: 'BUYER', ground: 'KINSHIP' });
  });

  it('is sent back by whoever may confirm it, or taken back by whoever made it, for a public reason', async () => {
    const { project, seats } = await opened();
    const refusedOne = await services.proposeStandDown(project, seats[0]);
    const withdrawn = await services.proposeStandDown(project, seats[1]);
    for (const [key, id, actor, code] of [
      ['refuseStandDown', refusedOne, world.buyer, 'STAND_DOWN_BY_ANOTHER'],
      ['refuseStandDown', refusedOne, world.supervisor, 'STAND_DOWN_IS_THE_BUYERS'],
      ['withdrawStandDown', withdrawn, second, 'NOT_YOUR_STAND_DOWN'],
    ] as const)
      await expect(services.endStandDown(key, id, actor)).rejects.toMatchObject(codes(code));
    await expect(services.endStandDown('refuseStandDown', refusedOne, north.actor)).rejects.toMatchObject({
      name: 'ForbiddenError',
    });
    await services.endStandDown('refuseStandDown', refusedOne, second);
    await services.endStandDown('withdrawStandDown', withdrawn, world.buyer);
    const reason = '已另行与成员联系';
    expect(await shown(project, world.supervisor)).toMatchObject([
      { id: withdrawn, status: 'WITHDRAWN', waitsFor: null, decidedBy: 'BUYER', decisionReason: reason },
      { id: refusedOne, status: 'REFUSED', waitsFor: null, decidedBy: 'BUYER', decisionReason: reason },
    ]);
    for (const id of [refusedOne, withdrawn]) {
      expect((await services.standDownsReader.toConfirm(second, 20)).map((each) => each.id)).not.toContain(id);
      await expect(services.confirmStandDown(id, second)).rejects.toMatchObject(codes('STAND_DOWN_NOT_OPEN'));
    }
    const events = await db.query<{ type: string; data: object; reason: string }>(
      `select type, data, reason from event where subject_id = $1 and public and type in ('STAND_DOWN_REFUSED', 'STAND_DOWN_WITHDRAWN')
       order by sequence`,
      [project.id],
    );
    expect(events).toMatchObject([
      { type: 'STAND_DOWN_REFUSED', reason, data: { number: 1, reason: { code: 'KINSHIP' } } },
      { type: 'STAND_DOWN_WITHDRAWN', reason, data: { number: 2, reason: { code: 'KINSHIP' } } },
    ]);
    // Another ground, or another officer; not the same again while it would still run.
    const before = codes('STAND_DOWN_PROPOSED_BEFORE');
    await expect(services.proposeStandDown(project, seats[0], 'KINSHIP')).rejects.toMatchObject(before);
    expect(
      await attacked(db, 'stand_down_proposal_begins', proposed(project, seats[0], world.buyer, 'KINSHIP')),
    ).toEqual(refused);
    await services.endStandDown(
      'withdrawStandDown',
      await services.proposeStandDown(project, seats[0], 'OTHER_TIE'),
      world.buyer,
    );
    await services.proposeStandDown(project, seats[0], 'KINSHIP', second);
  });

  it('is read by whom it is about, with until when, and afterwards why and who confirmed it', async () => {
    const { project, seats } = await opened();
    const own = async (number: number) => {
      const of = await services.projects.byId(project.id, world.evaluator(number));
      return services.panelReader.ownSeat(of, world.evaluator(number));
    };
    expect(await own(1)).toMatchObject({ number: 1, proposedGround: null, recusedBy: null, rests: false });
    const id = await services.proposeStandDown(project, seats[0]);
    const [{ lapsesAt } = { lapsesAt: null }] = (await shown(project, world.buyer)) ?? [];
    expect(await own(1)).toMatchObject({ proposedGround: 'KINSHIP', proposalLapsesAt: lapsesAt, recusedAt: null });
    expect(await own(2)).toMatchObject({ proposedGround: null, proposalLapsesAt: null });
    await services.confirmStandDown(id, second);
    const over = { proposedGround: null, proposalLapsesAt: null, recusedAt: expect.any(Date) };
    expect(await own(1)).toMatchObject({ ...over, recusalGround: 'KINSHIP', recusedBy: 'BUYER', stoodDownBy: 'BUYER' });
    await services.recuse(world.evaluator(2), project, undefined, 'UNABLE');
    expect(await own(2)).toMatchObject({ recusalGround: 'UNABLE', recusedBy: 'PANEL', stoodDownBy: null });
    expect(await own(5)).toBeNull();
    expect(await services.panelReader.ownSeat(project, world.buyer)).toBeNull();
  });

  it('lapses on record by the clock, with what ended it before its time', async () => {
    const { project, seats } = await opened();
    const leaving = await world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' });
    await services.proposeStandDown(project, seats[0]);
    const late = await services.proposeStandDown(project, seats[1]);
    await services.proposeStandDown(project, seats[2], 'KINSHIP', leaving);
    await services.lapseStandDowns();
    expect((await shown(project, second))?.map(({ status }) => status)).toEqual(['PROPOSED', 'PROPOSED', 'PROPOSED']);
    expect(
      await attacked(db, 'stand_down_proposal_goes_on', {
        sql: `update stand_down_proposal set outcome = 'LAPSED', decided_at = clock_timestamp() where id = '${late}'`,
      }),
    ).toEqual(refused);
    await services.submit(world.evaluator(1), project, project.bidIds[0] ?? '', '70.00');
    await pass(late);
    await db.tamper('update role_grant set valid_to = clock_timestamp() where id = $1', [leaving.acting.id]);
    const { project: other, seats: others } = await opened();
    await services.proposeStandDown(other, others[0]);
    await services.recuse(world.evaluator(1), other, undefined, 'KINSHIP');
    await services.lapseStandDowns();
    await services.lapseStandDowns();
    const lapsed = (await shown(project, second)) ?? [];
    expect(lapsed.map(({ status, waitsFor, decidedBy }) => [status, waitsFor, decidedBy])).toEqual(
      Array.from({ length: 3 }, () => ['LAPSED', null, null]),
    );
    expect(lapsed.every(({ decidedAt }) => decidedAt !== null)).toBe(true);
    const events = await db.query<{ number: number; cause: string | null }>(
      `select (data ->> 'number')::int as number, data -> 'cause' ->> 'code' as cause, actor_id as actor from event
       where subject_id = any($1) and public and type = 'STAND_DOWN_LAPSED' order by subject_id = $2, number`,
      [[project.id, other.id], other.id],
    );
    const by = { actor: null };
    expect(events).toEqual([
      { number: 1, cause: 'SEAT_APPEARED', ...by },
      { number: 2, cause: null, ...by },
      { number: 3, cause: 'PROPOSER_LEFT', ...by },
      { number: 1, cause: 'SEAT_LEFT', ...by },
    ]);
  });

  it('takes the steps of its table in the database, and no others', async () => {
    const proposal = async () => {
      const { project, seats } = await opened();
      return { id: await services.proposeStandDown(project, seats[0]) };
    };
    const standing: Record<StandDownProposalStatus, { readonly id: string }> = {
      ...{ PROPOSED: await proposal(), CONFIRMED: await proposal(), REFUSED: await proposal() },
      ...{ WITHDRAWN: await proposal(), LAPSED: await proposal() },
    };
    await services.confirmStandDown(standing.CONFIRMED.id, second);
    await services.endStandDown('refuseStandDown', standing.REFUSED.id, second);
    await services.endStandDown('withdrawStandDown', standing.WITHDRAWN.id, world.buyer);
    await pass(standing.LAPSED.id);
    const update =
      (outcome: string, by: Actor | null, reason: string) =>
      ({ id }: { readonly id: string }) =>
        `update stand_down_proposal set outcome = ${outcome}, decided_by = ${by ? `'${by.accountId}'` : 'null'},
         decided_in = ${by ? `'${by.acting.id}'` : 'null'}, decided_at = ${by ? 'clock_timestamp()' : 'null'},
         decision_reason = ${reason} where id = '${id}'`;
    const kind = {
      standing,
      writes: {
        PROPOSED: update('null', null, 'null'),
        CONFIRMED: update(`'CONFIRMED'`, second, 'null'),
        REFUSED: update(`'REFUSED'`, second, `'理由不充分'`),
        WITHDRAWN: update(`'WITHDRAWN'`, world.buyer, `'重新考虑'`),
      },
      status: (id: string) =>
        `select ${standDownProposalStatus} as status from ${standDownProposalTables} where s.id = '${id}'`,
    };
    expect(await storedMoves<StandDownProposalStatus, { readonly id: string }>(db, kind)).toEqual(
      movesOf(standDownProposalActs, kind),
    );
  });

  it('is shown to a supervisor among few, whatever else waits for officers', async () => {
    const { project: first, seats } = await opened();
    await services.proposeStandDown(first, seats[0]);
    const { project, seats: others } = await opened();
    await db.tamper(
      `insert into panel_member (id, project_id, account_id, number, appointed_at) values (gen_random_uuid(), $1, $2, 4, now())`,
      [project.id, second.accountId],
    );
    const id = await services.proposeStandDown(project, others[0]);
    expect((await services.standDownsReader.toConfirm(world.supervisor, 1)).map((each) => each.id)).toEqual([id]);
  });

  it('is one officer’s before the opening, and for what the registers show', async () => {
    const sealed = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await services.appoint(sealed, [1, 2, 3]);
    const [first] = await seatsOf(sealed);
    await expect(services.proposeStandDown(sealed, first)).rejects.toMatchObject(codes('NOT_IN_THIS_STATE'));
    await services.recuse(world.buyer, sealed, first, 'UNABLE');
    const { project, seats } = await opened();
    await db.tamper(`update account set keys_since = clock_timestamp() where id = $1`, [world.evaluator(1).accountId]);
    await services.recuse(world.buyer, project, seats[0], 'SEAT_RESTS');
    await db.tamper(`update account set keys_since = '2026-01-01' where id = $1`, [world.evaluator(1).accountId]);
  });

  it('is not for keys that were given anew, of a seat that has scored and voted all there is', async () => {
    const { project, seats } = await opened();
    await services.submit(world.evaluator(1), project, project.bidIds[0] ?? '', '70.00');
    await db.tamper(`update account set keys_since = clock_timestamp() where id = $1`, [world.evaluator(1).accountId]);
    expect((await acts(project, 1))['recuseEvaluator']).toContain('已经参加评审');
    await expect(services.recuse(world.buyer, project, seats[0], 'SEAT_RESTS')).rejects.toMatchObject(
      codes('SEAT_HAS_SCORED'),
    );
    expect(
      await attacked(db, 'panel_member_scored', {
        given: 'drop trigger panel_member_left_by_two on panel_member',
        sql: `update panel_member set recused_at = clock_timestamp(), recusal_ground = 'SEAT_RESTS', recused_by = 'BUYER',
          recusal_reason = '登录凭据已更换，席位停用' where id = '${seats[0]}'`,
      }),
    ).toEqual(refused);
    await services.proposeInvalid(world.evaluator(2), project.bidIds[0] ?? '');
    // It owes a vote now.
    await services.recuse(world.buyer, project, seats[0], 'SEAT_RESTS');
    await db.tamper(`update account set keys_since = '2026-01-01' where id = $1`, [world.evaluator(1).accountId]);
  });

  it('is on no ground that registers deny, by two, alone, or before the opening', async () => {
    const { project, seats } = await opened();
    const sealed = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await services.appoint(sealed, [1, 2, 3]);
    const [before] = await seatsOf(sealed);
    const untrue = codes('NOT_ON_RECORD');
    for (const ground of ['BUYERS_STAFF', 'SUPERVISES', 'SEAT_RESTS'] as const) {
      await expect(services.proposeStandDown(project, seats[0], ground)).rejects.toMatchObject(untrue);
      await expect(services.recuse(world.buyer, project, seats[0], ground)).rejects.toMatchObject(untrue);
      await expect(services.recuse(world.buyer, sealed, before, ground)).rejects.toMatchObject(untrue);
      expect(
        await attacked(db, 'stand_down_proposal_begins', proposed(project, seats[0], world.buyer, ground)),
      ).toEqual(refused);
      const left = {
        sql: `update panel_member set recused_at = clock_timestamp(), recusal_ground = '${ground}', recused_by = 'BUYER',
          recusal_reason = '登记另有记载' where id = '${before}'`,
      };
      expect(await attacked(db, 'panel_member_left_by_two', left)).toEqual(refused);
    }
  });

  it('is of no seat that did anything since the opening: a question about a price, or a sheet begun', async () => {
    const { project, seats } = await opened();
    const [bidId = ''] = project.bidIds;
    await services.askAboutPrice(world.evaluator(1), bidId);
    await services.saveDraft(world.evaluator(2), project, bidId, '70.00');
    for (const seat of [0, 1]) {
      await expect(services.proposeStandDown(project, seats[seat])).rejects.toMatchObject(codes('SEAT_HAS_SCORED'));
      expect((await acts(project, seat + 1))['proposeStandDown']).toContain('已经参加评审');
      expect(await attacked(db, 'stand_down_proposal_begins', proposed(project, seats[seat], world.buyer))).toEqual(
        refused,
      );
      const left = {
        given: 'drop trigger panel_member_left_by_two on panel_member',
        sql: `update panel_member set recused_at = clock_timestamp(), recusal_ground = 'UNABLE', recused_by = 'BUYER',
          recusal_reason = '三次通知均未到场评审' where id = '${seats[seat]}'`,
      };
      expect(await attacked(db, 'panel_member_scored', left)).toEqual(refused);
    }
  });

  it('is held by the database, whoever writes', async () => {
    const { project, seats } = await opened();
    const { project: further, seats: others } = await opened();
    const id = await services.proposeStandDown(project, seats[2]);
    const sealed = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await services.appoint(sealed, [1, 2, 3]);
    const [before] = await seatsOf(sealed);
    const confirmed = ({ accountId, acting }: Actor): Attack => ({
      sql: `update stand_down_proposal set outcome = 'CONFIRMED', decided_by = '${accountId}', decided_in = '${acting.id}',
        decided_at = clock_timestamp() where id = '${id}'`,
    });
    const attacks: readonly (readonly [string, Attack])[] = [
      ['stand_down_proposal_begins', proposed(sealed, before, world.buyer)],
      ['stand_down_proposal_begins', proposed(further, others[2], world.supervisor)],
      ['stand_down_proposal_begins', proposed(project, seats[2], second)],
      ['stand_down_proposal_begins', proposed(further, seats[1], world.buyer)],
      ['stand_down_proposal_goes_on', confirmed(world.supervisor)],
      ['stand_down_proposal_goes_on', { by: 'OWNER', sql: `delete from stand_down_proposal where id = '${id}'` }],
      [
        'stand_down_proposal_goes_on',
        { by: 'OWNER', sql: `update stand_down_proposal set reason = '另有安排，不再参加评审' where id = '${id}'` },
      ],
      [
        'panel_member_left_by_two',
        {
          sql: `update panel_member set recused_at = clock_timestamp(), recusal_ground = 'UNABLE', recused_by = 'BUYER',
            recusal_reason = '三次通知均未到场评审' where id = '${seats[2]}'`,
        },
      ],
    ];
    for (const [trigger, attack] of attacks)
      expect([attack.sql, await attacked(db, trigger, attack)]).toEqual([attack.sql, refused]);
  });
});
