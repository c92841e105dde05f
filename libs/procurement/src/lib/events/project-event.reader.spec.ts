import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defineEvents, newId, NotFoundError, type DomainEvent } from '@chengjie/kernel';
import { Events, PublicEvents, type EventRow } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { projectEvents } from '../procurement.events.js';
import { ProjectReader } from '../project/project.reader.js';
import { procurementTemplate, ProcurementWorld } from '../../testing/fixtures.js';
import { ProjectEventReader } from './project-event.reader.js';

let db: TestDatabase;
let world: ProcurementWorld;
let publicEvents: PublicEvents;
let events: ProjectEventReader;
let projectId: string;
let lost: () => void = () => undefined;

const append = (event: DomainEvent) =>
  world.database.transaction(() => new Events(world.database).append(event, { actor: null }));
const published = (id = projectId) => projectEvents.PROJECT_PUBLISHED(id, { deadlineAt: '2100-01-01T00:00:00.000Z' });
const opened = (id = projectId) => projectEvents.BIDS_OPENED(id, { bids: [] });
const awarded = () =>
  projectEvents.AWARD_PUBLISHED(projectId, {
    ...{ lotId: newId(), bidId: newId(), bidder: { id: newId(), name: '北社服务中心' } },
    ...{ amountFen: 100, preferential: false },
    noticeEndsAt: '2100-01-01T00:00:00.000Z',
  });
/** Things to tell apart. */
const steps = defineEvents('PROJECT', {
  A_ONE: { public: true, zh: '一', en: 'one' },
  A_TWO: { public: true, zh: '二', en: 'two' },
  A_THREE: { public: true, zh: '三', en: 'three' },
});
/** Whatever somebody may come to record of bids one day. */
const bidEvents = defineEvents('PROJECT', { BID_RECORDED: { public: false, zh: '记录', en: 'Recorded' } });

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
  events = new ProjectEventReader(world.database, publicEvents, new ProjectReader(world.database));
});

beforeEach(async () => {
  projectId = (await world.project({ status: 'PUBLISHED' })).id;
});

afterAll(async () => {
  await publicEvents.stop();
  await world.close();
  await db.drop();
});

describe('the events of a project', () => {
  const typesFor = async (actor: Parameters<ProjectEventReader['page']>[2], openedAt: Date | null = null) => {
    const about = { id: projectId, buyer: { id: world.agencyId }, regionCode: world.regionCode, openedAt };
    const { edges } = await events.page({}, about, actor, { first: 10 });
    return edges.map(({ node }) => node.type);
  };

  it('are public ones for everybody and all for the buyer, in order', async () => {
    await append(projectEvents.PROJECT_DRAFTED(projectId));
    await append(published());
    await append(published((await world.project()).id));
    expect(await typesFor(null)).toEqual(['PROJECT_PUBLISHED']);
    expect(await typesFor(world.supervisor)).toEqual(['PROJECT_PUBLISHED']);
    expect(await typesFor(world.buyer)).toEqual(['PROJECT_DRAFTED', 'PROJECT_PUBLISHED']);
  });

  it('tell the buyer nothing of bids until the opening', async () => {
    await append(bidEvents.BID_RECORDED(projectId));
    expect(await typesFor(world.buyer)).toEqual([]);
    expect(await typesFor(world.buyer, new Date())).toEqual(['BID_RECORDED']);
  });

  it('are those of some kinds where one asks for these', async () => {
    for (const event of [steps.A_ONE, steps.A_TWO, steps.A_THREE, steps.A_TWO]) await append(event(projectId));
    const about = { id: projectId, buyer: { id: '' }, regionCode: world.regionCode, openedAt: null };
    const page = await events.page({}, about, null, { first: 1 }, ['A_TWO', 'A_THREE', 'PROJECT_DRAFTED']);
    const rest = await events.page({}, about, null, { first: 9, after: page.pageInfo.endCursor }, ['A_TWO', 'A_THREE']);
    expect([...page.edges, ...rest.edges].map(({ node }) => node.type)).toEqual(['A_TWO', 'A_THREE', 'A_TWO']);
    expect(await page.total()).toBe(3);
  });

  it('are read page by page', async () => {
    for (const event of [steps.A_ONE, steps.A_TWO, steps.A_THREE]) await append(event(projectId));
    const about = { id: projectId, buyer: { id: '' }, regionCode: world.regionCode, openedAt: null };
    const first = await events.page({}, about, null, { first: 2 });
    const second = await events.page({}, about, null, { first: 2, after: first.pageInfo.endCursor });
    expect([first, second].map(({ edges }) => edges.map(({ node }) => node.type))).toEqual([
      ['A_ONE', 'A_TWO'],
      ['A_THREE'],
    ]);
    expect(await first.total()).toBe(3);
  });
});

