import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import type { FixtureProject } from '../../testing/fixtures.js';

const page = { first: 10 };
const code = (name: string) => ({ violations: [{ code: name }] });

describe('a sheet that was handed in', () => {
  let panel: PanelWorld;
  let { db, world, services, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ db, world, services, north, south } = panel);
  });

  afterAll(() => panel.close());

  /** Two valid bids, and a panel of three. */
  async function opened() {
    const project = await world.project({
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
    });
    await services.appoint(project, [1, 2, 3]);
    const [first = '', second = ''] = project.bidIds;
    return { ...project, first, second };
  }
  const submit = (number: number, project: FixtureProject, bidId: string, points: string) =>
    services.submit(world.evaluator(number), project, bidId, points);
  const correct = (number: number, project: FixtureProject, bidId: string, points: string, reason?: string) =>
    services.correct(world.evaluator(number), project, bidId, points, reason);
  /** All but the sheet of the last seat for the second bid. */
  async function allButOne() {
    const project = await opened();
    for (const number of [1, 2, 3]) await submit(number, project, project.first, '70.00');
    for (const number of [1, 2]) await submit(number, project, project.second, '60.00');
    return project;
  }
  const sheetOf = async (number: number, project: FixtureProject, bidId: string) => {
    const lot = await services.lotOf(project);
    const reviewed = await services.panelReader.reviewedBids({}, lot, world.evaluator(number), page);
    return reviewed?.edges.find(({ node }) => node.id === bidId)?.node.mySheet;
  };
  const rowsOf = (bidId: string) =>
    db.query(
      `select s.id, s.corrects, s.correction, s.submitted_at, (select json_agg(c.*) from score c where c.sheet_id = s.id) as scores
       from score_sheet s where s.bid_id = $1 order by s.submitted_at`,
      [bidId],
    );

  it('is corrected by another, which counts; the earlier one stays as it was', async () => {
    const project = await opened();
    await submit(1, project, project.first, '70.50');
    const [before] = await rowsOf(project.first);
    await correct(1, project, project.first, '72.00');
    await correct(1, project, project.first, '72.00', '方案另有缺项');
    const rows = await rowsOf(project.first);
    expect(rows[0]).toEqual(before);
    expect(rows.map(({ corrects }) => corrects)).toEqual([null, rows[0]?.['id'], rows[1]?.['id']]);
    const sheet = await sheetOf(1, project, project.first);
    expect(sheet).toMatchObject({
      submittedAt: rows[2]?.['submitted_at'],
      scores: [{ points: '72.00', reason: '方案另有缺项' }],
    });
    expect(await services.corrected.ofSeat(sheet?.seatId ?? '', project.first)).toMatchObject([
      {
        ...{ evaluator: '评审 1', submittedAt: before?.['submitted_at'], correctedAt: rows[1]?.['submitted_at'] },
        ...{ correction: '人员一项看错了证书的数目', scores: [{ points: '70.50', reason: '理由充分' }] },
      },
      { correctedAt: rows[2]?.['submitted_at'], scores: [{ points: '72.00' }] },
    ]);
    const { edges } = await services.panelReader.tasksOf(world.evaluator(1), page);
    expect(edges[0]?.node).toMatchObject({ projectId: project.id, validBids: 2, submittedSheets: 1 });
  });

  it('is ranked as it was corrected, and its earlier points are told with the result', async () => {
    const project = await allButOne();
    await correct(1, project, project.first, '79.00');
    await submit(3, project, project.second, '60.00');
    await services.evaluate(project);
    const lot = await services.lotOf(project);
    const ranked = await services.ranking.rankedBids({}, lot, world.supervisor, page);
    const [{ id, evaluationId } = { id: '', evaluationId: '' }] = ranked?.edges.map(({ node }) => node) ?? [];
    expect(id).toBe(project.first);
    expect(await services.details.scoresOf(evaluationId, id)).toMatchObject([
      { average: '73.00', sheets: [{ points: '79.00' }, { points: '70.00' }, { points: '70.00' }] },
    ]);
    expect(await services.details.correctedOf(evaluationId, id)).toMatchObject([
      { evaluator: '评审 1', scores: [{ points: '70.00' }] },
    ]);
    expect(await services.details.correctedOf(evaluationId, project.second)).toEqual([]);
  });

  it('leaves the result with its evaluator, as do its corrections', async () => {
    const project = await opened();
    await submit(1, project, project.first, '70.00');
    await correct(1, project, project.first, '79.00');
    await services.recuse(world.evaluator(1), project);
    await services.appoint(project, [2, 3, 4]);
    for (const number of [2, 3, 4]) for (const bidId of project.bidIds) await submit(number, project, bidId, '60.00');
    await services.evaluate(project);
    const lot = await services.lotOf(project);
    const ranked = await services.ranking.rankedBids({}, lot, world.supervisor, page);
    for (const { node } of ranked?.edges ?? [])
      expect(await services.details.correctedOf(node.evaluationId, node.id)).toEqual([]);
    expect(ranked?.edges).toHaveLength(2);
  });

  it('is corrected by its own evaluator alone, for a change that is whole', async () => {
    const project = await opened();
    await services.completeReview(project.lotId);
    await expect(correct(1, project, project.first, '70.00')).rejects.toMatchObject(code('SHEET_NOT_SUBMITTED'));
    await services.saveDraft(world.evaluator(1), project, project.first, '70.00');
    await expect(correct(1, project, project.first, '71.00')).rejects.toMatchObject(code('SHEET_NOT_SUBMITTED'));
    await submit(1, project, project.first, '70.00');
    await expect(correct(2, project, project.first, '71.00')).rejects.toMatchObject(code('SHEET_NOT_SUBMITTED'));
    await expect(correct(1, project, project.first, '70')).rejects.toMatchObject(code('SHEET_UNCHANGED'));
    await expect(correct(1, project, project.first, '71.00', '')).rejects.toMatchObject(code('SCORE_REASON_MISSING'));
    await expect(correct(1, project, project.first, '80.01')).rejects.toMatchObject(code('POINTS_ABOVE_MAXIMUM'));
    for (const other of [world.evaluator(4), world.buyer])
      await expect(services.correct(other, project, project.first, '71.00')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(await rowsOf(project.first)).toHaveLength(1);
  });

  it('is told to the buyer by seat and bid, without its points', async () => {
    const project = await opened();
    await submit(2, project, project.first, '70.00');
    await correct(2, project, project.first, '71.00');
    const events = await db.query(
      `select public, reason, data from event where subject_id = $1 and type = 'SCORE_SHEET_CORRECTED'`,
      [project.id],
    );
    expect(events).toEqual([{ public: false, reason: null, data: { number: 2, bidId: project.first } }]);
  });

  it('is final once all of its lot are in, unless a seat is filled anew before the ranking', async () => {
    const project = await allButOne();
    await submit(3, project, project.second, '60.00');
    await expect(correct(1, project, project.first, '71.00')).rejects.toMatchObject(code('SHEETS_ALL_IN'));
    await services.recuse(world.evaluator(3), project);
    await services.appoint(project, [1, 2, 4]);
    await correct(1, project, project.first, '71.00');
    expect(await sheetOf(1, project, project.first)).toMatchObject({ scores: [{ points: '71.00' }] });
  });

  it('is never corrected once its lot was ranked, though sheets are missing again', async () => {
    const project = await opened();
    await services.invalidate(project.second);
    for (const number of [1, 2, 3]) await submit(number, project, project.first, '70.00');
    await db.tamper('update project set minimum_valid_bids = 1 where id = $1', [project.id]);
    await services.evaluate(project);
    await db.tamper(`delete from ranked_bid where lot_id = $1`, [project.lotId]);
    await db.tamper(`update bid set status = 'VALID', invalid_reason = null where id = $1`, [project.second]);
    await expect(correct(1, project, project.first, '71.00')).rejects.toMatchObject(code('NOT_IN_THIS_STATE'));
    await submit(1, project, project.second, '60.00');
  });

  it('has one sheet after another, whoever writes', async () => {
    const project = await opened();
    await submit(1, project, project.first, '70.00');
    await submit(2, project, project.first, '70.00');
    await correct(1, project, project.first, '71.00');
    const add = (corrects: string) =>
      world.database.run(
        `insert into score_sheet (id, panel_member_id, bid_id, corrects, correction)
         select gen_random_uuid(), s.panel_member_id, s.bid_id, ${corrects}, '人员一项看错了证书的数目'
         from score_sheet s join panel_member m on m.id = s.panel_member_id
         where s.bid_id = $1 and m.number = 1 and s.corrects is null`,
        [project.first],
      );
    await expect(add('s.id')).rejects.toMatchObject({ constraint: 'score_sheet_one_after_another' });
    const ofOther = `(select o.id from score_sheet o where o.bid_id = s.bid_id and o.panel_member_id <> s.panel_member_id)`;
    await expect(add(ofOther)).rejects.toMatchObject({ constraint: 'score_sheet_corrects_own' });
    await expect(add('null')).rejects.toMatchObject({ constraint: 'score_sheet_correction_said' });
  });

  it('and the last one, at once, end in one of two ways', async () => {
    const project = await allButOne();
    const [, corrected] = await Promise.allSettled([
      submit(3, project, project.second, '60.00'),
      correct(1, project, project.first, '71.00'),
    ]);
    const rows = await rowsOf(project.first);
    const refusals = corrected?.status === 'rejected' ? (corrected.reason as object) : undefined;
    expect([3, 4]).toContain(rows.length);
    expect(refusals).toEqual(
      rows.length === 3
        ? expect.objectContaining({ violations: [expect.objectContaining({ code: 'SHEETS_ALL_IN' })] })
        : undefined,
    );
    await expect(correct(2, project, project.first, '71.00')).rejects.toMatchObject(code('SHEETS_ALL_IN'));
  });
});
