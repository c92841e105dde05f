import 'reflect-metadata';
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Config } from '@chengjie/platform/config';
import { admitServer } from '@chengjie/platform/schema';
import { migrateDatabase, schemas } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';

const WORKER = join(import.meta.dirname, '..', '..', 'worker', 'dist', 'main.js');

const [key, other] = [randomBytes(32), randomBytes(32)];

describe('a database that was started with one master key', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;

  const configOf = (masterKey: Buffer): Config => ({
    ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey, poolSize: 2 },
    ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
  });

  beforeAll(async () => {
    db = await testDatabase({ name: 'all_libs', migrate: migrateDatabase });
    app = await createApp(configOf(key));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  const ready = async () => {
    const response = await app.inject({ method: 'GET', url: '/health/ready' });
    return [response.statusCode, response.body] as const;
  };

  it('is served with that key, and told from others by what tells nothing about it', async () => {
    await expect(admitServer(configOf(key), [])).resolves.toBeUndefined();
    expect((await ready())[0]).toBe(200);
    const [row] = await db.query<{ fingerprint: Buffer }>('select fingerprint from master_key_fingerprint');
    expect(row?.fingerprint).toHaveLength(32);
    expect(row?.fingerprint.equals(key)).toBe(false);
  });

  it('is refused to an API with another one, in both languages', async () => {
    await expect(createApp(configOf(other))).rejects.toThrow(
      /^CHENGJIE_MASTER_KEY is not the key of this database.*\nCHENGJIE_MASTER_KEY 不是本数据库的主密钥/,
    );
  });

  it('is refused to a worker with another one, which says so once and ends', async () => {
    const child = fork(WORKER, [], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
      env: { DATABASE_URL: db.url, CHENGJIE_MASTER_KEY: other.toString('base64'), NODE_OPTIONS: '' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(2);
    expect(output).toContain('is not the key of this database');
  });

  it('keeps the key that it has', async () => {
    for (const sql of [
      `update master_key_fingerprint set fingerprint = sha256('')`,
      'delete from master_key_fingerprint',
      'truncate master_key_fingerprint',
    ])
      await expect(db.query(sql)).rejects.toThrow('append-only');
  });

  it('is neither served nor ready while a step of this release is to come', async () => {
    const step = schemas
      .flatMap(({ migrations }) => migrations.map(({ name }) => name))
      .toSorted()
      .at(-1);
    const [taken] = await db.query<object>('select to_jsonb(m) as row from schema_migration m where name = $1', [step]);
    await db.query('delete from schema_migration where name = $1', [step]);
    await expect(createApp(configOf(key))).rejects.toThrow(
      `lacks steps ${step}: run "chengjie migrate" first, or restore it whole (docs/operations.md)\n`,
    );
    expect(await ready()).toEqual([503, expect.stringContaining(`lacks steps ${step}`)]);
    await db.query('insert into schema_migration select * from jsonb_populate_record(null::schema_migration, $1)', [
      (taken as { row: object }).row,
    ]);
    expect((await ready())[0]).toBe(200);
  });

  it('is neither served nor ready where it was restored in part', async () => {
    await db.query('revoke select on notification from chengjie_app'); // grants are restored last
    await expect(admitServer(configOf(key), schemas)).rejects.toThrow('lacks tables notification');
    expect(await ready()).toEqual([503, expect.stringContaining('lacks tables notification')]);
    await db.query('grant select on notification to chengjie_app');
    expect((await ready())[0]).toBe(200);
  });

  it('is not ready where it is read-only, as a standby is', async () => {
    const setReadOnly = async (state: 'on' | 'off') => {
      await db.query(`do $$ begin
        execute format('alter database %I set default_transaction_read_only = ${state}', current_database());
      end $$`);
      await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and usename = 'chengjie_app'`);
    };
    const until = async (met: (status: number, body: string) => boolean) => {
      for (;;) {
        const [status, body] = await ready();
        if (met(status, body)) return;
        await setImmediate();
      }
    };
    await setReadOnly('on');
    await until((status, body) => status === 503 && body.includes('read-only'));
    await setReadOnly('off');
    await until((status) => status === 200);
  });

  it('is not ready where another database has taken its place under it', async () => {
    await db.tamper(`update master_key_fingerprint set fingerprint = sha256('another')`);
    expect(await ready()).toEqual([503, expect.stringContaining('another master key')]);
  });

  it('takes one of the keys that come first at the same time, and no other', async () => {
    await db.tamper('delete from master_key_fingerprint');
    const keys = Array.from({ length: 8 }, () => randomBytes(32));
    const admitted = await Promise.allSettled(keys.map((each) => admitServer(configOf(each), [])));
    expect(admitted.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused to a key that does not open what was sealed before there were fingerprints', async () => {
    await db.tamper('delete from master_key_fingerprint');
    const opensNothing = () => Promise.resolve(false);
    await expect(admitServer(configOf(key), [{ lib: 'sealing', migrations: [], opens: opensNothing }])).rejects.toThrow(
      'is not the key of this database',
    );
    expect(await db.query('select from master_key_fingerprint')).toEqual([]);
  });

  it('says what to do before it is migrated', async () => {
    const empty = await testDatabase({ name: 'empty', migrate: () => Promise.resolve() });
    try {
      await expect(admitServer({ ...configOf(key), databaseUrl: empty.url }, schemas)).rejects.toThrow(
        'run "chengjie migrate" first',
      );
    } finally {
      await empty.drop();
    }
  });
});
