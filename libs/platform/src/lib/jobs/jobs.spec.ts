import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { jobKind } from './job-kind.js';
import { Jobs } from './jobs.js';

const greeting = jobKind<{ name: string }>('greeting');

let db: TestDatabase;
let database: Database;
let jobs: Jobs;

beforeAll(async () => {
  db = await testDatabase({
    name: 'jobs',
    migrate: (url) => migrate(url, [{ lib: 'greetings', migrations: [], jobs: [greeting] }]),
  });
  database = await Database.connect({ url: db.url, entities: [] });
  jobs = new Jobs(database, db.url, () => undefined);
  await jobs.start();
});

afterAll(async () => {
  await jobs?.stop();
  await database?.close();
  await db?.drop();
});

it('are done by another worker when the one that took them shows no sign of life', async () => {
  await jobs.enqueue(greeting, { name: 'taken and left' });
  // What a worker does that dies with a job: it has taken it, and its last sign of life is long ago.
  await db.query(
    `update jobs.job set state = 'active', started_on = now() - interval '1 minute',
       heartbeat_on = now() - interval '1 minute' where name = $1`,
    [greeting.queue],
  );
  const done = Promise.withResolvers<string>();
  await jobs.work(greeting, ({ name }) => Promise.resolve(done.resolve(name)));
  expect(await done.promise).toBe('taken and left');
});
