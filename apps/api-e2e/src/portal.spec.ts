import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { makePortalBuild, SCRIPT, type PortalBuild } from './testing/portal-build.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const SCRIPT_PATH = '/assets/main-4f1c0a9b.js';

/** The policy of a page, without its nonce. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'nonce-…'",
  "style-src 'self' 'nonce-…'",
  "style-src-attr 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

describe('the portal', () => {
  let db: TestDatabase;
  let build: PortalBuild;
  let product: RunningProduct;

  beforeAll(async () => {
    build = makePortalBuild();
    db = await testDatabase();
    product = await startProduct(db, { env: { CHENGJIE_PORTAL_DIR: build.folder } });
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
    build.remove();
  });

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${product.url}${path}`, { method, headers });
  /** Sends the path as it is written, where `fetch` would tidy it up, and takes the body as it comes. */
  const raw = async (path: string, headers: Record<string, string> = {}) => {
    const sent = request(`${product.url}/`, { path, headers }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  };
  const noncesOf = (html: string) => [...html.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce);

  it.each([
    '/zh',
    '/en/projects',
    '/zh/projects/JL-2026-0001?tab=bids',
    '/zh/organizations/a.b',
    '/desk',
    '/en/sign-in',
  ])('is the page at %s', async (path) => {
    const response = await get(path, BROWSER);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await response.text()).toContain('<div id="root"></div>');
  });

  it('leaves to the browser what it has no program to draw, and asks nobody to come again', async () => {
    for (const path of ['/zh/projects', '/desk']) {
      const { status, headers } = await get(path, BROWSER);
      expect([path, status, headers.get('retry-after')]).toEqual([path, 200, null]);
    }
  });

  it('leads from addresses without a language to those with one', async () => {
    const sent = await fetch(`${product.url}/projects?lang=en&text=a`, { headers: BROWSER, redirect: 'manual' });
    expect([sent.status, sent.headers.get('location')]).toEqual([302, '/en/projects?text=a']);
  });

  it('allows itself nothing from elsewhere, by a nonce that is another for each response', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(async () => {
        const response = await get('/', BROWSER);
        const policy = response.headers.get('content-security-policy') ?? '';
        const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
        expect(policy.replaceAll(nonce, '…')).toBe(POLICY);
        expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
        expect(noncesOf(await response.text())).toEqual([nonce, nonce]);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('promises no HTTPS on plain HTTP', async () => {
    const { headers } = await get('/', BROWSER);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  });

  it('answers those who take anything with the page, and those who want something else with 404', async () => {
    expect((await get('/projects', { accept: '*/*' })).headers.get('content-type')).toMatch(/^text\/html/);
    const response = await get('/projects', { accept: 'application/json' });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    expect((await get('/projects', BROWSER, 'POST')).status).toBe(404);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('sends a script to those who take %s as the build has compressed it', async (accepted, encoding) => {
    const { status, headers } = await raw(SCRIPT_PATH, { 'accept-encoding': accepted });
    expect([status, headers['content-encoding']]).toEqual([200, encoding]);
    expect(headers).toMatchObject({
      'content-type': expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/i),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    });
    const response = await get(SCRIPT_PATH, { 'accept-encoding': accepted });
    expect(await response.text()).toBe(SCRIPT);
  });

  it('has other files looked after anew each time, and not sent again for nothing', async () => {
    const { status, headers } = await raw('/seal.svg');
    expect([status, headers]).toEqual([
      200,
      expect.objectContaining({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' }),
    ]);
    expect((await raw('/seal.svg', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  it.each(['/assets/main-00000000.js', '/assets/', `${SCRIPT_PATH}/x`])(
    'has no page in the place of a missing file: %s',
    async (path) => {
      const { status, headers } = await get(path, BROWSER);
      expect([status, headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    },
  );

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..\\..\\secret.txt',
    '/assets/%00',
    '//etc/passwd',
    '/assets//etc/passwd',
  ])('gives nothing from outside of its folder: %s', async (path) => {
    const { status, body } = await raw(path, { accept: 'text/plain' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/^secret|root:/);
  });

  it('answers HEAD as GET, without the body', async () => {
    for (const path of ['/projects', SCRIPT_PATH]) {
      const headers = { ...BROWSER, 'accept-encoding': 'gzip' };
      const [head, whole] = [await get(path, headers, 'HEAD'), await get(path, headers)];
      expect([head.status, head.headers.get('content-length')]).toEqual([200, whole.headers.get('content-length')]);
      expect(await head.text()).toBe('');
    }
  });

  it('echoes nothing to TRACE', async () => {
    for (const path of ['/', '/graphql']) {
      const sent = request(`${product.url}/`, { path, method: 'TRACE', headers: { 'x-secret': 'echoed' } }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      expect([400, 404, 405]).toContain(response.statusCode);
      expect(await text(response)).not.toContain('echoed');
    }
  });

  it('leaves GraphQL and the health checks as they are', async () => {
    const body = '{"query":"{ __typename }"}';
    const headers = { ...BROWSER, 'content-type': 'application/json' };
    const answer = await fetch(`${product.url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(await (await get('/health/ready', BROWSER)).json()).toEqual({ status: 'ok' });
    expect((await get('/health/nothing', BROWSER)).status).toBe(404);
    expect((await get('/graphql/nothing', BROWSER)).status).toBe(404);
  });
});

describe('without a built portal', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  const missing = join(tmpdir(), 'chengjie-no-portal');

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db, { env: { CHENGJIE_PORTAL_DIR: missing, CHENGJIE_SECURE_COOKIES: '1' } });
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
  });

  it('says so at the start, and to those who want a page', async () => {
    expect(product.output()).toContain(`No portal in ${missing}: run npm run build, then start again`);
    const response = await fetch(product.url, { headers: BROWSER });
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8']);
    expect(await response.text()).toMatch(
      /^门户尚未构建：.*npm run build.*\nThe portal is not built: run npm run build,/,
    );
  });

  it('answers GraphQL all the same, and promises HTTPS where people come by it', async () => {
    const response = await fetch(`${product.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  it('has cookies that only HTTPS carries, and no neighbour under the same domain can set', async () => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { signOut { userErrors { code } } }' }),
    });
    expect(await response.json()).toEqual({ data: { signOut: { userErrors: [] } } });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-chengjie_session=; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Strict$/,
    );
  });
});
