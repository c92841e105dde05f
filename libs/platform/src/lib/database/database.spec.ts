import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Database } from './database.js';
import { readFor } from './readers.js';
import { sharedLoader } from './shared-loader.js';
import { sharedLookup } from './shared-lookup.js';

const POOL_SIZE = 2;

let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await testDatabase({ name: 'empty', migrate: () => Promise.resolve() });
  database = await Database.connect({
    url: db.url,
    entities: [],
    poolSize: POOL_SIZE,
    readPoolSizes: { SIGNED_IN: 1, PUBLIC: 1 },
    longestReadMs: 200,
  });
});

afterAll(async () => {
  await database?.close();
  await db?.drop();
});

it('lets no process keep the locks of a transaction in which it hangs', async () => {
  const lease = await database.transaction(() =>
    database.run<{ lease: string }>(`select current_setting('idle_in_transaction_session_timeout') as lease`),
  );
  expect(lease).toEqual([{ lease: '20s' }]);
});

it('reads no longer than readers may, who hold nobody else up', async () => {
  const reading = readFor('SIGNED_IN', () => database.run('select pg_sleep(60)'));
  const pid = 'select pg_backend_pid() as pid';
  const acting = await Promise.all([database.run(pid), database.transaction(() => database.run(pid))]);
  expect(acting.flat()).toHaveLength(2);
  await expect(reading).rejects.toMatchObject({ code: '57014' });
  const [[reader], [actor]] = await readFor('SIGNED_IN', () =>
    Promise.all([
      database.run('show statement_timeout'),
      database.transaction(() => database.run('show statement_timeout')),
    ]),
  );
  expect([reader, actor]).toEqual([{ statement_timeout: '200ms' }, { statement_timeout: '0' }]);
});

/** Which connection answers: one for each of the readers, others for acts. */
const NAME_HERE = `select current_setting('application_name') as name`;

it('has connections for acts, for those who are signed in, and for strangers, each by its name', async () => {
  const nameHere = async () => (await database.run<{ name: string }>(NAME_HERE))[0]?.name;
  const found = [nameHere(), readFor('SIGNED_IN', nameHere), readFor('PUBLIC', nameHere)];
  expect(await Promise.all(found)).toEqual(['chengjie', 'chengjie signed in', 'chengjie public']);
  const acting = readFor('PUBLIC', () => database.transaction(nameHere));
  expect(await acting).toBe('chengjie');
});

it.each([
  ['looked up', sharedLookup(async (keys: readonly string[]) => new Map(await namesOf(keys)))],
  ['loaded', (key: string) => loadName.load(key)],
])('keeps apart what is %s for all of a moment: each asks on its own connections', async (_, find) => {
  const names = [find('a'), readFor('SIGNED_IN', () => find('a')), readFor('PUBLIC', () => find('a')), find('b')];
  expect(await Promise.all(names)).toEqual(['chengjie', 'chengjie signed in', 'chengjie public', 'chengjie']);
});

async function namesOf(keys: readonly string[]): Promise<[string, string | undefined][]> {
  const [row] = await database.run<{ name: string }>(NAME_HERE);
  return keys.map((key) => [key, row?.name]);
}

const loadName = sharedLoader<string, string | undefined>(async (keys) =>
  (await namesOf(keys)).map(([, name]) => name),
);

it('loses no connection of its pool for good with those lost in transactions', async () => {
  const lost = async () => {
    const [own] = await database.run<{ pid: number }>('select pg_backend_pid() as pid');
    await db.query('select pg_terminate_backend($1, 5000)', [own?.pid]);
    return database.run('select 1');
  };
  for (let count = 0; count <= POOL_SIZE; count += 1) await expect(database.transaction(lost)).rejects.toThrow();
  expect(await database.transaction(() => database.run('select 1 as one'))).toEqual([{ one: 1 }]);
});

it('loses none either where connections end while transactions begin', async () => {
  const cut = () =>
    db.query(
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  const ask = () => database.transaction(() => database.run('select 1 as one'));
  for (let round = 0; round < 30; round += 1) await Promise.allSettled([cut(), ask(), ask(), ask(), ask()]);
  const everyPlace = () =>
    Array.from({ length: POOL_SIZE }, () => database.transaction(() => database.run('select pg_sleep(0.1)')));
  // What was cut last may still stand in the pool: who takes it is told so, and the pool lets it go.
  await Promise.allSettled(everyPlace());
  await expect(Promise.all(everyPlace())).resolves.toHaveLength(POOL_SIZE);
});
