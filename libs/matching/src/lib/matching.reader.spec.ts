import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganizationsReader } from '@chengjie/organizations';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { BidderEligibilityReader, ProjectReader } from '@chengjie/procurement';
import { ProcurementWorld } from '@chengjie/procurement/testing';
import { RulesReader } from '@chengjie/rules';
import { matchingTemplate } from '../testing/matching-template.js';
import { MatchingWorld } from '../testing/matching-world.js';
import { ClosingTasksReader } from './closing-tasks.reader.js';
import { MatchingReader } from './matching.reader.js';
import { MatchingTeller } from './matching-teller.js';
import { OwnPartiesReader } from './own-parties.reader.js';

let db: TestDatabase;
let world: ProcurementWorld;
let scene: MatchingWorld;
let projects: ProjectReader;
let matching: MatchingReader;
let teller: MatchingTeller;

const STREET = '220202001';
const firstPage = { first: 100 };
const filter = { onlyEligible: false, exercises: false };

const matchesOf = async (projectId: string) =>
  (await matching.matchingOrganizations(await projects.byId(projectId, null), firstPage)).edges.map(({ node }) => node);
const prospectsOf = async (organizationId: string, narrowed: Partial<typeof filter> = {}) =>
  (await matching.matchingProjects(organizationId, { ...filter, ...narrowed }, firstPage)).edges.map(
    ({ node }) => node,
  );
const toldOf = async (projectId: string) =>
  (
    await db.query<{ id: string }>(
      `select organization_id as id from notification where subject_id = $1 and kind = 'PROJECT_MATCHES' order by 1`,
      [projectId],
    )
  ).map(({ id }) => id);

beforeAll(async () => {
  db = await testDatabase(matchingTemplate);
  world = await ProcurementWorld.create(db.url);
  scene = await MatchingWorld.create(world);
  const eligibility = new BidderEligibilityReader(
    new OrganizationsReader(world.database),
    new RulesReader(world.database),
  );
  const parties = new OwnPartiesReader(world.database, eligibility);
  projects = new ProjectReader(world.database);
  matching = new MatchingReader(world.database, eligibility, projects, parties, new RulesReader(world.database));
  teller = new MatchingTeller(world.database);
});

afterAll(async () => {
  await world.close();
  await db.drop();
});

