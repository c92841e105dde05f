import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Unrendered } from '@chengjie/kernel';
import fastify from 'fastify';
import { servePortal } from './portal.plugin.js';
import type { RenderedPages } from './rendered-pages.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A portal whose pages are all left to the browser. */
async function portalOf(why: Unrendered) {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-portal-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<html lang="zh-CN"><title>承接</title><div id="root"></div><noscript>JavaScript</noscript></html>',
  );
  const app = fastify();
  const rendered = { get: () => Promise.resolve(why) } as unknown as RenderedPages;
  await app.register(servePortal, { folder, rendered, proxies: 0 });
  ends.push(
    () => app.close(),
    () => rmSync(folder, { recursive: true }),
  );
  return (url: string) => app.inject({ url, headers: { accept: 'text/html' } });
}

describe('a public page that the server does not draw', () => {
  it.each([
    ['/zh/projects', '<html lang="zh-CN">', '请稍后重新载入'],
    ['/en/projects', '<html lang="en">', 'Please load again in a moment'],
  ])(
    'is not there yet where it is busy: %s says so in its language, and a browser draws it',
    async (url, lang, title) => {
      const { statusCode, headers, body } = await (await portalOf('LATER'))(url);
      expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
      for (const part of [lang, `<noscript><h1>${title}</h1>`, '<div id="root"></div>']) expect(body).toContain(part);
    },
  );

  it('is the browser’s where asking again is of no use', async () => {
    const { statusCode, headers, body } = await (await portalOf('NEVER'))('/zh/projects');
    expect([statusCode, headers['retry-after']]).toEqual([200, undefined]);
    for (const part of ['<noscript><h1>本页面出错了</h1>', '<div id="root"></div>']) expect(body).toContain(part);
  });
});
