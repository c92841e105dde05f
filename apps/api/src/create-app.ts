import cookie from '@fastify/cookie';
import { boundAnswers, Database, FailureLog, LogLines, PublishedData, readBoundedBodies } from '@chengjie/platform';
import { portalUrlOf, USUAL_ANSWER_CACHE_MIB, type Config } from '@chengjie/platform/config';
import { admitServer } from '@chengjie/platform/schema';
import { schemas } from '@chengjie/product/schema';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import { Drain } from './drain.js';
import { AnonymousRequests } from './portal/anonymous-requests.js';
import { PORTAL_DIR, servePortal } from './portal/portal.plugin.js';
import { RenderedPages } from './portal/rendered-pages.js';
import { Renderer } from './portal/renderer.js';
import { headersOfAnswers } from './portal/security-headers.js';
import { serveSitemap } from './portal/sitemap.plugin.js';
import { serveDownloads } from './public-lists/downloads.plugin.js';
import { PUBLIC_FEEDS } from './public-lists/feeds.js';
import { serveFeeds } from './public-lists/feeds.plugin.js';
import { ListReader } from './public-lists/list-reader.js';
import { PUBLIC_LISTS } from './public-lists/lists.js';

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
  await app.register(serveSitemap, { database: app.get<Database>(Database), origin: portalUrlOf(config) });
  await serveLists(app, config);
  const folder = config.portalDir ?? PORTAL_DIR;
  await app.register(servePortal, { folder, rendered: renderedPages(app, config, folder), proxies: config.trustProxy });
  app.enableShutdownHooks();
  return app;
}

/** What everybody may take along: lists as files, and feeds. */
async function serveLists(app: NestFastifyApplication, config: Config): Promise<void> {
  const schema = () => app.get(GraphQLSchemaHost, { strict: false }).schema;
  const failures = app.get<FailureLog>(FailureLog);
  const served = { schema, reader: new ListReader(schema, failures.report), proxies: config.trustProxy };
  await app.register(serveDownloads, { ...served, lists: PUBLIC_LISTS });
  await app.register(serveFeeds, { ...served, feeds: PUBLIC_FEEDS, origin: portalUrlOf(config) });
}

/** Public pages as a process of their own renders them, which ends with the application. */
function renderedPages(app: NestFastifyApplication, config: Config, folder: string): RenderedPages {
  const server = app.getHttpAdapter().getInstance();
  const renderer = new Renderer(join(folder, 'render', 'main.js'), portalUrlOf(config));
  server.addHook('onClose', () => renderer.close());
  const requests = new AnonymousRequests(server, () => app.get(GraphQLSchemaHost, { strict: false }).schema);
  const { answerCacheMebibytes = USUAL_ANSWER_CACHE_MIB } = config;
  return new RenderedPages(renderer, requests, app.get(PublishedData), answerCacheMebibytes);
}

/** The one place that knows of the fast path: without this, and its folder, answers are the same. */
async function fastPathOf({ fastPath = true }: Config): Promise<Type[]> {
  return fastPath ? [(await import('@chengjie/platform/fast-path')).FastPathModule] : [];
}
