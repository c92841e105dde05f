import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, NotFoundError } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Public, Published } from '../auth/access.js';
import { ACTOR_SOURCE, type ActorSource, type Person } from '../auth/actor.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { migrate, migration } from '../database/migrate.js';
import { platformSchema } from '../manifest/platform.schema.js';
import { ApiPlatformModule } from '../graphql/graphql.module.js';
import { PlatformModule } from '../platform.module.js';
import { FastPathModule } from './fast-path.module.js';
import { publishedTables } from '../published/public-change.migrations.js';

let asked: string[] = [];

@Resolver()
class NoticeResolver {
  constructor(private readonly database: Database) {}

  @Published()
  @Query(() => String)
  async notice(@Args('id', { type: () => String, nullable: true }) id?: string): Promise<string> {
    asked.push('notice');
    const [row] = await this.database.run<{ text: string }>('select text from notice where id = $1', [id ?? '1']);
    if (!row) throw new NotFoundError({ zh: '公告', en: 'notice' });
    return row.text;
  }

  @Public()
  @Query(() => String)
  clock(): string {
    asked.push('clock');
    return new Date().toISOString();
  }
}

/** Whoever shows a token is this person; every session is over. */
const PROGRAM: Person = { accountId: newId(), displayName: '程序', grants: [] };

@Global()
@Module({
  providers: [
    {
      provide: ACTOR_SOURCE,
      useValue: { actorOf: async ({ kind }) => (kind === 'API_TOKEN' ? PROGRAM : null) } satisfies ActorSource,
    },
  ],
  exports: [ACTOR_SOURCE],
})
class NobodyModule {}

const template = {
  name: 'kept-answers',
  migrate: (url: string) =>
    migrate(url, [
      platformSchema,
      {
        lib: 'notices',
        tables: { notice: [] },
        migrations: [
          migration('202699990000_notice', `create table notice (id text primary key, text text not null)`),
          publishedTables('202699990001_notice_published', ['notice']),
        ],
      },
    ]),
};

/** How often resolvers ran for requests that came one after the other. */
async function runsOf(...requests: (() => Promise<unknown>)[]): Promise<number> {
  asked = [];
  for (const request of requests) await request();
  return asked.length;
}

describe('answers that are kept', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    db = await testDatabase(template);
    const config: Config = {
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: Buffer.alloc(32), poolSize: 5 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    @Module({
      imports: [PlatformModule.forRoot(config, { entities: [] }), NobodyModule, ApiPlatformModule, FastPathModule],
      providers: [NoticeResolver],
    })
    class TestApp {}
    app = await NestFactory.create<NestFastifyApplication>(TestApp, new FastifyAdapter(), { logger: false });
    await app.register(fastifyCookie);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    await db.query(`insert into notice values ('1', 'first')`);
  });

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  const post = async (request: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(request),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  };
  /** The same document for the third time is known, compiled and kept. */
  const known = async (query: string, variables = {}) => {
    for (let time = 0; time < 3; time += 1) await post({ query, variables });
    return (headers: Record<string, string> = {}) => post({ query, variables }, headers);
  };

  it('come without running a resolver, the same as the GraphQL server sends them', async () => {
    const query = 'query Same { notice }';
    const first = await post({ query });
    const again = await known(query);
    expect(await runsOf(again, again, again)).toBe(0);
    const kept = await again();
    expect(kept.text).toBe(first.text);
    const { date: _first, ...headers } = first.headers;
    const { date: _kept, ...keptHeaders } = kept.headers;
    expect(keptHeaders).toEqual(headers);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('are made anew after a change', async () => {
    const again = await known('query Changed { notice }');
    await db.query(`update notice set text = 'second' where id = '1'`);
    expect((await again()).text).toContain('second');
    expect(await runsOf(again)).toBe(0);
  });

  it.each([
    ['with a bearer token', { authorization: 'Bearer aaaaaaaaaaaaaaaaaaaaaaaa' }],
    ['with a session', { cookie: 'chengjie_session=aaaaaaaaaaaaaaaaaaaaaaaa' }],
  ])('are for nobody who comes %s, valid or not', async (_, headers) => {
    const again = await known('query Credentials { notice }');
    expect(await runsOf(() => again(headers))).toBe(1);
  });

  it('are of one language, one set of variables and one media type', async () => {
    const query = 'query Apart($id: String) { notice(id: $id) }';
    await db.query(`insert into notice values ('2', 'another') on conflict do nothing`);
    const again = await known(query, { id: '1' });
    expect(await runsOf(() => again({ 'accept-language': 'en' }))).toBe(1);
    expect((await post({ query, variables: { id: '2' } })).text).toContain('another');
    const { headers } = await again({ accept: 'application/graphql-response+json, application/json' });
    expect(headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    expect((await again({ accept: 'text/html' })).status).toBe(406);
  });

  it('are never errors', async () => {
    const again = await known('query Missing { notice(id: "none") }');
    expect(await runsOf(again, again)).toBe(2);
    expect((await again({ 'accept-language': 'en' })).text).toContain('NOT_FOUND');
  });

  it.each([
    ['alone', 'query Clock { clock }', 1],
    ['beside a published field', 'query Beside { notice clock }', 2],
    ['in a fragment', 'query Fragment { notice ...f } fragment f on Query { ... { clock } }', 2],
  ])('never hold what reads the clock: %s', async (_, query, runs) => {
    const again = await known(query);
    expect(await runsOf(again)).toBe(runs);
  });

  it('hold published fields in fragments', async () => {
    const again = await known('query Spread { ...f } fragment f on Query { ... on Query { notice } }');
    expect(await runsOf(again)).toBe(0);
  });
});
