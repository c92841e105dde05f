import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { setImmediate } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { platformSchema } from '../manifest/platform.schema.js';
import { PublishedData } from '../published/published-data.js';
import { TrimClock } from './trim-clock.js';
import { platformTrims } from './trims.js';

const KEEP_DAYS = 90;

let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await testDatabase({ name: 'platform-only', migrate: (to) => migrate(to, [platformSchema]) });
  database = await Database.connect({ url: db.url, entities: [], poolSize: 2 });
});

afterAll(async () => {
  await database?.close();
  await db?.drop();
});

const countOf = async (table: string) =>
  (await db.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;
const changes = () => db.query('insert into public_change default values');

/** Lets a worker make its round. */
async function round(): Promise<void> {
  const failures: unknown[] = [];
  let rounds = 0;
  const clock = new TrimClock(database, [...platformTrims, () => Promise.resolve((rounds += 1))], KEEP_DAYS, (error) =>
    failures.push(error),
  );
  clock.start();
  while (rounds === 0 && failures.length === 0) await setImmediate();
  await clock.stop();
  expect(failures).toEqual([]);
}

it('forgets keys of acts when nobody repeats them any more', async () => {
  const key = (days: number) =>
    db.query(
      `insert into idempotency_key (actor_id, mutation, key, input_hash, created_at)
       values ($1, 'submitBid', $2, '', clock_timestamp() - make_interval(days => $3::int))`,
      [newId(), `after ${days} days`, days],
    );
  for (const days of [1, KEEP_DAYS - 1, KEEP_DAYS + 1, 1_000]) await key(days);
  await round();
  expect(await countOf('idempotency_key')).toBe(2);
});

it('forgets public changes, and tells those who counted them that all may have changed', async () => {
  for (let change = 0; change < 5; change += 1) await changes();
  const published = new PublishedData(database);
  const before = await published.current();
  expect(await published.current()).toBe(before);
  await changes(); // a process that sleeps meanwhile has not counted it
  // What is open in other databases of the cluster holds it back, as it must: the worker comes again.
  do await round();
  while ((await countOf('public_change')) !== 0);
  const after = await published.current();
  expect(after).toBeGreaterThan(before);
  expect(await published.current()).toBe(after);
  await changes();
  expect(await published.current()).toBeGreaterThan(after);
});

it('leaves a change that somebody may not have seen yet', async () => {
  const open = await db.pool.connect();
  try {
    await open.query('begin; insert into public_change default values');
    await changes();
    await round();
    await open.query('commit');
    expect(await countOf('public_change')).toBeGreaterThanOrEqual(2);
  } finally {
    open.release();
  }
});

describe('after a logical restore, whose changes bear numbers of another server’s transactions', () => {
  /** As a dump leaves it that is restored here: the table in another file, with numbers that this server has yet to give. */
  async function restore(): Promise<void> {
    await db.query('truncate public_change');
    await db.query(
      `insert into public_change (transaction_id)
       select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + i)::text::xid8 from generate_series(0, 500) i`,
    );
    await db.query(
      `update public_change_kept
       set since = (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000000)::text::xid8`,
    );
  }
  const change = () => db.query('insert into public_change default values on conflict do nothing');

  it('no change is missed, by who was there before and by who comes', async () => {
    const before = new PublishedData(database);
    await before.current();
    await restore();
    for (const published of [before, new PublishedData(database)]) {
      for (let time = 0, last = await published.current(); time < 20; time += 1) {
        await change();
        const now = await published.current();
        expect(now).toBeGreaterThan(last);
        last = now;
      }
    }
  });

  it('answers are kept again, once what was open then has ended', async () => {
    await restore();
    const published = new PublishedData(database);
    await published.current();
    const stays = async () => (await published.current()) === (await published.current());
    while (!(await stays())) await setImmediate();
  });
});
