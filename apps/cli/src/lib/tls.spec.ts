import 'reflect-metadata';
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomInt } from 'node:crypto';
import { startThrowAwayPostgres, type LocalPostgres } from '@chengjie/local-postgres';
import { Database, Jobs, PlatformModule, PublicEvents, readFor } from '@chengjie/platform';
import { readConfig } from '@chengjie/platform/config';
import { jobKind, migrate, platformSchema, prepareDatabase } from '@chengjie/platform/schema';
import { makeCertificates } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';

/** Loopback addresses of this spec's own, since the port of a local server is always the same. */
const [named, unnamed] = [1, 2].map((last) => `127.${randomInt(1, 255)}.${randomInt(255)}.${last}`);

const KIND = jobKind('tls.nothing');

describe('a server that speaks TLS', () => {
  let server: LocalPostgres;
  let admin: pg.Client;
  let folder: string;
  let app: INestApplicationContext | undefined;
  const files = { authority: '', stranger: '' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chengjie-tls-'));
    server = await startThrowAwayPostgres({ listen_addresses: `${named},${unnamed}` });
    admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    const made = await makeCertificates([named ?? '']);
    const write = (name: string, content: string) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    };
    files.authority = write('authority.pem', made.authority);
    files.stranger = write('stranger.pem', (await makeCertificates([named ?? ''])).authority);
    await speakTls(made);
    await prepareDatabase(server.url);
    await migrate(address('chengjie_owner', `sslmode=verify-full&sslrootcert=${files.authority}`), [
      { ...platformSchema, jobs: [KIND] },
    ]);
  });

  afterAll(async () => {
    await app?.close();
    await admin?.end();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Puts certificate and rules where the server finds them, and waits until it has taken them. */
  async function speakTls({ certificate, key }: { certificate: string; key: string }): Promise<void> {
    const [row] = (await admin.query<{ data_directory: string }>('show data_directory')).rows;
    const data = row?.data_directory ?? '';
    const { uid, gid } = statSync(data);
    for (const [name, content] of Object.entries({
      'server.crt': certificate,
      'server.key': key,
      'pg_hba.conf': 'local all all trust\nhostssl all all 127.0.0.0/8 trust\nhostnossl all all 127.0.0.0/8 trust\n',
    })) {
      writeFileSync(join(data, name), content, { mode: 0o600 });
      chownSync(join(data, name), uid, gid);
    }
    await admin.query('alter system set ssl = on');
    await admin.query('select pg_reload_conf()');
    const speaks = async () => (await admin.query<{ ssl: string }>('show ssl')).rows[0]?.ssl;
    while ((await speaks()) !== 'on');
  }

  const address = (role: string, parameters: string, host = named) =>
    readConfig({
      DATABASE_URL: `postgresql://${role}@${host}:5432/chengjie?${parameters}`,
      CHENGJIE_MASTER_KEY: Buffer.alloc(32).toString('base64'),
    }).databaseUrl;

  /** How the program's connections stand. */
  const connections = async (name: string) =>
    (
      await admin.query<{ ssl: boolean; role: string }>(
        `select s.ssl, a.usename::text as role from pg_stat_activity a join pg_stat_ssl s using (pid)
         where a.application_name = $1`,
        [name],
      )
    ).rows;

  it('is spoken to by nothing but TLS on every connection, which bear the name that the address gives', async () => {
    const databaseUrl = address(
      'chengjie_app',
      `sslmode=verify-full&sslrootcert=${files.authority}&application_name=portal-7`,
    );
    const config = readConfig({
      DATABASE_URL: databaseUrl,
      CHENGJIE_MASTER_KEY: Buffer.alloc(32).toString('base64'),
    });
    app = await NestFactory.createApplicationContext(PlatformModule.forRoot(config, { entities: [] }), {
      logger: false,
    });
    const database = app.get(Database);
    await readFor('SIGNED_IN', () => database.now());
    await app.get(Jobs).work(KIND, () => Promise.resolve());
    await app.get(PublicEvents).start();
    const all = await connections('portal-7');
    expect(all.length).toBeGreaterThanOrEqual(4); // acts, readers, the jobs' caretaker, who listens for events
    expect(new Set(all.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"ssl":true,"role":"chengjie_app"}']));
  });

  const connected = async (parameters: string, host?: string) => {
    const database = await Database.connect({
      url: address('chengjie_app', parameters, host),
      entities: [],
      poolSize: 1,
    });
    try {
      return await database.run<{ ssl: boolean }>('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    } finally {
      await database.close();
    }
  };

  it('is refused by verify-full where another authority vouches for it, or it is another than was named', async () => {
    await expect(connected(`sslmode=verify-full&sslrootcert=${files.stranger}`)).rejects.toThrow(/certificate/);
    await expect(connected('sslmode=verify-full')).rejects.toThrow(/certificate/);
    await expect(connected(`sslmode=verify-full&sslrootcert=${files.authority}`, unnamed)).rejects.toThrow(
      /not in the cert's list/,
    );
  });

  it.each([
    ['sslmode=require', true],
    ['sslmode=disable', false],
    ['', false],
  ])('is spoken to as "%s" says', async (parameters, ssl) => {
    expect(await connected(parameters)).toEqual([{ ssl }]);
    expect(await connected(parameters, unnamed)).toEqual([{ ssl }]);
  });

  it('is taken as verify-ca says, whatever it is called', async () => {
    expect(await connected(`sslmode=verify-ca&sslrootcert=${files.authority}`, unnamed)).toEqual([{ ssl: true }]);
    await expect(connected(`sslmode=verify-ca&sslrootcert=${files.stranger}`)).rejects.toThrow(/certificate/);
  });

  it('is looked for where the parameter says', async () => {
    expect(await connected(`host=${named}&sslmode=require`, 'nowhere.invalid')).toEqual([{ ssl: true }]);
  });
});
