import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '@chengjie/kernel';
import { Events } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { projectEvents } from '../procurement.events.js';
import { procurementTemplate, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const reason = { code: 'TOO_FEW_BIDS', zh: '投标家数不足', en: 'Too few bids' };
interface Shown {
  readonly totalCount: number;
  readonly nodes: readonly { type: string; project: { id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('events of all projects, over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let here: FixtureProject;
  let there: FixtureProject;
  let exercise: FixtureProject;
  /** When the second half of them happened. */
  let half: string;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    here = await http.world.project({ status: 'PUBLISHED' });
    there = await http.world.project({ status: 'PUBLISHED' });
    exercise = await http.world.project({ status: 'PUBLISHED', exerciseFactor: 86_400 });
    await db.query(
      `begin; alter table project disable trigger user; update project set region_code = '2202' where id = '${there.id}';
       alter table project enable trigger user; commit`,
    );
    const published = (id: string) => projectEvents.PROJECT_PUBLISHED(id, { deadlineAt: '2100-01-01T00:00:00.000Z' });
    for (const { id } of [here, there]) await append(published(id));
    await append(published(exercise.id), { exercise: true });
    await append(projectEvents.PROJECT_DRAFT_CHANGED(here.id));
    await append(projectEvents.PROJECT_CANCELLED(there.id, { reason: '草稿' }), { internal: true });
    [{ half }] = (await db.query<{ half: string }>(`select to_json(clock_timestamp()) #>> '{}' as half`)) as [
      { half: string },
    ];
    for (const { id, lotId } of [here, there]) await append(projectEvents.LOT_FAILED(id, { lotId, reason }));
    await append(projectEvents.LOT_EVALUATED(here.id, { lotId: here.lotId }));
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const append = (event: DomainEvent, more: { exercise?: boolean; internal?: boolean } = {}) =>
    http.world.database.transaction(() => new Events(http.world.database).append(event, { actor: null, ...more }));

  const ask = async (
    filter: object = {},
    page: object = { first: 10 },
    actor = http.world.buyer as typeof http.world.buyer | null,
  ) => {
    const { data, errors } = await http.ask(
      actor,
      `query ($filter: ProjectEventFilter, $first: Int!, $after: String) {
         projectEvents(filter: $filter, first: $first, after: $after) {
           totalCount nodes { type project { id } } pageInfo { hasNextPage endCursor } } }`,
      { filter, ...page },
    );
    expect(errors).toBeUndefined();
    return (data as { projectEvents: Shown }).projectEvents;
  };
  const told = async (filter: object = {}, actor?: typeof http.world.buyer | null) => {
    const { nodes, totalCount } = await ask(filter, { first: 10 }, actor);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ type, project }) => [
      type,
      project.id === here.id ? 'here' : project.id === there.id ? 'there' : '',
    ]);
  };
  const LATE = [
    ['LOT_EVALUATED', 'here'],
    ['LOT_FAILED', 'there'],
    ['LOT_FAILED', 'here'],
  ];
  const EARLY = [
    ['PROJECT_PUBLISHED', 'there'],
    ['PROJECT_PUBLISHED', 'here'],
  ];

  it('are public ones, the last first, for everybody alike', async () => {
    for (const actor of [null, http.world.buyer, http.world.supervisor])
      expect(await told({}, actor)).toEqual([...LATE, ...EARLY]);
  });

  it('are narrowed by kind, place, buyer, function, time and exercise', async () => {
    expect(await told({ types: ['LOT_FAILED', 'LOT_EVALUATED', 'LOT_FAILED'] })).toEqual(LATE);
    expect(await told({ types: ['BIDS_OPENED'] })).toEqual([]);
    expect(await told({ regionCode: '220202' })).toEqual([LATE[0], LATE[2], EARLY[1]]);
    expect(await told({ regionCode: '2202' })).toEqual([...LATE, ...EARLY]);
    expect(await told({ regionCode: '2201' })).toEqual([]);
    expect(await told({ agencyId: http.world.agencyId, functionId: http.world.functionId })).toHaveLength(5);
    expect(await told({ agencyId: here.id })).toEqual([]);
    expect(await told({ from: half })).toEqual(LATE);
    expect(await told({ until: half })).toEqual(EARLY);
    expect(await told({ from: half, types: ['LOT_FAILED'], regionCode: '220202' })).toEqual([LATE[2]]);
    expect(await told({ exercises: true })).toEqual([['PROJECT_PUBLISHED', '']]);
  });

  it('are of public kinds only', async () => {
    const { errors } = await http.ask(null, '{ projectEvents(filter: { types: [PANEL_APPOINTED] }) { totalCount } }');
    expect(errors?.[0]?.message).toContain('PANEL_APPOINTED');
  });

  it.each([{}, { types: ['LOT_FAILED', 'PROJECT_PUBLISHED', 'LOT_EVALUATED'] }, { regionCode: '2202' }])(
    'page without gaps or repeats, narrowed by %j',
    async (filter) => {
      const seen: string[][] = [];
      for (let after: string | null = null, more = true; more;) {
        const { nodes, pageInfo } = await ask(filter, { first: 2, after });
        seen.push(...nodes.map(({ type, project }) => [type, project.id]));
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      expect(seen).toEqual((await ask(filter)).nodes.map(({ type, project }) => [type, project.id]));
    },
  );

  it('find their projects by one statement', async () => {
    const list = (first: number) =>
      http.counted(null, `{ projectEvents(first: ${first}) { nodes { project { title } } } }`);
    expect((await list(5)).statements).toBe((await list(1)).statements);
  });
});
