import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, NotFoundError } from '@chengjie/kernel';
import { Events, PublicEvents, type EventRow } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { ProjectReader } from '../project/project.reader.js';
import { procurementTemplate, ProcurementWorld } from '../testing/fixtures.js';
import { ProjectEvents } from './project-events.service.js';

let db: TestDatabase;
let world: ProcurementWorld;
let publicEvents: PublicEvents;
let events: ProjectEvents;
let projectId: string;
let lost: () => void = () => undefined;

const append = (type: string, isPublic = true, subjectId = projectId) =>
  world.database.transaction(() =>
    new Events(world.database).append({ type, subjectType: 'PROJECT', subjectId, actor: null, public: isPublic }),
  );

/** The next types of a stream. */
async function take(stream: AsyncIterableIterator<EventRow>, count: number): Promise<string[]> {
  const types: string[] = [];
  while (types.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    types.push((value as EventRow).type);
  }
  return types;
}

beforeAll(async () => {
  db = await testDatabase(procurementTemplate);
  world = await ProcurementWorld.create(db.url);
  publicEvents = new PublicEvents(db.url, new Events(world.database), () => lost());
  await publicEvents.start();
  events = new ProjectEvents(world.database, publicEvents, new ProjectReader(world.database));
});

beforeEach(async () => {
  projectId = (await world.project({ status: 'PUBLISHED' })).id;
});

afterAll(async () => {
  await publicEvents.stop();
  await world.database.close();
  await db.drop();
});

describe('the events of a project', () => {
  const typesFor = async (actor: Parameters<ProjectEvents['page']>[1], openedAt: Date | null = null) => {
    const about = { id: projectId, buyer: { id: world.agencyId }, openedAt };
    const { edges } = await events.page(about, actor, { first: 10 });
    return edges.map(({ node }) => node.type);
  };

  it('are public ones for everybody and all for the buyer, in order', async () => {
    await append('PROJECT_DRAFTED', false);
    await append('PROJECT_PUBLISHED');
    await append('PROJECT_PUBLISHED', true, (await world.project()).id);
    expect(await typesFor(null)).toEqual(['PROJECT_PUBLISHED']);
    expect(await typesFor(world.supervisor)).toEqual(['PROJECT_PUBLISHED']);
    expect(await typesFor(world.buyer)).toEqual(['PROJECT_DRAFTED', 'PROJECT_PUBLISHED']);
  });

  it('tell the buyer nothing of bids until the opening', async () => {
    await append('BID_RECORDED', false);
    expect(await typesFor(world.buyer)).toEqual([]);
    expect(await typesFor(world.buyer, new Date())).toEqual(['BID_RECORDED']);
  });

  it('are read page by page', async () => {
    for (const type of ['A_ONE', 'A_TWO', 'A_THREE']) await append(type);
    const about = { id: projectId, buyer: { id: '' }, openedAt: null };
    const first = await events.page(about, null, { first: 2 });
    const second = await events.page(about, null, { first: 2, after: first.pageInfo.endCursor });
    expect([first, second].map(({ edges }) => edges.map(({ node }) => node.type))).toEqual([
      ['A_ONE', 'A_TWO'],
      ['A_THREE'],
    ]);
    expect(await first.total()).toBe(3);
  });
});

describe('the stream of a project', () => {
  it('gives public events as they happen, of this project only', async () => {
    await append('PROJECT_PUBLISHED');
    const stream = await events.stream(projectId, null, null);
    const taken = take(stream, 2);
    await append('PANEL_APPOINTED', false);
    await append('BIDS_OPENED', true, (await world.project()).id);
    await append('BIDS_OPENED');
    await append('AWARD_PUBLISHED');
    expect(await taken).toEqual(['BIDS_OPENED', 'AWARD_PUBLISHED']);
    await stream.return?.();
  });

  it('starts after the event last seen', async () => {
    for (const type of ['A_ONE', 'A_TWO', 'A_THREE']) await append(type);
    const all = await events.stream(projectId, 0, null);
    const { value } = await all.next();
    const rest = await events.stream(projectId, (value as EventRow).sequence, null);
    expect(await take(rest, 2)).toEqual(['A_TWO', 'A_THREE']);
    await Promise.all([all.return?.(), rest.return?.()]);
  });

  it('ends when its reader leaves, also while it waits', async () => {
    const stream = await events.stream(projectId, null, null);
    const waiting = stream.next();
    await stream.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('loses nothing when the listening connection is killed', async () => {
    const stream = await events.stream(projectId, null, null);
    const taken = take(stream, 2);
    await append('BIDS_OPENED');
    const noticed = new Promise<void>((resolve) => (lost = resolve));
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen public_event'`,
    );
    await noticed;
    await append('AWARD_PUBLISHED');
    expect(await taken).toEqual(['BIDS_OPENED', 'AWARD_PUBLISHED']);
    await stream.return?.();
  });

  it('is refused for what does not exist or is a draft', async () => {
    const draftId = newId();
    const changes = { id: draftId, reference: draftId, status: 'DRAFT', published_at: null };
    await db.query(
      `insert into project select (jsonb_populate_record(p, $2::jsonb)).* from project p where p.id = $1`,
      [projectId, JSON.stringify(changes)],
    );
    for (const id of [newId(), 'no-id', draftId]) {
      await expect(events.stream(id, null, null)).rejects.toThrow(NotFoundError);
    }
  });
});
