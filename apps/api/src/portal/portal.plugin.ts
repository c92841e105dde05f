import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Page } from './page.js';
import { headersOfPages } from './security-headers.js';

/** Where the portal's build is, in a clone and in the image alike. */
export const PORTAL_DIR = fileURLToPath(new URL('../../../portal/dist', import.meta.url));

/** Addresses below these are the API's, also those that it does not know. */
const API_PATHS = /^\/(graphql|health)(\/|$)/;

const NOT_BUILT = `门户尚未构建：请运行 npm run build，然后重新启动。
The portal is not built: run npm run build, then start again.
`;

/**
 * Serves the built portal: its files, and its page at every address that is nothing else, since the portal itself
 * reads the address. Without a build, those who want a page are told how to make one; the API works all the same.
 */
export async function servePortal(scope: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  const page = Page.in(folder);
  if (!page) {
    new Logger('Portal').warn(`No portal in ${folder}: run npm run build, then start again`);
    scope.get('/*', (request, reply) =>
      wantsPage(request)
        ? reply.code(503).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(NOT_BUILT)
        : reply.callNotFound(),
    );
    return;
  }
  await scope.register(helmet, { global: false });
  await serveFiles(scope, folder);
  scope.get('/*', (request, reply) => (wantsPage(request) ? sendPage(reply, page) : reply.callNotFound()));
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
    globIgnore: ['assets/**', 'index.html*', '**/*.{br,gz}'],
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
  });
}

function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  const { html, nonce } = page.make();
  reply.removeHeader('content-security-policy'); // that of answers that are no page, which would win
  reply.helmet(headersOfPages(nonce));
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
}

/** Browsers name HTML when they go to an address; curl and link checkers take anything. */
function wantsPage({ headers: { accept = '*/*' }, url }: FastifyRequest): boolean {
  return (accept === '*/*' || accept.includes('text/html')) && !API_PATHS.test(url.split('?', 1)[0] ?? '');
}
