import { isId } from '@chengjie/kernel';
import { Turns, WaitedTooLong, type Database } from '@chengjie/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { isPart, robotsTxt, sitemapIndex, sitemapPart } from './sitemap.js';
import { START } from './sitemap.statements.js';

/** Seconds until somebody who was refused may come back. */
const LATER = 60;

/** Parts at once; crawlers are one asker. */
const BOUNDS = {
  atOnce: 2,
  waiting: 10,
  waitingOfOne: 10,
  patienceMs: 5_000,
  refusal: () => new WaitedTooLong(),
} as const;

interface ServedSitemap {
  readonly database: Pick<Database, 'query'>;
  /** Where people reach the portal. */
  readonly origin: string;
}

/** Serves what crawlers go by: robots.txt and the sitemap in parts, few at a time, each read while it is sent. */
export async function serveSitemap(scope: FastifyInstance, { database, origin }: ServedSitemap): Promise<void> {
  const turns = new Turns(BOUNDS);
  const send = async (reply: FastifyReply, written: AsyncGenerator<string>) => {
    const leave = await turns.enter('crawlers').catch((error: unknown) => {
      if (error instanceof WaitedTooLong) return undefined;
      throw error;
    });
    if (!leave) return reply.code(503).header('retry-after', LATER).send('');
    const xml = Readable.from(written);
    void once(xml, 'close').then(leave, leave);
    return reply.type('application/xml; charset=utf-8').header('cache-control', 'max-age=3600').send(xml);
  };
  scope.get('/robots.txt', (_, reply) => reply.type('text/plain; charset=utf-8').send(robotsTxt(origin)));
  scope.get('/sitemap.xml', (_, reply) => send(reply, sitemapIndex(database, origin)));
  const part = async (kind: string, after: string, reply: FastifyReply) =>
    isPart(kind) && isPlace(kind, after)
      ? send(reply, sitemapPart(database, origin, kind, after))
      : reply.callNotFound();
  scope.get<{ Params: { kind: string } }>('/sitemaps/:kind.xml', ({ params: { kind } }, reply) =>
    part(kind, START, reply),
  );
  scope.get<{ Params: { kind: string; after: string } }>(
    '/sitemaps/:kind/:after.xml',
    ({ params: { kind, after } }, reply) => part(kind, after, reply),
  );
}

/** Whether a part may begin there: an address that somebody made up is no fault of the database's. */
function isPlace(kind: string, after: string): boolean {
  return (
    after === START ||
    (['organizations', 'agencies'].includes(kind) ? isId(after) : after.length < 100 && !after.includes('\0'))
  );
}
