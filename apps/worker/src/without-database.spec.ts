import 'reflect-metadata';
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase } from '@chengjie/testkit';
import { expect, it } from '@jest/globals';
import pg from 'pg';

const WORKER = join(import.meta.dirname, '..', 'dist', 'main.js');

it('a worker whose database is away says so once in ten seconds, however many of its parts want it', async () => {
  const db = await testDatabase({ name: 'all_libs', migrate: migrateDatabase });
  const beside = new URL(db.adminUrl); // nobody shuts the database that he is in
  const name = beside.pathname.slice(1);
  beside.pathname = '/postgres';
  const server = new pg.Client({ connectionString: beside.href });
  await server.connect();
  const allow = async (allowed: boolean) => {
    await server.query(`alter database "${name}" allow_connections ${allowed}`);
    await server.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
  };
  const child = fork(WORKER, [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { DATABASE_URL: db.url, CHENGJIE_MASTER_KEY: randomBytes(32).toString('base64'), NODE_OPTIONS: '' },
  });
  let output = '';
  /** Waits until the worker has printed this so often. */
  const printed = async (words: string, times: number) => {
    while (output.split(words).length <= times) await once(child, 'printed');
  };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      child.emit('printed');
    });
  try {
    await printed('No mail is sent', 1); // the last thing of its start
    output = '';
    await allow(false);
    await printed('The database cannot serve', 2);
    expect(output.trim().split('\n').length).toBeLessThan(5);
  } finally {
    await allow(true);
    child.kill('SIGKILL');
    await once(child, 'close');
    await server.end();
    await db.drop();
  }
});
