import { randomBytes } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { accountsApi } from '@chengjie/accounts/api';
import { functionsApi } from '@chengjie/functions/api';
import { NOTICE_WORDS, noticeWordsOf, TASK_WORDS, taskWordsOf } from '@chengjie/notifications';
import { notificationsApi } from '@chengjie/notifications/api';
import { organizationsApi } from '@chengjie/organizations/api';
import {
  ACTOR_SOURCE,
  ApiPlatformModule,
  Database,
  PlatformModule,
  PublicEvents,
  WordsModule,
  type Actor,
  type ActorSource,
  type ApiManifest,
} from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { regionsApi } from '@chengjie/regions/api';
import { rulesApi } from '@chengjie/rules/api';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { procurementApi } from '../api.js';
import { procurementEntities } from '../lib/procurement.persistence.js';
import { ProcurementWorld } from './fixtures.js';

/** An answer of the endpoint. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly codes: readonly string[] };
  }[];
}

/** The API of this lib, with accounts, rules and the inbox that it needs, on a world's database, over HTTP and WebSocket. For specs only. */
export class HttpWorld {
  private constructor(
    readonly world: ProcurementWorld,
    readonly url: string,
    private readonly app: NestFastifyApplication,
    private readonly actors: Map<string, Actor>,
  ) {}

  /** @param others of libs above, that a spec asks too */
  static async create(databaseUrl: string, others: readonly ApiManifest[] = []): Promise<HttpWorld> {
    const masterKey = randomBytes(32);
    const config: Config = {
      ...{ databaseUrl, host: '127.0.0.1', port: 0, masterKey, poolSize: 5 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    const actors = new Map<string, Actor>();
    const world = await ProcurementWorld.create(databaseUrl, masterKey);
    const app = await NestFactory.create<NestFastifyApplication>(
      appOf(config, actors, [
        ...[regionsApi, accountsApi, notificationsApi, rulesApi, functionsApi, organizationsApi, procurementApi],
        ...others,
      ]),
      new FastifyAdapter(),
      {
        logger: ['error'],
      },
    );
    await app.register(fastifyCookie);
    await app.listen(0, '127.0.0.1');
    await app.get(PublicEvents).start();
    return new HttpWorld(world, `${await app.getUrl()}/graphql`, app, actors);
  }

  /** Runs a document as an actor, or as a visitor. */
  async ask(actor: Actor | null, query: string, variables: object = {}): Promise<Answer> {
    if (actor) this.actors.set(actor.accountId, actor);
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(actor ? { authorization: `Bearer ${actor.accountId}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** Runs a document as {@link ask} does, and counts the statements that it took. */
  async counted(actor: Actor | null, query: string, variables: object = {}): Promise<Answer & { statements: number }> {
    let statements = 0;
    const database = this.app.get(Database);
    database.watch(() => (statements += 1));
    try {
      return { ...(await this.ask(actor, query, variables)), statements };
    } finally {
      database.watch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
  }
}

/** Who has just proved who it is. */
const PROVEN = { by: 'PERSON', fresh: true, factorMissing: false } as const;

/** Bearer tokens are account ids here. */
function appOf(config: Config, actors: ReadonlyMap<string, Actor>, apis: readonly ApiManifest[]) {
  const source: ActorSource = {
    actorOf: async ({ token }) => {
      const actor = actors.get(token);
      return actor ? { ...actor, proof: PROVEN } : null;
    },
  };

  @Global()
  @Module({ providers: [{ provide: ACTOR_SOURCE, useValue: source }], exports: [ACTOR_SOURCE] })
  class ActorsModule {}

  @Module({
    imports: [
      PlatformModule.forRoot(config, { entities: procurementEntities, apis }),
      ActorsModule,
      ApiPlatformModule,
      WordsModule.of(NOTICE_WORDS, noticeWordsOf(apis.flatMap(({ notices = [] }) => notices))),
      WordsModule.of(TASK_WORDS, taskWordsOf(apis.flatMap(({ tasks = [] }) => tasks.map(({ kinds }) => kinds)))),
      ...apis.map(({ module }) => module),
    ],
  })
  class TestApp {}
  return TestApp;
}
