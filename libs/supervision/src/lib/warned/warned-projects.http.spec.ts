import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { type Actor } from '@chengjie/platform';
import { migrate } from '@chengjie/platform/schema';
import { ProjectReader, ProjectWarningsReader, PublicStepsReader, ScoringProgressReader } from '@chengjie/procurement';
import { evaluationServices, HttpWorld, procurementSchemas, type FixtureProject } from '@chengjie/procurement/testing';
import { RulesReader } from '@chengjie/rules';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { supervisionApi } from '../../api.js';
import { supervisionSchema } from '../../schema.js';
import { ProjectLooks } from './project-looks.js';

const template = {
  name: 'warned_projects',
  migrate: (url: string) => migrate(url, [...procurementSchemas, supervisionSchema]),
};

const LIST = `query ($filter: WarnedProjectFilter, $first: Int, $after: String) {
  warnedProjects(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { code since project { id warnings { code since text { zh } } } } }
  warnedProjectTotals(filter: $filter) { publishedCount warnedCount byCode { code count } } }`;

interface Listed {
  readonly warnedProjects: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string };
    readonly nodes: readonly {
      readonly code: string;
      readonly since: string;
      readonly project: { readonly id: string };
    }[];
  };
  readonly warnedProjectTotals: object;
}

