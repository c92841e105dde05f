import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { networkOf } from '@chengjie/platform';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Page } from './page.js';
import { askedAt } from './page-address.js';
import type { ReadyPage, RenderedPages } from './rendered-pages.js';
import { headersOfPages } from './security-headers.js';

/** Where the portal's build is, in a clone and in the image alike. */
export const PORTAL_DIR = fileURLToPath(new URL('../../../portal/dist', import.meta.url));

const NOT_BUILT = `门户尚未构建：请运行 npm run build，然后重新启动。
The portal is not built: run npm run build, then start again.
`;

/** After how many seconds a page that could not be rendered is worth asking for again. */
const AGAIN_AFTER_S = 5;

interface ServedPortal {
  /** Where its build is. */
  readonly folder: string;
  readonly rendered: RenderedPages;
  /** How many proxies of our own stand before the server. */
  readonly proxies: number;
}

/**
 * Serves the built portal: its files, and its page at every address that is nothing else. What everybody may read is
 * rendered, when that can be done now; all else the portal draws itself, since it reads the address. Without a build, those who want a page are told how to make one; the API works all the same.
 */
export async function servePortal(scope: FastifyInstance, { folder, rendered, proxies }: ServedPortal): Promise<void> {
  const page = Page.in(folder);
  if (!page) {
    new Logger('Portal').warn(`No portal in ${folder}: run npm run build, then start again`);
    scope.get('/*', (request, reply) =>
      takesPages(request) && askedAt(request.url).kind !== 'NONE'
        ? reply.code(503).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(NOT_BUILT)
        : reply.callNotFound(),
    );
    return;
  }
  await scope.register(helmet, { global: false });
  await serveFiles(scope, folder);
  scope.get('/*', async (request, reply) => {
    const asked = askedAt(request.url);
    if (!takesPages(request) || asked.kind === 'NONE') return reply.callNotFound();
    if (asked.kind === 'MOVED') return reply.header('cache-control', 'no-cache').redirect(asked.to, 302);
    if (asked.kind === 'DRAWN') return sendPage(reply, page.make());
    const ready = await rendered.get(asked, networkOf(request.raw, proxies));
    if (ready === 'NEVER') return sendPage(reply, page.makeFor(asked, ready));
    if (ready !== 'LATER') return sendRendered(request, reply, ready);
    // Browsers draw it all the same; who only reads what is sent, a search engine, say, comes again instead of keeping an empty page.
    return sendPage(reply.code(503).header('retry-after', AGAIN_AFTER_S), page.makeFor(asked, ready));
  });
}

/** Files under /assets carry a hash of their content in the name, so that they never change; all others may. */
async function serveFiles(scope: FastifyInstance, folder: string): Promise<void> {
  const common = { decorateReply: false, index: false, preCompressed: true } as const;
  await scope.register(fastifyStatic, {
    ...common,
    root: join(folder, 'assets'),
    prefix: '/assets/',
    maxAge: '1y',
    immutable: true,
  });
  await scope.register(fastifyStatic, {
    ...common,
    root: folder,
    wildcard: false,
    globIgnore: ['assets/**', 'render/**', 'index.html*', '**/*.{br,gz}'],
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
  });
}

/**
 * A rendered page, unless the browser has the same. Shared caches keep none: its nonce is one person's. Who has it already keeps
 * the policy, too, that came with it.
 */
function sendRendered(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { status, page, movedTo, etag }: ReadyPage,
): FastifyReply {
  if (movedTo !== undefined) return reply.header('cache-control', 'private, no-cache').redirect(movedTo, 302);
  const isThere = headers['if-none-match']?.split(/\s*,\s*/).includes(etag);
  if (!isThere) return sendPage(reply.code(status).header('etag', etag), page.make(), 'private, no-cache');
  reply.removeHeader('content-security-policy');
  return reply.code(304).header('etag', etag).header('cache-control', 'private, no-cache').send();
}

function sendPage(reply: FastifyReply, { html, nonce }: ReturnType<Page['make']>, caching = 'no-cache'): FastifyReply {
  reply.removeHeader('content-security-policy'); // that of answers that are no page, which would win
  reply.helmet(headersOfPages(nonce));
  return reply.type('text/html; charset=utf-8').header('cache-control', caching).send(html);
}

/** Browsers name HTML when they go to an address; curl and link checkers take anything. */
function takesPages({ headers: { accept = '*/*' } }: FastifyRequest): boolean {
  return accept === '*/*' || accept.includes('text/html');
}
