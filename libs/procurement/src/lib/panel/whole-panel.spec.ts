import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { quorumViolations } from './panel.rules.js';

const code = (...codes: string[]) => ({ violations: codes.map((each) => ({ code: each })) });

describe('a panel that somebody left', () => {
  let panel: PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
  });

  afterAll(() => panel.close());

  /** Opened, with two bids; of the first somebody proposes that it is invalid. @returns the finding */
  async function underReview(numbers: readonly number[]) {
    const { db, world, services, north, south } = panel;
    const bids = [
      { by: north, priceFen: 8_000_000 },
      { by: south, priceFen: 9_000_000 },
    ];
    const project = await world.project({ bids, minimumValidBids: 1 });
    await services.appoint(project, numbers);
    await services.proposeInvalid(world.evaluator(1), project.bidIds[0] ?? '');
    const [{ id } = { id: '' }] = await db.query<{ id: string }>('select id from bid_finding where project_id = $1', [
      project.id,
    ]);
    const status = async () =>
      (await db.query<{ status: string }>('select status from bid_finding where id = $1', [id]))[0]?.status;
    return { project, id, status };
  }

  /** Why a seat could not begin a review of the other bid. */
  async function against(project: FixtureProject, actor: Actor) {
    const { services } = panel;
    const lot = { ...(await services.lotOf(project)), projectId: project.id };
    const found = await services.findingReader.possibleReviews(
      { id: project.bidIds[1] ?? '', valid: true },
      lot,
      actor,
    );
    return Object.fromEntries(found.map(({ key, disabledReason }) => [key, disabledReason?.zh ?? null]));
  }

  it('decides nothing until the seats are filled with which it was made up, though fewer would do; what one could do says so', async () => {
    const { world, services } = panel;
    const { project, id, status } = await underReview([1, 2, 3, 4, 5]);
    const finding = async (actor: Actor) => {
      const found = (await services.findingReader.visible([id], actor)).get(id);
      return found && (await services.findingReader.transitionsOf(found, actor));
    };
    const may = { key: 'voteOnFinding', disabled: false, disabledReason: null };
    expect(await finding(world.evaluator(2))).toMatchObject([may]);
    expect(await against(project, world.evaluator(2))).toMatchObject({ proposeInvalid: null, askAboutPrice: null });
    for (const number of [4, 5]) await services.recuse(world.evaluator(number), project);

    const empty = expect.stringContaining('有 2 个席位因回避空缺');
    expect(await finding(world.evaluator(2))).toMatchObject([{ disabled: true, disabledReason: { zh: empty } }]);
    expect(await against(project, world.evaluator(2))).toMatchObject({ proposeInvalid: empty, askAboutPrice: empty });
    await expect(services.vote(world.evaluator(2), id, true)).rejects.toMatchObject(code('SEATS_EMPTY'));
    await expect(services.appoint(project, [1, 2, 3])).rejects.toMatchObject(code('SEATS_EMPTY'));

    await services.appoint(project, [1, 2, 3, 6, 7]);
    expect(await finding(world.evaluator(2))).toMatchObject([may]);
    await services.vote(world.evaluator(2), id, true);
    expect(await status()).toBe('VOTING');
    const voted = { disabled: true, disabledReason: { zh: expect.stringContaining('已经表决') } };
    expect(await finding(world.evaluator(2))).toMatchObject([voted]);
    await services.vote(world.evaluator(6), id, true);
    expect(await status()).toBe('ADOPTED');
    const decided = { disabled: true, disabledReason: { zh: expect.stringContaining('已经有结论') } };
    expect(await finding(world.evaluator(3))).toMatchObject([decided]);
  });

  it('is not decided by the standing down itself', async () => {
    const { world, services } = panel;
    const { project, id, status } = await underReview([1, 2, 3, 4, 5]);
    await services.vote(world.evaluator(2), id, true);
    for (const number of [4, 5]) await services.recuse(world.evaluator(number), project);
    expect(await status()).toBe('VOTING');
  });

  it('is not left, for its buyer, by who voted otherwise than it liked, so that others vote on the same again', async () => {
    const { db, world, services, north } = panel;
    const { project, id, status } = await underReview([1, 2, 3]);
    for (const number of [2, 3]) await services.vote(world.evaluator(number), id, false);
    expect(await status()).toBe('REJECTED');
    const [seat] = await db.query<{ id: string }>('select id from panel_member where project_id = $1 and number = 2', [
      project.id,
    ]);
    for (const [ground, over] of [
      ['UNABLE', null],
      ['KINSHIP', north.id],
    ] as const) {
      await expect(services.recuse(world.buyer, project, seat?.id, ground)).rejects.toMatchObject(
        code('SEAT_HAS_SCORED'),
      );
      const left = db.query(
        `update panel_member set recused_at = clock_timestamp(), recusal_ground = $2, recused_by = 'BUYER', recused_over = $3,
           recusal_reason = '亲属关系如上所述，须予回避' where id = $1`,
        [seat?.id, ground, over],
      );
      await expect(left).rejects.toThrow('for what the registers show alone');
    }
    const neither = [
      ['recuseEvaluator', true],
      ['proposeStandDown', true],
    ];
    const seats = await services.panelReader.membersOf(
      await services.projects.byId(project.id, world.buyer),
      world.buyer,
    );
    expect(
      seats?.map(({ availableTransitions }) => availableTransitions.map((each) => [each.key, each.disabled])),
    ).toEqual([neither, neither, neither]);
    await services.recuse(world.evaluator(2), project);
  });

  it('shows in public that a vote is void: whose seat, since when, on which ground, and by whom', async () => {
    const { db, world, services } = panel;
    const { project, id } = await underReview([1, 2, 3]);
    const standDown = (reason: string) => services.recuse(world.evaluator(1), project, undefined, 'OTHER_TIE', reason);
    await expect(standDown('有关系')).rejects.toMatchObject(code('RELATION_NOT_SAID'));
    await standDown('曾为北社服务中心提供咨询');
    const [event] = await db.query(
      `select public, data from event where subject_id = $1 and type = 'EVALUATOR_STOOD_DOWN'`,
      [project.id],
    );
    expect(event).toMatchObject({ public: true, data: { number: 1, by: 'PANEL', voidedVotes: 1 } });
    await services.appoint(project, [2, 3, 4]);
    for (const number of [2, 3]) await services.vote(world.evaluator(number), id, true);
    const votes = (await services.findingReader.visible([id], null)).get(id)?.votes ?? [];
    expect(
      votes.map(({ number, voidedAt, voidedOn, voidedBy }) => [number, voidedAt !== null, voidedOn, voidedBy]),
    ).toEqual([
      [1, true, 'OTHER_TIE', 'PANEL'],
      [2, false, null, null],
      [3, false, null, null],
    ]);
  });

  it('may not be left on a relation that is not said, whoever writes', async () => {
    const { db, world, services } = panel;
    const project = await world.project({ bids: [] });
    await services.appoint(project, [1, 2, 3]);
    const left = db.query(
      `update panel_member set recused_at = now(), recusal_reason = '  有关系    ', recusal_ground = 'OTHER_TIE', recused_by = 'BUYER'
       where project_id = $1`,
      [project.id],
    );
    await expect(left).rejects.toThrow('panel_member_relation_said');
  });

  it('tells whoever bought and sits that it decides nothing for the buyer', async () => {
    const { world } = panel;
    const { project } = await underReview([1, 2, 3]);
    const { agencyId, regionCode, buyer } = world;
    const both: Actor = { ...world.evaluator(2), acting: { ...buyer.acting, agencyId, regionCode } };
    const seated = expect.stringContaining('评审专家');
    expect(await against(project, both)).toMatchObject({
      findNotQualified: seated,
      proposeCorrection: expect.any(String),
    });
  });

  it('is whole in the database as by the rules: at each amount, with each that came and left', async () => {
    const { db, world } = panel;
    const [{ id: packId, minimum, larger } = { id: '', minimum: 0, larger: [] }] = await db.query<{
      id: string;
      minimum: number;
      larger: { fromFen: number; minimum: number }[];
    }>(
      `select id, (content #>> '{procedures,STATUTORY,OPEN_TENDER,panel,minimum}')::int as minimum,
         content #> '{procedures,STATUTORY,OPEN_TENDER,panel,larger}' as larger
       from rule_pack where content #> '{procedures,STATUTORY,OPEN_TENDER,panel,larger}' is not null order by id limit 1`,
    );
    expect([minimum, larger]).toEqual([5, [{ fromFen: 1_000_000_000, minimum: 7 }]]);
    for (const status of ['OPENED', 'PUBLISHED'] as const)
      for (const budgetFen of [999_999_999, 1_000_000_000])
        for (const [seats, left, came] of [
          ...[[5, 0, 0] as const, [7, 0, 0] as const, [7, 2, 0] as const, [7, 2, 2] as const, [9, 2, 0] as const],
          ...[[5, 2, 2] as const, [5, 2, 0] as const, [9, 4, 4] as const, [0, 0, 0] as const, [7, 7, 0] as const],
        ]) {
          const deadline = status === 'PUBLISHED' ? { deadlineInMs: 3_600_000 } : {};
          const project = await world.project({ status, budgetFen, ...deadline, procedure: 'OPEN_TENDER' });
          await db.tamper(
            `update project set regime = 'STATUTORY', rule_pack_id = $2, rule_pack_hash = (select hash from rule_pack where id = $2)
             where id = $1`,
            [project.id, packId],
          );
          await db.tamper(
            `insert into panel_member (id, project_id, account_id, number, appointed_at, recused_at, recusal_reason)
             select gen_random_uuid(), $1, gen_random_uuid(), n, case when n <= $2 then now() - interval '3 hours' else now() - interval '1 hour' end,
               case when n <= $3 then now() - interval '2 hours' end, case when n <= $3 then '无' end
             from generate_series(1, $2::int + $4::int) as n`,
            [project.id, seats, left, came],
          );
          const members = await db.query<{ appointedAt: Date; recusedAt: Date | null }>(
            `select appointed_at as "appointedAt", recused_at as "recusedAt" from panel_member where project_id = $1`,
            [project.id],
          );
          const [{ whole } = { whole: false }] = await db.query<{ whole: boolean }>(
            'select panel_is_whole($1) as whole',
            [project.id],
          );
          const size = { minimum: budgetFen >= 1_000_000_000 ? 7 : 5, odd: false, rule: '' };
          expect([budgetFen, seats, left, came, whole]).toEqual([
            ...[budgetFen, seats, left, came, quorumViolations(members, size, true).length === 0],
          ]);
        }
  });
});
