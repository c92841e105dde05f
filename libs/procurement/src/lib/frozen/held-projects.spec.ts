import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOnce } from '@chengjie/testkit';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

/** What two transactions do at a time that neither may after the other. */
interface Race {
  /** The trigger that holds the project for the second. */
  readonly trigger: string;
  readonly first: string;
  readonly second: string;
  /** What the second is told once the first has committed. */
  readonly refused: string;
}

const FINDING = `id, project_id, lot_id, bid_id, kind, invalidates, ground, clause, facts, figures, status, proposed_by, panel_member_id,
  proposed_at`;
const found = (bidId: string) =>
  `insert into bid_finding (${FINDING}) select gen_random_uuid(), b.project_id, b.lot_id, b.id, 'COMPLIANCE', true, 'NOT_RESPONSIVE', '第三章',
     '无', '[]', 'VOTING', m.account_id, m.id, clock_timestamp() from bid b join panel_member m on m.project_id = b.project_id and m.number = 1
   where b.id = '${bidId}'`;
const corrected = (bidId: string) =>
  `insert into bid_finding (${FINDING}, corrects, condition) select gen_random_uuid(), b.project_id, b.lot_id, b.id, 'CORRECTION', true,
     'NOT_QUALIFIED', null, '无', '[]', 'VOTING', m.account_id, m.id, clock_timestamp(), 'QUALIFICATION_MISJUDGED', 'CAPABILITY'
   from bid b join panel_member m on m.project_id = b.project_id and m.number = 1 where b.id = '${bidId}'`;
const awarded = ({ id, lotId }: FixtureProject) =>
  `with a as (insert into award (id, project_id, lot_id, bid_id, evaluation_id, status, amount_fen, preferential, published_at,
       notice_ends_at, notice_provisional)
     select gen_random_uuid(), '${id}', lot_id, bid_id, evaluation_id, 'ACTIVE', price_fen, false, clock_timestamp(),
       clock_timestamp() + interval '1 day', false from ranked_bid where place = 1 and lot_id = '${lotId}' returning published_at),
   l as (update lot set status = 'AWARDED', awarded_at = a.published_at from a where id = '${lotId}' returning awarded_at)
   update project set status = 'AWARDED', awarded_at = l.awarded_at from l where id = '${id}'`;
const failed = ({ id }: FixtureProject) =>
  `with l as (update lot set status = 'FAILED', ended_at = clock_timestamp(), end_reason = '{"code":"TOO_FEW_VALID_BIDS","zh":"","en":""}'
     where project_id = '${id}' returning ended_at, end_reason)
   update project set status = 'FAILED', ended_at = l.ended_at, end_reason = l.end_reason from l where id = '${id}'`;
const evaluated = ({ lotId }: FixtureProject) =>
  `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
   select gen_random_uuid(), project_id, lot_id, run + 1, engine_version, input, input_hash, result from evaluation where lot_id = '${lotId}'`;
const stoodDown = ({ id }: FixtureProject, number: number) =>
  `update panel_member set recused_at = clock_timestamp(), recusal_ground = 'UNABLE', recused_by = 'PANEL', recusal_reason = '因病'
   where project_id = '${id}' and number = ${number}`;
const seated = ({ id }: FixtureProject, accountId: string, number: number) =>
  `insert into panel_member (id, project_id, account_id, number) values (gen_random_uuid(), '${id}', '${accountId}', ${number})`;
const handedIn = (bidId: string, number: number) =>
  `update score_sheet set submitted_at = clock_timestamp() where bid_id = '${bidId}' and corrects is null
     and panel_member_id in (select id from panel_member where number = ${number})`;
const corrects = (bidId: string, number: number) =>
  `insert into score_sheet (id, panel_member_id, bid_id, corrects, correction)
     select gen_random_uuid(), panel_member_id, bid_id, id, '人员一项看错了证书的数目' from score_sheet
     where bid_id = '${bidId}' and panel_member_id in (select id from panel_member where number = ${number});
   update score_sheet set submitted_at = clock_timestamp() where bid_id = '${bidId}' and corrects is not null`;