describe('the stream of a project', () => {
  it('gives public events as they happen, of this project only', async () => {
    await append(published());
    const stream = await events.stream(projectId, null, null);
    const taken = take(stream, 2);
    await append(projectEvents.PANEL_APPOINTED(projectId, { evaluatorAccountIds: [] }));
    await append(opened((await world.project()).id));
    await append(opened());
    await append(awarded());
    expect(await taken).toEqual(['BIDS_OPENED', 'AWARD_PUBLISHED']);
    await stream.return?.();
  });

  it('reads an event once, and tells it to all who listen, who began and catch up by few looks', async () => {
    const [LISTENERS, FEW] = [400, 20];
    let statements = 0;
    world.database.watch(() => (statements += 1));
    const streams = await Promise.all(Array.from({ length: LISTENERS }, () => events.stream(projectId, null, null)));
    const taken = streams.map((stream) => take(stream, 2));
    const first = new Promise<void>((resolve) => void taken[0]?.then(() => resolve()));
    await append(opened());
    await append(awarded());
    await first;
    expect(new Set((await Promise.all(taken)).map(String))).toEqual(new Set(['BIDS_OPENED,AWARD_PUBLISHED']));
    expect(statements).toBeLessThan(FEW);
    const noticed = new Promise<void>((resolve) => (lost = resolve));
    const more = streams.map((stream) => take(stream, 1));
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen public_event'`,
    );
    await noticed;
    await append(steps.A_ONE(projectId));
    expect(new Set((await Promise.all(more)).map(String))).toEqual(new Set(['A_ONE']));
    expect(statements).toBeLessThan(2 * FEW);
    world.database.watch(() => undefined);
    await Promise.all(streams.map((stream) => stream.return?.()));
  });

  it('is looked for once by each who listens when the listening connection was lost', async () => {
    const LISTENERS = 300;
    const log = new Events(world.database);
    const publicEventsOf = log.publicEventsOf.bind(log);
    let looks = 0;
    log.publicEventsOf = (...question) => {
      looks += 1;
      return publicEventsOf(...question);
    };
    const noticed = Promise.withResolvers<void>();
    const many = new PublicEvents(db.url, log, () => noticed.resolve());
    await many.start();
    const leaving = new AbortController();
    const streams = Array.from({ length: LISTENERS }, () =>
      many.of({ type: 'PROJECT', id: projectId }, 0, leaving.signal),
    );
    await append(steps.A_ONE(projectId));
    await Promise.all(streams.map((stream) => take(stream, 1)));
    const taken = streams.map((stream) => take(stream, 2));
    looks = 0;
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen public_event'`,
    );
    await noticed.promise;
    for (const event of [steps.A_TWO, steps.A_THREE]) await append(event(projectId));
    expect(new Set((await Promise.all(taken)).map(String))).toEqual(new Set(['A_TWO,A_THREE']));
    expect(looks).toBeLessThanOrEqual(LISTENERS);
    leaving.abort();
    await many.stop();
  });

  it('keeps the order of events however long each is looked up', async () => {
    const stream = await events.stream(projectId, null, null);
    const taken = take(stream, 3);
    const log = new Events(world.database);
    const bySequence = log.bySequence.bind(log);
    const looked = Promise.withResolvers<void>();
    let looks = 0;
    log.bySequence = async (sequence) => {
      looks += 1;
      if (looks === 1) await looked.promise; // the first look is the slowest
      return bySequence(sequence);
    };
    const slow = new PublicEvents(db.url, log, () => undefined);
    await slow.start();
    const leaving = new AbortController();
    const told = take(slow.of({ type: 'PROJECT', id: projectId }, 0, leaving.signal), 3);
    for (const event of [steps.A_ONE, steps.A_TWO, steps.A_THREE]) await append(event(projectId));
    expect(await taken).toEqual(['A_ONE', 'A_TWO', 'A_THREE']);
    looked.resolve();
    expect(await told).toEqual(['A_ONE', 'A_TWO', 'A_THREE']);
    leaving.abort();
    await Promise.all([stream.return?.(), slow.stop()]);
  });

  it('starts after the event last seen', async () => {
    for (const event of [steps.A_ONE, steps.A_TWO, steps.A_THREE]) await append(event(projectId));
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
    await append(opened());
    const noticed = new Promise<void>((resolve) => (lost = resolve));
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen public_event'`,
    );
    await noticed;
    await append(awarded());
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
