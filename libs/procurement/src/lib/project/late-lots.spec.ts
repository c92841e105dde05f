import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { PublicStepsReader } from '../ranking/public-steps.reader.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { BuyerTasksReader } from '../tasks/buyer-tasks.reader.js';
import { ProjectWarningsReader } from './project-warnings.reader.js';

/** Two working days after that Monday, as the report of an evaluation has (条例 43). */
const RANKED_BY = '2026-03-04T16:00:00.000Z';

describe('a lot that is late (条例 43)', () => {
  let panel: PanelWorld;
  let warnings: ProjectWarningsReader;
  let tasks: BuyerTasksReader;

  beforeAll(async () => {
    panel = await panelWorld();
    const { database } = panel.world;
    const rules = new RulesReader(database);
    const scoring = new ScoringProgressReader(database, rules);
    const steps = new PublicStepsReader(database, rules);
    warnings = new ProjectWarningsReader(database, rules, steps, scoring);
    tasks = new BuyerTasksReader(database, scoring, steps, panel.services.winners);
  });
  afterAll(() => panel.close());

  /** Opened, reviewed and scored at an hour of that day. */
  const scored = async (day = '2026-03-02'): Promise<FixtureProject> => {
    const project = await panel.world.project({
      minimumValidBids: 1,
      bids: [
        { by: panel.north, priceFen: 8_000_000 },
        { by: panel.south, priceFen: 9_000_000 },
      ],
    });
    await panel.services.score(project, ['70.00', '60.00']);
    const [{ id }, at] = [project, `${day}T02:00:00Z`];
    await panel.db.tamper(
      `update project set (published_at, deadline_at, opened_at) = ($2::timestamptz - interval '30 days', $2, $2) where id = $1`,
      [id, at],
    );
    await panel.db.tamper(`update lot set (opened_at, qualification_reviewed_at) = ($2, $2) where project_id = $1`, [
      id,
      at,
    ]);
    await panel.db.tamper(
      `update score_sheet s set submitted_at = $2 from panel_member m where m.id = s.panel_member_id and m.project_id = $1`,
      [id, at],
    );
    await panel.db.tamper('update panel_member set appointed_at = $2 where project_id = $1', [id, at]);
    return project;
  };
  const warned = async ({ id }: FixtureProject, actor: Actor | null = null) =>
    (await warnings.of(await panel.services.projects.byId(id, null), actor)).map(({ code, text }) => [code, text.zh]);
  const task = async ({ id }: FixtureProject) =>
    (await tasks.of(panel.world.buyer, 20)).find(({ thingId }) => thingId === id);
  const late = (words: string) => [['RANKING_LATE', expect.stringContaining(words)]];

  it('is one that nobody ranks though all sheets are in: for its buyer and for everybody, and stays so', async () => {
    const project = await scored();
    expect(await warned(project)).toEqual(late('2026-03-04 24:00'));
    expect(await task(project)).toMatchObject({ kind: 'EVALUATE_LOT', dueAt: new Date(RANKED_BY) });
    await panel.services.evaluate(project);
    expect(await warned(project)).toEqual(late('评审排序'));
  });

  it('is the same to strangers whether or not its panel has scored: its buyer and supervisors read for what it waits', async () => {
    const [ready, project] = [await scored(), await scored()];
    await panel.db.tamper(
      `update score_sheet s set submitted_at = null from panel_member m
       where m.id = s.panel_member_id and m.project_id = $1 and m.number = 1`,
      [project.id],
    );
    const { buyer, supervisor } = panel.world;
    for (const stranger of [null, panel.north.actor, panel.world.evaluator(2)])
      expect(await warned(project, stranger)).toEqual(await warned(ready, null));
    expect(await warned(project)).toEqual(late('目前等待磋商小组评审、采购人排序'));
    for (const insider of [buyer, supervisor]) {
      expect(await warned(project, insider)).toEqual(late('评分表应有 6 份，尚缺 2 份'));
      expect(await warned(ready, insider)).toEqual(late('评审意见已经齐备，等待采购人排序'));
    }
  });

  it('is one that its buyer does not review, or gives no panel: it reads beforehand until when', async () => {
    const project = await scored();
    await panel.db.tamper('update lot set qualification_reviewed_at = null where project_id = $1', [project.id]);
    expect(await warned(project)).toEqual(late('目前等待采购人完成资格审查'));
    expect(await task(project)).toMatchObject({
      kind: 'COMPLETE_QUALIFICATION_REVIEW',
      dueAt: new Date(RANKED_BY),
    });
    const empty = await scored();
    await panel.db.tamper(
      `update panel_member set (recused_at, recusal_reason, recusal_ground, recused_by) = (appointed_at, '与响应组织负责人有亲属关系', 'KINSHIP', 'PANEL')
       where project_id = $1 and number = 1`,
      [empty.id],
    );
    expect(await warned(empty)).toEqual(late('目前等待采购人组建或者补足'));
  });

  it('is one whose award is overdue from the first ranking on: another one gives no new time', async () => {
    const project = await scored();
    await panel.services.evaluate(project);
    await panel.db.tamper(`update evaluation set created_at = '2026-03-02T02:00:00Z' where lot_id = $1`, [
      project.lotId,
    ]);
    await panel.services.invalidate(project.bidIds[1] ?? '');
    await panel.services.evaluate(project);
    expect(await warned(project)).toContainEqual(['AWARD_LATE', expect.stringContaining('2026-03-11 24:00')]);
    expect(await task(project)).toMatchObject({ kind: 'PUBLISH_AWARD', dueAt: new Date('2026-03-11T16:00:00Z') });
  });

  it('costs strangers as many statements for a whole list as for one, and never what is asked for buyers alone', async () => {
    const asked: string[] = [];
    panel.world.database.watch((text) => asked.push(text));
    const costOf = async (ids: readonly string[]) => {
      const projects = await Promise.all(ids.map((id) => panel.services.projects.byId(id, null)));
      asked.length = 0;
      const found = await Promise.all(projects.map((project) => warnings.of(project, null)));
      expect(found.every((each) => each.some(({ code }) => code === 'RANKING_LATE'))).toBe(true);
      return asked.length;
    };
    const projects = [await scored(), await scored(), await scored(), await scored()].map(({ id }) => id);
    // What of the project, which of its lots are late, and what its office decided beforehand.
    expect([await costOf(projects.slice(0, 1)), await costOf(projects)]).toEqual([3, 3]);
    expect(asked.filter((text) => text.includes('underReview'))).toEqual([]);
    panel.world.database.watch(() => undefined);
  });

  it('is none by an end that a calendar to come may move', async () => {
    // Of years before the published calendars as of those after them nobody knows the days.
    const project = await scored('2003-03-03');
    expect(await warned(project)).toEqual([]);
    expect(await task(project)).toMatchObject({ kind: 'EVALUATE_LOT', dueAt: null });
  });
});