describe('projects with warnings over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let looks: ProjectLooks;
  let doubtful: FixtureProject;
  let late: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(template);
    http = await HttpWorld.create(db.url, [supervisionApi]);
    const { world } = http;
    const { database } = world;
    const rules = new RulesReader(database);
    const warnings = new ProjectWarningsReader(
      ...([
        database,
        rules,
        new PublicStepsReader(database, rules),
        new ScoringProgressReader(database, rules),
      ] as const),
    );
    looks = new ProjectLooks(database, new ProjectReader(database), warnings);
    const criteria = ['评估等级', '承接资质'].map((zh, index) => ({
      ...{ id: `c${index}`, name: { zh, en: zh }, maxPoints: '40.00' },
    }));
    doubtful = await world.project({ criteria });
    late = await world.project();
    await world.project({ criteria, exerciseFactor: 10 });
    await world.project({ regime: 'GRANT', procedure: 'OPEN_TENDER', tieLadder: [{ step: 'DRAW' }] });
    await looks.look();
    await db.query('alter table lot disable trigger user');
    await db.query(`update lot set status = 'EVALUATED', evaluated_at = now() - interval '90 days' where id = $1`, [
      late.lotId,
    ]);
    await db.query('alter table lot enable trigger user');
    await db.query(
      `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result, created_at)
       values ($1, $2, $3, 1, '2.1.0', '{}', repeat('0', 64), '{}', '2026-03-02T02:00:00Z')`,
      [newId(), late.id, late.lotId],
    );
    await fallsDue();
    await looks.look();
  });
  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  /** Whatever is looked at by time is due. */
  const fallsDue = () => db.query('update project_look set look_again_at = now() where look_again_at is not null');

  const listed = async (filter: object = {}, actor = http.world.supervisor, page: object = {}) => {
    const { data } = await http.ask(actor, LIST, { filter, ...page });
    return data as unknown as Listed;
  };
  const shown = ({ warnedProjects: { nodes } }: Listed) => nodes.map(({ code, project }) => [code, project.id]);

  it('shows a supervisor each kind once for a project, the latest cause first, and of how many projects', async () => {
    const all = await listed();
    expect(shown(all)).toEqual([
      ['CRITERION_DOUBTFUL', doubtful.id],
      ['AWARD_LATE', late.id],
    ]);
    expect(all.warnedProjects.totalCount).toBe(2);
    expect(all.warnedProjectTotals).toEqual({
      ...{ publishedCount: 3, warnedCount: 2 },
      byCode: [
        { code: 'AWARD_LATE', count: 1 },
        { code: 'CRITERION_DOUBTFUL', count: 1 },
      ],
    });
    const [node] = all.warnedProjects.nodes;
    expect(node?.project).toMatchObject({
      warnings: [{ code: 'CRITERION_DOUBTFUL', since: node?.since }],
    });
    const overdue = all.warnedProjects.nodes[1];
    // When it was due: some working days after the ranking.
    expect(Date.now() - Date.parse(overdue?.since ?? '')).toBeGreaterThan(60 * 86_400_000);
  });

  it('is narrowed by kind, place and time, and paged', async () => {
    expect(shown(await listed({ codes: ['AWARD_LATE'] }))).toEqual([['AWARD_LATE', late.id]]);
    expect(shown(await listed({ regionCode: '220202001' }))).toHaveLength(2);
    expect(shown(await listed({ regionCode: '220203' }))).toEqual([]);
    const lately = await listed({ from: new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10) });
    expect(shown(lately)).toEqual([['CRITERION_DOUBTFUL', doubtful.id]]);
    expect(lately.warnedProjectTotals).toMatchObject({ publishedCount: 3, warnedCount: 1 });
    const first = await listed({}, http.world.supervisor, { first: 1 });
    const { endCursor: after } = first.warnedProjects.pageInfo;
    expect(shown(await listed({}, http.world.supervisor, { first: 1, after }))).toEqual([['AWARD_LATE', late.id]]);
  });

  it('stays in the region of whoever supervises', async () => {
    await db.query(
      `insert into region (code, name, level, parent_code, kind, search) values ('220203', '龙潭区', 3, '2202', 'COUNTY', '')`,
    );
    const held = { agencyId: http.world.agencyId, holder: '另一县的监督部门', regionCode: '220203' };
    const elsewhere = await http.world.actor('SUPERVISOR', held);
    for (const filter of [{}, { regionCode: '220202001' }]) {
      const { warnedProjects, warnedProjectTotals } = await listed(filter, elsewhere);
      expect([warnedProjects.nodes, warnedProjectTotals]).toEqual([
        [],
        { publishedCount: 0, warnedCount: 0, byCode: [] },
      ]);
    }
  });

  it('is nobody else’s', async () => {
    const { world } = http;
    const organization = await world.organization('北社服务中心');
    const others: [string, Actor | null, string][] = [
      ['nobody', null, 'UNAUTHENTICATED'],
      ['a buyer', world.buyer, 'FORBIDDEN'],
      ['an organization', organization.actor, 'FORBIDDEN'],
      ['an evaluator', world.evaluator(1), 'FORBIDDEN'],
    ];
    for (const [who, actor, code] of others) {
      const { data, errors } = await http.ask(actor, LIST);
      expect([who, data, errors?.[0]?.extensions.code]).toEqual([who, null, code]);
    }
  });

  it('is looked at once: what was found stays as it was', async () => {
    const before = await db.query('select * from project_warning order by id');
    await looks.look();
    expect(await db.query('select * from project_warning order by id')).toEqual(before);
  });

  describe('what comes about after the notice', () => {
    let services: ReturnType<typeof evaluationServices>;
    let project: FixtureProject;
    beforeAll(async () => {
      services = evaluationServices(http.world);
      const by = [await http.world.organization('甲服务中心'), await http.world.organization('乙服务中心')];
      project = await http.world.project({
        minimumValidBids: 1,
        bids: by.map((each, index) => ({ by: each, priceFen: 8_000_000 + index })),
      });
      await looks.look();
    });
    const codesOf = async () => {
      const rows = await db.query<{ code: string }>(
        'select code from project_warning where project_id = $1 order by code',
        [project.id],
      );
      return rows.map(({ code }) => code);
    };
    const asked = async () => {
      const [row] = await db.query<{ count: number }>(
        `select count(*)::int as count from jobs.job where name = 'project-to-look-at' and data ->> 'projectId' = $1`,
        [project.id],
      );
      return row?.count;
    };

    it('is listed at once where an act brings it: a panel that is made up after the opening', async () => {
      expect(await codesOf()).toEqual([]);
      await services.appoint(project, [1, 2, 3]);
      expect(await asked()).toBe(1);
      await looks.lookAt([project.id]);
      const { nodes } = (await listed({ codes: ['PANEL_AFTER_OPENING'] })).warnedProjects;
      expect(nodes).toMatchObject([{ code: 'PANEL_AFTER_OPENING', project: { id: project.id } }]);
    });

    it('is listed at once where an act brings it: a seat that is left after the opening', async () => {
      await services.recuse(http.world.evaluator(1), project);
      expect(await asked()).toBe(2);
      await looks.lookAt([project.id]);
      const { nodes } = (await listed({ codes: ['SEATS_EXCHANGED'] })).warnedProjects;
      expect(nodes).toMatchObject([{ code: 'SEATS_EXCHANGED', project: { id: project.id } }]);
    });

    it('is listed once time has brought it, and stays: a ranking that is late', async () => {
      await db.tamper(`update lot set opened_at = opened_at - interval '90 days' where project_id = $1`, [project.id]);
      await looks.look();
      expect(await codesOf()).not.toContain('RANKING_LATE');
      await fallsDue();
      await looks.look();
      expect(shown(await listed({ codes: ['RANKING_LATE'] }))).toEqual([['RANKING_LATE', project.id]]);
      const [node] = (await listed({ codes: ['RANKING_LATE'] })).warnedProjects.nodes;
      expect(node?.project).toMatchObject({
        warnings: expect.arrayContaining([expect.objectContaining({ code: 'RANKING_LATE', since: node?.since })]),
      });
    });

    it('is listed from the second first in rank on that is found no longer eligible', async () => {
      const names = ['丙服务中心', '丁服务中心', '戊服务中心'];
      const bidders = await Promise.all(names.map((name) => http.world.organization(name)));
      const bids = bidders.map((by, index) => ({ by, priceFen: 8_000_000 + index }));
      project = await http.world.project({ minimumValidBids: 1, bids });
      await services.score(project, ['70.00', '60.00', '50.00']);
      for (const [index, by] of bidders.slice(0, 2).entries()) {
        await services.evaluate(project);
        await db.query(
          `insert into standing_period (organization_id, standing, valid_from) values ($1, 'SERIOUS', now())`,
          [by.id],
        );
        await services.findNoLongerEligible(project.bidIds[index] ?? '');
        await looks.lookAt([project.id]);
        expect((await codesOf()).includes('WINNER_LOST_AGAIN')).toBe(index === 1);
      }
      expect(await asked()).toBe(3);
    });
  });

  it('lists each lot that is late by its own time, and counts the project once', async () => {
    const { id, lotId } = await http.world.project({ furtherLots: [[]] });
    await looks.look();
    await db.tamper(
      `update lot set status = 'EVALUATED', evaluated_at = now() - interval '90 days' where project_id = $1`,
      [id],
    );
    await db.query(
      `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result, created_at)
       select gen_random_uuid(), project_id, id, 1, '2.1.0', '{}', repeat('0', 64), '{}',
         case id when $2 then '2026-03-02T02:00:00Z'::timestamptz else '2026-04-13T02:00:00Z' end from lot where project_id = $1`,
      [id, lotId],
    );
    const before = await listed({ codes: ['AWARD_LATE'] });
    await fallsDue();
    await looks.look();
    const after = await listed({ codes: ['AWARD_LATE'] });
    const own = after.warnedProjects.nodes.filter(({ project }) => project.id === id);
    expect(new Set(own.map(({ since }) => since)).size).toBe(2);
    const countOf = ({ warnedProjectTotals }: Listed) =>
      (warnedProjectTotals as { byCode: { code: string; count: number }[] }).byCode.find(
        ({ code }) => code === 'AWARD_LATE',
      )?.count ?? 0;
    expect(countOf(after) - countOf(before)).toBe(1);
  });

  it('costs as much by a look as is due, however many projects there are', async () => {
    let statements = 0;
    http.world.database.watch(() => (statements += 1));
    const costOf = async (look: () => Promise<unknown>) => {
      statements = 0;
      await look();
      return statements;
    };
    const before = await costOf(() => looks.look());
    await Promise.all([http.world.project(), http.world.project(), http.world.project()]);
    await looks.look();
    expect(await costOf(() => looks.look())).toBe(before);
    http.world.database.watch(() => undefined);
  });
});
