import cookie from '@fastify/cookie';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { functionsApi } from '@chengjie/functions/api';
import { functionsSchema } from '@chengjie/functions/schema';
import { entitiesOf } from '@chengjie/platform/schema';
import {
  ACTOR_SOURCE,
  ApiPlatformModule,
  PlatformModule,
  type Actor,
  type ActorSource,
  type ApiManifest,
} from '@chengjie/platform';
import { readConfig } from '@chengjie/platform/config';
import { organizationsApi } from '../api.js';
import { organizationsSchema } from '../schema.js';

const actors = new Map<string, Actor>();
/** Who has just proved who it is. */
const PROVEN = { by: 'PERSON', fresh: true, factorMissing: false } as const;

const source: ActorSource = {
  actorOf: async ({ token }) => {
    const actor = actors.get(token);
    return actor ? { ...actor, proof: PROVEN } : null;
  },
};

@Global()
@Module({ providers: [{ provide: ACTOR_SOURCE, useValue: source }], exports: [ACTOR_SOURCE] })
class TestActorsModule {}

/** The API of this lib and those below it, without a port. */
export interface Api {
  /** Answers a document, as an actor if one is given. */
  readonly run: (query: string, variables?: object, actor?: Actor) => Promise<{ data: Answer; errors?: unknown[] }>;
  readonly close: () => Promise<void>;
}

/** Whatever the document asked for. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have the shape of their document
export type Answer = any;

/**
 * @param url address of a migrated database
 * @param apis what answers
 */
export async function startApi(
  url: string,
  apis: readonly ApiManifest[] = [functionsApi, organizationsApi],
): Promise<Api> {
  const config = readConfig({ DATABASE_URL: url, CHENGJIE_MASTER_KEY: Buffer.alloc(32, 1).toString('base64') });
  @Module({
    imports: [
      PlatformModule.forRoot(config, { entities: entitiesOf([functionsSchema, organizationsSchema]), apis }),
      TestActorsModule,
      ApiPlatformModule,
      ...apis.map(({ module }) => module),
    ],
  })
  class TestApiModule {}
  const app = await NestFactory.create<NestFastifyApplication>(TestApiModule, new FastifyAdapter(), {
    logger: ['error'],
    abortOnError: false,
  });
  await app.register(cookie);
  await app.init();
  return {
    run: async (query, variables = {}, actor) => {
      const token = actor ? `token-of-${actor.accountId}` : '';
      if (actor) actors.set(token, actor);
      const { payload } = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: actor ? { authorization: `Bearer ${token}` } : {},
        payload: { query, variables },
      });
      return JSON.parse(payload) as Awaited<ReturnType<Api['run']>>;
    },
    close: () => app.close(),
  };
}
