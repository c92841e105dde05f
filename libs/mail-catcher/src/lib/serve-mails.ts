import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaughtMail } from './catch-mail.js';
import { mailsPage } from './mails-page.js';

/** Nothing is loaded, nothing runs; a mail's HTML is in a frame of no origin. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Shows caught mails to browsers on this machine. @param port 0 lets the system choose */
export async function serveMails(mails: readonly CaughtMail[], port = 0): Promise<Server> {
  const server = createServer((request, response) => {
    // Other sites' pages reach loopback by names of their own: those are not ours to answer.
    if (!isOwn(request.headers.host, (server.address() as AddressInfo).port)) {
      response.writeHead(403).end();
      return;
    }
    if (request.method !== 'GET' || request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, HEADERS).end(mailsPage(mails));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function isOwn(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}