describe('matching for a project', () => {
  it('shows who is qualified there, best fit first, with the reasons for and against', async () => {
    const near = await scene.organization({ areas: [STREET], qualifiedIn: [STREET] });
    const wide = await scene.organization({ areas: ['22'], qualifiedIn: ['22'] });
    const barred = await scene.organization({
      areas: [STREET],
      qualifiedIn: [STREET],
      standing: 'SERIOUS',
      capacity: 0,
    });
    const unqualified = await scene.organization({ areas: [STREET] });
    const elsewhere = await scene.organization({ areas: ['2203'], qualifiedIn: ['2203'] });
    const project = await scene.project({ eligibility: { qualificationRequired: true } });

    const mine = new Set([near, wide, barred, unqualified, elsewhere]);
    const matches = (await matchesOf(project)).filter(({ organization }) => mine.has(organization.id));
    expect(matches.map(({ organization }) => organization.id)).toEqual([near, wide, barred]);
    expect(matches[0]).toMatchObject({
      eligible: true,
      fit: 85,
      functionFits: true,
      areaFits: true,
      freeCapacity: 3,
      record: 0,
    });
    expect(matches[0]?.conditions.every(({ met }) => met)).toBe(true);
    expect(matches[2]?.eligible).toBe(false);
    expect(matches[2]?.conditions.filter(({ met }) => !met)).toEqual([
      {
        code: 'STANDING_CLEAR',
        met: false,
        rule: '民政部令第60号',
        text: {
          zh: '已列入严重违法失信名单，不能参加',
          en: 'It is on the list of serious violations and cannot take part',
        },
      },
    ]);
  });

  it('pages by fit without loss, and counts', async () => {
    for (const area of ['22', '2202', '220203', '220302', '220302']) await scene.organization({ areas: [area] });
    const project = await scene.project({ regionCode: '22' });
    const all = (await matchesOf(project)).map(({ organization }) => organization.id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await matching.matchingOrganizations(await projects.byId(project, null), { first: 2, after });
      expect(await page.total()).toBe(all.length);
      paged.push(...page.edges.map(({ node }) => node.organization.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });

  it('names the federations that may bid for a filed organization', async () => {
    const federation = await scene.organization({ federation: true });
    const barred = await scene.organization({ federation: true, standing: 'SERIOUS' });
    const left = await scene.organization({ federation: true });
    const filed = await scene.organization({ filed: true, areas: ['220203'], memberOf: [federation, barred] });
    await scene.join(filed, left, 1);
    const project = await scene.project({ regionCode: '220203001', eligibility: { serviceAreaRequired: true } });
    const match = (await matchesOf(project)).find(({ organization }) => organization.id === filed);
    expect(match).toMatchObject({ eligible: false, viaFederations: [{ id: federation }] });
    expect(match?.conditions.filter(({ met }) => !met).map(({ code }) => code)).toEqual(['TRACK_ADMITTED']);
  });

  it('counts awards as record for good and against capacity for a year; exercises count for nothing', async () => {
    const winner = await world.organization('赢家');
    await db.query('insert into organization_area values ($1, $2)', [winner.id, '220302001']);
    for (const [daysAgo, exerciseFactor] of [
      [1, null],
      [400, null],
      [2, 100],
    ] as const) {
      const done = await world.project({ exerciseFactor, bids: [{ by: winner, priceFen: 100 }] });
      await scene.award(done.id, done.lotId, done.bidIds[0] ?? '', daysAgo);
    }
    const project = await scene.project({ regionCode: '220302001' });
    const match = (await matchesOf(project)).find(({ organization }) => organization.id === winner.id);
    expect(match).toMatchObject({ record: 2, freeCapacity: 2, fit: 30 + 10 + 6 });
  });
});

describe('matching for an organization', () => {
  it('shows open projects only, and exercises apart', async () => {
    const functionId = await scene.otherFunction();
    const id = await scene.organization({ areas: ['220302'] });
    const of = { regionCode: '220302', functionId };
    const open = await scene.project(of);
    const exercise = await scene.project({ ...of, exercise: true });
    const closed = await scene.project(of);
    await db.query(`update project set deadline_at = now() - interval '1 second' where id = $1`, [closed]);

    const real = (await prospectsOf(id)).map(({ project }) => project.id);
    expect(real).toContain(open);
    expect(real).not.toContain(exercise);
    expect(real).not.toContain(closed);
    expect((await prospectsOf(id, { exercises: true })).map(({ project }) => project.id)).toEqual([exercise]);
  });

  it('shows a federation the projects it may bid for on behalf of its filed members', async () => {
    const federation = await scene.organization({ federation: true });
    const member = await scene.organization({
      filed: true,
      areas: ['220302'],
      qualifiedIn: ['220302'],
      memberOf: [federation],
    });
    const project = await scene.project({ regionCode: '220302', eligibility: { qualificationRequired: true } });
    const seen = (await prospectsOf(federation, { onlyEligible: true })).find((match) => match.project.id === project);
    expect(seen).toMatchObject({ eligible: false, forMembers: [{ id: member }], functionFits: true });
    const byMember = (await prospectsOf(member, { onlyEligible: true })).find((match) => match.project.id === project);
    expect(byMember).toMatchObject({ eligible: false, viaFederations: [{ id: federation }] });
  });
});

describe('projects that close soon', () => {
  it('call for organizations that may take part, whether they bid or not', async () => {
    const able = await scene.organization({ areas: ['22'], qualifiedIn: ['22'] });
    const unable = await scene.organization({ areas: ['22'] });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const eligibility = { qualificationRequired: true };
    const soon = await scene.project({ deadlineAt: inDays(4), eligibility });
    const later = await scene.project({ deadlineAt: inDays(6), eligibility });
    const cancelled = await scene.project({ deadlineAt: inDays(4), eligibility, cancelled: true });
    const tasks = new ClosingTasksReader(world.database, matching);
    const of = async (organizationId: string) => {
      const actor = await world.actor('ORGANIZATION', { organizationId, holder: '某组织' });
      return (await tasks.of(actor, 20)).filter(({ thingId }) => [soon, later, cancelled].includes(thingId ?? ''));
    };
    const [task, ...none] = await of(able);
    expect(none).toEqual([]);
    expect(task).toMatchObject({ kind: 'LOOK_AT_CLOSING_PROJECT', thingId: soon });
    expect(task?.dueAt?.getTime()).toBeLessThan(Date.now() + 5 * 86_400_000);
    expect(await of(unable)).toEqual([]);
  });
});

describe('telling who matches', () => {
  it('tells those who may bid, for themselves or for a member, once', async () => {
    const federation = await scene.organization({ federation: true });
    const filed = await scene.organization({
      filed: true,
      areas: ['2203'],
      qualifiedIn: ['2203'],
      memberOf: [federation],
    });
    const registered = await scene.organization({ areas: ['2203'], qualifiedIn: ['2203'], rating: 4 });
    const lapsed = await scene.organization({ areas: ['2203'], qualifiedIn: ['2203'], qualifiedDays: -1 });
    const project = await scene.project({
      regionCode: '220302001',
      eligibility: { qualificationRequired: true, kinds: ['SERVICE'] },
    });
    await world.database.transaction(() => teller.tell(project));
    await world.database.transaction(() => teller.tell(project));
    const told = await toldOf(project);
    expect(told).toEqual(expect.arrayContaining([federation, registered]));
    expect(told).not.toContain(filed);
    expect(told).not.toContain(lapsed);
    expect(new Set(told).size).toBe(told.length);
  });

  it('tells nobody of a project that is no longer open', async () => {
    const project = await scene.project({ cancelled: true });
    await teller.tell(project);
    expect(await toldOf(project)).toEqual([]);
  });

  it('tells at most fifty of an exercise, the best placed', async () => {
    for (let number = 0; number < 51; number += 1) await scene.organization({ areas: ['220203001'] });
    const best = await scene.organization({ areas: ['220203001'], qualifiedIn: ['220203001'] });
    const project = await scene.project({ regionCode: '220203001', exercise: true });
    await teller.tell(project);
    const told = await toldOf(project);
    expect(told).toHaveLength(50);
    expect(told).toContain(best);
  });
});
