import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Public } from '../../auth/access.js';
import { ACTOR_SOURCE } from '../../auth/actor.js';
import { Database } from '../../database/database.js';
import { migrate } from '../../database/migrate.js';
import { platformSchema } from '../../manifest/platform.schema.js';
import { PlatformModule } from '../../platform.module.js';
import { ApiPlatformModule } from '../graphql.module.js';

const POOL_SIZE = 2;
const LOCK = 7_391;

@Resolver()
class FailingResolver {
  constructor(private readonly database: Database) {}

  @Public()
  @Query(() => String)
  read(@Args('code') code: string): Promise<string> {
    return this.fail(code);
  }

  @Public()
  @Mutation(() => String)
  write(@Args('code') code: string): Promise<string> {
    return this.database.transaction(() => this.fail(code));
  }

  @Public()
  @Query(() => String)
  async locked(): Promise<string> {
    await this.database.run(`select pg_advisory_xact_lock(${LOCK})`);
    return 'free';
  }

  private async fail(code: string): Promise<string> {
    await this.database.run(`do $$ begin raise exception 'inner words' using errcode = '${code}'; end $$`);
    return '';
  }
}

@Global()
@Module({
  providers: [{ provide: ACTOR_SOURCE, useValue: { actorOf: () => Promise.resolve(null) } }],
  exports: [ACTOR_SOURCE],
})
class NobodyModule {}

/** @param more modules beside the endpoint's own, which must change nothing */
export const testUnavailable = (more: readonly Type[]) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    db = await testDatabase({ name: 'platform-only', migrate: (to) => migrate(to, [platformSchema]) });
    const config = {
      databaseUrl: db.url,
      host: '127.0.0.1',
      port: 0,
      masterKey: Buffer.alloc(32),
      allowedOrigins: [],
      secureCookies: false,
      trustProxy: 0,
      poolSize: POOL_SIZE,
    };
    @Module({
      imports: [PlatformModule.forRoot(config, { entities: [] }), NobodyModule, ApiPlatformModule, ...more],
      providers: [FailingResolver],
    })
    class TestApp {}
    app = await NestFactory.create<NestFastifyApplication>(TestApp, new FastifyAdapter(), { logger: false });
    await app.register(fastifyCookie);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  const ask = async (query: string, language: string) => {
    const headers = { 'content-type': 'application/json', 'accept-language': language };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return { status: response.status, body: (await response.json()) as { errors?: { message: string }[] } };
  };
  const unavailable = (message: string) => ({
    status: 503,
    body: expect.objectContaining({
      errors: [
        expect.objectContaining({
          message,
          extensions: { code: 'UNAVAILABLE', codes: ['DatabaseUnavailable', 'Transient', 'Server'] },
        }),
      ],
    }),
  });
  const zh = unavailable('数据库暂时不可用，请稍后再试。');
  const en = unavailable('The database is not available. Please try again shortly.');

  // A document is answered by the GraphQL server twice, then as a known operation.
  it.each([
    ['connection failure', '08006'],
    ['connection that never was', '08001'],
    ['disk full', '53100'],
    ['out of memory', '53200'],
    ['too many connections', '53300'],
    ['a limit of the configuration', '53400'],
    ['shutdown by an administrator', '57P01'],
    ['shutdown by a crash', '57P02'],
    ['a start that is not over', '57P03'],
    ['a lock that is not given', '55P03'],
    ['a database that is read-only', '25006'],
    ['a deadlock', '40P01'],
    ['two that were in each other’s way', '40001'],
  ])('is told as such to queries and mutations, known or not, for: %s', async (_, code) => {
    for (const document of [`{ read(code: "${code}") }`, `mutation { write(code: "${code}") }`]) {
      for (let time = 0; time < 3; time += 1) expect(await ask(document, 'zh')).toEqual(zh);
      expect(await ask(document, 'en')).toEqual(en);
    }
  });

  it('is another thing than a failure of ours', async () => {
    const { status, body } = await ask('{ read(code: "42P01") }', 'en');
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('"INTERNAL"')]);
    expect(JSON.stringify(body)).not.toContain('inner words');
  });

  it('is told to those who wait for a lock too long, and to those who wait for a connection meanwhile', async () => {
    const holder = new pg.Client({ connectionString: db.url });
    await holder.connect();
    try {
      await holder.query(`select pg_advisory_lock(${LOCK})`);
      const waiting = Array.from({ length: POOL_SIZE + 1 }, () => ask('{ locked }', 'en'));
      expect(await Promise.all(waiting)).toEqual(waiting.map(() => en));
    } finally {
      await holder.end();
    }
    expect(await ask('{ locked }', 'en')).toEqual({ status: 200, body: { data: { locked: 'free' } } });
  });
};