describe('what triggers judge by other rows of a project, by two transactions at a time', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
  });
  afterAll(() => panel.close());

  const opened = async (priceFen = 8_000_000) => {
    const project = await world.project({
      minimumValidBids: 1,
      bids: [
        { by: north, priceFen },
        { by: south, priceFen: 9_000_000 },
      ],
    });
    const [bid = '', other = ''] = project.bidIds;
    await services.appoint(project, [1, 2, 3]);
    await services.completeReview(project.lotId);
    return { project, bid, other };
  };
  const ranked = async (priceFen?: number) => {
    const of = await opened(priceFen);
    for (const number of [1, 2, 3])
      for (const bidId of of.project.bidIds) await services.submit(world.evaluator(number), of.project, bidId, '70.00');
    await services.evaluate(of.project);
    return of;
  };
  const drafted = async () => {
    const of = await opened();
    for (const number of [1, 2, 3])
      for (const bidId of of.project.bidIds)
        await services.saveDraft(world.evaluator(number), of.project, bidId, '70.00');
    return of;
  };

  const RACES: Readonly<Record<string, () => Promise<Race>>> = {
    'take one empty seat': async () => {
      const { project } = await opened();
      await services.recuse(world.evaluator(3), project);
      return {
        ...{ trigger: 'panel_member_a_holds_project', refused: 'none is added' },
        first: seated(project, world.evaluator(4).accountId, 4),
        second: seated(project, world.evaluator(5).accountId, 5),
      };
    },
    'propose to cancel, and award': async () => {
      const { project } = await ranked();
      const { accountId, acting } = world.buyer;
      return {
        ...{ trigger: 'award_a_holds_project', refused: 'cancelling is proposed' },
        first: `insert into cancellation_proposal (id, project_id, ground, reason, proposed_by, proposed_in, lapses_at)
          values (gen_random_uuid(), '${project.id}', 'MAJOR_CHANGE', '区财政调整预算，本年度不再采购', '${accountId}', '${acting.id}',
            clock_timestamp() + interval '71 hours')`,
        second: awarded(project),
      };
    },
    'award, and propose to cancel': async () => {
      const { project } = await ranked();
      const { accountId, acting } = world.buyer;
      return {
        ...{ trigger: 'cancellation_proposal_a_holds_project', refused: 'what was opened' },
        first: awarded(project),
        second: `insert into cancellation_proposal (id, project_id, ground, reason, proposed_by, proposed_in, lapses_at)
          values (gen_random_uuid(), '${project.id}', 'MAJOR_CHANGE', '区财政调整预算，本年度不再采购', '${accountId}', '${acting.id}',
            clock_timestamp() + interval '71 hours')`,
      };
    },
    'propose twice that a seat is left': async () => {
      const { project } = await opened();
      const { accountId, acting } = world.buyer;
      const proposed = `insert into stand_down_proposal (id, project_id, panel_member_id, ground, reason, proposed_by, proposed_in, lapses_at)
        select gen_random_uuid(), project_id, id, 'KINSHIP', '三次通知均未到场评审', '${accountId}', '${acting.id}',
          clock_timestamp() + interval '71 hours' from panel_member where project_id = '${project.id}' and number = 1`;
      return {
        ...{ trigger: 'stand_down_proposal_a_holds_project', refused: 'once at a time' },
        ...{ first: proposed, second: proposed },
      };
    },
    'award, and rank anew': async () => {
      const { project } = await ranked();
      return {
        ...{ trigger: 'evaluation_a_holds_project', refused: 'evaluated no more' },
        ...{ first: awarded(project), second: evaluated(project) },
      };
    },
    'award, and take the ranking away': async () => {
      const { project } = await ranked();
      return {
        ...{ trigger: 'ranked_bid_a_holds_project', refused: 'the ranking of a lot that is settled is kept' },
        ...{ first: awarded(project), second: `delete from ranked_bid where lot_id = '${project.lotId}'` },
      };
    },
    'award, and correct': async () => {
      const { project, bid } = await ranked();
      return {
        ...{ trigger: 'bid_finding_a_holds_project', refused: 'under evaluation' },
        ...{ first: awarded(project), second: corrected(bid) },
      };
    },
    'find something of a bid, and let its lot fail': async () => {
      const { project, bid } = await opened();
      return {
        ...{ trigger: 'lot_a_holds_project', refused: 'with an open finding' },
        ...{ first: found(bid), second: failed(project) },
      };
    },
    'let a lot fail, and make one of its bids invalid': async () => {
      const { project, bid } = await opened(11_000_000);
      return {
        ...{ trigger: 'bid_a_holds_project', refused: 'while its lot is under evaluation' },
        first: failed(project),
        second: `update bid set status = 'INVALID', invalid_reason = '{"code":"OVER_CEILING"}' where id = '${bid}'`,
      };
    },
    'stand down, and vote': async () => {
      const { project, bid } = await opened();
      await services.proposeInvalid(world.evaluator(1), bid);
      return {
        ...{ trigger: 'finding_vote_a_holds_project', refused: 'whoever sits votes' },
        first: stoodDown(project, 2),
        second: `insert into finding_vote (finding_id, panel_member_id, in_favour, reason) select f.id, m.id, true, '同意'
          from bid_finding f join panel_member m on m.project_id = f.project_id and m.number = 2 where f.bid_id = '${bid}'`,
      };
    },
    'stand down, and hand a sheet in': async () => {
      const { project, bid } = await drafted();
      return {
        ...{ trigger: 'score_sheet_a_holds_project', refused: 'by whoever sits' },
        ...{ first: stoodDown(project, 2), second: handedIn(bid, 2) },
      };
    },
    'hand the last sheet in, and correct one': async () => {
      const { project, bid, other } = await drafted();
      for (const [number, bidId] of [1, 2, 3].flatMap((each) => project.bidIds.map((id) => [each, id] as const)))
        if (number < 3 || bidId !== other) await services.submit(world.evaluator(number), project, bidId, '70.00');
      return {
        ...{ trigger: 'score_sheet_a_holds_project', refused: 'until all sheets' },
        ...{ first: handedIn(other, 3), second: corrects(bid, 1) },
      };
    },
    'hand a sheet in, and change its points': async () => {
      const { bid } = await drafted();
      return {
        ...{ trigger: 'score_a_holds_project', refused: 'keeps its scores' },
        first: handedIn(bid, 1),
        second: `delete from score where sheet_id in (select s.id from score_sheet s join panel_member m on m.id = s.panel_member_id
          where s.bid_id = '${bid}' and m.number = 1)`,
      };
    },
  };

  it.each(Object.entries(RACES))('are refused to the second: %s', async (_, race) => {
    const { first, second, trigger, refused } = await race();
    // An award moves its lot, too.
    const without = trigger === 'award_a_holds_project' ? [trigger, 'lot_a_holds_project'] : [trigger];
    expect(await atOnce(db, [first, second])).toEqual({ waited: true, refused: expect.stringContaining(refused) });
    const again = await race();
    // It may wait where both write the same row, which is after the looking.
    expect(await atOnce(db, [again.first, again.second], without)).toMatchObject({ refused: null });
  });

  it('are written by transactions that read what is committed alone', async () => {
    const { project } = await opened();
    const client = await db.pool.connect();
    try {
      await client.query('begin isolation level repeatable read');
      await client.query('set local role chengjie_app');
      await expect(client.query(stoodDown(project, 2))).rejects.toThrow('read what is committed');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
