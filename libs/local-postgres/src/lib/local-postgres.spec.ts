import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import {
  findLocalPostgres,
  removeLocalPostgres,
  startLocalPostgres,
  startThrowAwayPostgres,
  type LocalPostgres,
} from '../index.js';
import { readPostmasterFile } from './postmaster-file.js';

/** A supervisor of its own, to be killed: answers the server's address and the guard's process. */
const SUPERVISOR = `
  const { startLocalPostgres, startThrowAwayPostgres } = await import(process.argv[2]);
  const [, , , dataDir, removeOnDeath] = process.argv;
  const options = { dataDir, durable: false, ...(removeOnDeath && { removeOnDeath }) };
  const server = dataDir ? await startLocalPostgres(options) : await startThrowAwayPostgres();
  process.send(server.url);
  setInterval(() => undefined, 1000);
`;
const BUILT = new URL('../../dist/index.js', import.meta.url).href;

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-spec-'));
  chmodSync(folder, 0o755); // root runs the server under another account, which has to come through
  return folder;
};

describe('a local PostgreSQL', () => {
  /** Data made once and copied, since that is quicker than making it for each test. */
  let pristine: string;
  let folder: string;
  let dataDir: string;
  let servers: LocalPostgres[];
  let children: ChildProcess[];

  const start = async (durable = false): Promise<LocalPostgres> => {
    const server = await startLocalPostgres({ dataDir, durable });
    servers.push(server);
    return server;
  };
  const startElsewhere = async (...args: string[]): Promise<{ child: ChildProcess; url: string }> => {
    const program = join(folder, 'supervisor.mjs');
    writeFileSync(program, SUPERVISOR);
    const child = fork(program, [BUILT, ...args], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    children.push(child);
    const [url] = (await once(child, 'message')) as [string];
    return { child, url };
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };

  beforeAll(async () => {
    pristine = temporaryFolder();
    const server = await startLocalPostgres({ dataDir: join(pristine, 'postgres'), durable: false });
    await server.stop();
    expect(server.created).toBe(true);
  });

  afterAll(() => rmSync(pristine, { recursive: true, force: true }));

  beforeEach(() => {
    folder = temporaryFolder();
    dataDir = join(folder, 'postgres');
    execFileSync('cp', ['-a', join(pristine, 'postgres'), dataDir]);
    servers = [];
    children = [];
  });

  afterEach(async () => {
    await Promise.all(
      children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map(kill),
    );
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its data between starts', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    expect(findLocalPostgres(dataDir)).toBeUndefined();

    const second = await start();
    expect(second.created).toBe(false);
    expect(findLocalPostgres(dataDir)).toBe(second.url);
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('is not started twice on one folder', async () => {
    await start();
    await expect(startLocalPostgres({ dataDir })).rejects.toThrow(
      `is in use by process ${process.pid}. Stop that one first, or name another folder with CHENGJIE_DATA_DIR.`,
    );
  });

  it('ends when its supervisor is killed, and starts again with its data', async () => {
    const { child, url } = await startElsewhere(dataDir);
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await kill(child);
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await query(again.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('tells when the server is killed, and starts again with its data', async () => {
    const first = await start(true);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(readPostmasterFile(join(dataDir, 'cluster'))?.pid ?? 0, 'SIGKILL');
    await first.lost;
    const again = await start(true);
    expect(await query(again.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('is not hindered by the process number of a server long gone', async () => {
    writeFileSync(
      join(dataDir, 'cluster', 'postmaster.pid'),
      `${process.pid}\n${dataDir}/cluster\n1\n5432\n/nowhere\n\n`,
    );
    expect(await query((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says what to do with a data folder that is none', async () => {
    rmSync(join(dataDir, 'cluster', 'PG_VERSION'));
    await expect(start()).rejects.toThrow(
      /is damaged: it has no PG_VERSION\. To begin with an empty database, move it away: mv /,
    );
  });

  it('says what to do with damaged data', async () => {
    truncateSync(join(dataDir, 'cluster', 'global', 'pg_control'), 10);
    await expect(start()).rejects.toThrow(/^PostgreSQL ended at once: .*pg_control.* move it away .*: mv \S+ \S+$/);
  });

  it('leaves nothing of a throw-away server', async () => {
    const server = await startThrowAwayPostgres();
    const [row] = (await query(server.url, 'SHOW data_directory')) as { data_directory: string }[];
    expect(existsSync(row?.data_directory ?? '')).toBe(true);
    await server.stop();
    expect(existsSync(dirname(dirname(row?.data_directory ?? '')))).toBe(false);
  });

  it('leaves nothing when its supervisor is killed, also of data that lies elsewhere', async () => {
    const elsewhere = join(folder, 'elsewhere');
    renameSync(dataDir, elsewhere);
    symlinkSync(elsewhere, dataDir);
    const { child } = await startElsewhere(dataDir, dataDir);
    await kill(child);
    // Waits for what another process clears away; if it does not, the test's own limit ends this.
    while (existsSync(join(elsewhere, 'cluster')) || existsSync(join(elsewhere, 'socket'))) await delay(25);
    expect(existsSync(join(elsewhere, 'cluster'))).toBe(false);
  });

  it('removes a data folder with the data that lie elsewhere, and is content where there is none', () => {
    const elsewhere = join(folder, 'elsewhere');
    renameSync(dataDir, elsewhere);
    symlinkSync(elsewhere, dataDir);
    removeLocalPostgres(dataDir);
    removeLocalPostgres(dataDir);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets only its own account and root reach the socket', async () => {
    const server = await start();
    expect(await query(server.url, `SELECT current_setting('listen_addresses') AS tcp`)).toEqual([{ tcp: '' }]);
    expect(statSync(join(dataDir, 'socket')).mode & 0o777).toBe(0o700);
  });
});
