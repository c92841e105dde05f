import { networkOf, Turns, WaitedTooLong } from '@chengjie/platform';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { hash } from 'node:crypto';
import type { PublicFeed } from './feeds.js';
import { readAddress } from './list-address.js';
import type { ListReader } from './list-reader.js';
import { listRequest, refuse, unreadable, type ListRefusal } from './list-request.js';

/** Entries of a feed: who comes once an hour misses none of a busy province. */
const ENTRIES = 100;

/** Before all records: when a feed without any changed last. */
const NEVER = new Date('2026-01-01T00:00:00Z');

const BOUNDS = {
  ...{ atOnce: 4, atOnceOfOne: 2, waiting: 100, waitingOfOne: 10, patienceMs: 5_000 },
  refusal: () => new WaitedTooLong(),
};

interface ServedFeeds {
  readonly feeds: readonly PublicFeed[];
  readonly reader: ListReader;
  readonly schema: () => GraphQLSchema;
  /** Where people reach the portal. */
  readonly origin: string;
  readonly proxies: number;
}

/** Serves what programs come back to: `/feeds/projects.atom?regionCode=2202`. Who has the same already is told so. */
export async function serveFeeds(
  scope: FastifyInstance,
  { feeds, reader, schema, origin, proxies }: ServedFeeds,
): Promise<void> {
  const turns = new Turns(BOUNDS);
  const byName = new Map(feeds.map((feed) => [feed.name, feed]));
  scope.get<{ Params: { name: string } }>('/feeds/:name', async (request, reply) => {
    const feed = byName.get(request.params.name);
    if (!feed) return reply.callNotFound();
    const { language, search } = listRequest(request);
    const read = readAddress(schema(), feed.document, search);
    if ('fault' in read) return refuse(reply, language, { status: 400, ...read.fault });
    try {
      const { variables } = read;
      const { nodes } = await turns.take(networkOf(request.raw, proxies), () =>
        reader.page({ list: feed, language, variables }, { first: ENTRIES }),
      );
      const updated = new Date(Math.max(NEVER.getTime(), ...nodes.map((row) => feed.changedAt(row).getTime())));
      const body = feed.write(nodes, { origin, self: request.url, language }, updated);
      const etag = `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
      reply
        .headers({ etag, 'last-modified': updated.toUTCString(), 'cache-control': 'public, max-age=300' })
        .headers({ vary: 'accept-language', 'cross-origin-resource-policy': 'cross-origin' });
      if (hasSame(request.headers, etag, updated)) return reply.code(304).send();
      return reply.type(feed.type).send(body);
    } catch (error) {
      return refuse(reply, language, error instanceof WaitedTooLong ? LATER : unreadable(error));
    }
  });
}

/** By the tag if the client has one, else by the instant, to the second (RFC 9110 §13.2.2). */
function hasSame(
  headers: { 'if-none-match'?: string; 'if-modified-since'?: string },
  etag: string,
  updated: Date,
): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  if (tags !== undefined) return tags.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
  return since !== undefined && Date.parse(since) >= Math.floor(updated.getTime() / 1_000) * 1_000;
}

const LATER: ListRefusal = {
  status: 429,
  code: 'FEEDS_AT_ONCE',
  retryAfter: 30,
  zh: '此刻读取的人太多，请稍后再试。',
  en: 'Too many read at this moment: try again in a while.',
};
