import cookie from '@fastify/cookie';
import { boundAnswers, LogLines, readBoundedBodies } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { admitServer } from '@chengjie/platform/schema';
import { schemas } from '@chengjie/product/schema';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { Drain } from './drain.js';
import { PORTAL_DIR, servePortal } from './portal/portal.plugin.js';
import { headersOfAnswers } from './portal/security-headers.js';

/** Largest request body in bytes: a bid's text with room to spare. */
const BODY_LIMIT = 262_144;

/** How long a client may take to send a request, and of that its head; a body that drips holds a connection no longer. */
const REQUEST_TIMEOUT_MS = 20_000;
const HEAD_TIMEOUT_MS = 10_000;

/** How often Node looks for clients that take longer. */
const TIMEOUT_CHECK_MS = 2_000;

/**
 * Builds the API, and the portal beside it, without listening yet.
 * @throws ConfigError where the database is not for it to serve
 */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  await admitServer(config, schemas);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    return503OnClosing: false, // what was taken before the end is answered
    http: { headersTimeout: HEAD_TIMEOUT_MS, connectionsCheckingInterval: TIMEOUT_CHECK_MS },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, await fastPathOf(config)),
    adapter,
    {
      logger: new LogLines(),
      abortOnError: false,
    },
  );
  readBoundedBodies(app, BODY_LIMIT);
  boundAnswers(app, config);
  const headers = headersOfAnswers(config.secureCookies);
  const drain = app.get(Drain);
  adapter.getInstance().addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    if (drain.begun) reply.header('connection', 'close');
    done();
  });
  await app.register(cookie);
  await app.register(servePortal, { folder: config.portalDir ?? PORTAL_DIR });
  app.enableShutdownHooks();
  return app;
}

/** The one place that knows of the fast path: without this, and its folder, answers are the same. */
async function fastPathOf({ fastPath = true }: Config): Promise<Type[]> {
  return fastPath ? [(await import('@chengjie/platform/fast-path')).FastPathModule] : [];
}
