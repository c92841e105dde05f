import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RenderedPage, Unrendered } from '@chengjie/kernel';
import { Renderer } from './renderer.js';

/** Longest that a process may take to start on a busy machine, in milliseconds. */
const LONGEST = 30_000;

const ADDRESS = { language: 'zh', path: '/projects', search: '' } as const;
const ORIGIN = 'https://portal.example';

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** The process by a program of its own, which sees each message as `message`, and by Node as it is, or found in its folder. */
function rendererOf(onMessage: string, nodeIn?: (folder: string) => string): Renderer {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-render-'));
  const program = join(folder, 'main.mjs');
  writeFileSync(
    program,
    `import { readFileSync } from 'node:fs';
     const page = (message, html) => process.send({ kind: 'RENDERED', id: message.id, page: { status: 200, html } });
     process.on('message', (message) => { ${onMessage} });
     process.on('disconnect', () => process.exit());
     process.send({ kind: 'READY' });`,
  );
  const limits = { longestMs: LONGEST, hangsMs: 500, startsMs: LONGEST, startEveryMs: 0 };
  const renderer = new Renderer(program, ORIGIN, limits, nodeIn?.(folder));
  ends.push(
    () => renderer.close(),
    () => rmSync(folder, { recursive: true }),
  );
  return renderer;
}

const unanswered = () => Promise.resolve(undefined);
const htmlOf = (page: RenderedPage | Unrendered) => (typeof page === 'string' ? page : page.html);

describe('the process that renders pages', () => {
  it(
    'is told the address and where the portal is, and asks for what it shows',
    async () => {
      const renderer = rendererOf(`
        if (message.kind === 'RENDER') return process.send({ kind: 'ASK', id: 7, of: message.id, body: JSON.stringify(message) });
        page({ id: 1 }, message.body);`);
      const page = await renderer.render(ADDRESS, 'one', (body) => Promise.resolve(`answer to ${body}`));
      expect(page).toEqual({
        status: 200,
        html: `answer to ${JSON.stringify({ kind: 'RENDER', id: 1, address: ADDRESS, origin: ORIGIN })}`,
      });
    },
    LONGEST,
  );

  it(
    'knows nothing of the environment, and reads nothing but its own program',
    async () => {
      process.env['CHENGJIE_SECRET'] = 'secret';
      const renderer = rendererOf(`
        let read = 'refused';
        try { read = readFileSync('/etc/passwd', 'utf8'); } catch (error) { read = error.code; }
        page(message, Object.keys(process.env).filter((name) => !name.startsWith('NODE_')).join() + ' ' + read);`);
      expect(htmlOf(await renderer.render(ADDRESS, 'one', unanswered))).toBe(' ERR_ACCESS_DENIED');
      delete process.env['CHENGJIE_SECRET'];
    },
    LONGEST,
  );

  it(
    'is tried again when it could not be started',
    async () => {
      let node = '';
      const renderer = rendererOf(`page(message, 'made');`, (folder) => (node = join(folder, 'node')));
      expect(await renderer.render(ADDRESS, 'one', unanswered)).toBe('LATER');
      symlinkSync(process.execPath, node);
      expect(htmlOf(await renderer.render(ADDRESS, 'one', unanswered))).toBe('made');
    },
    LONGEST,
  );

  it(
    'is followed by another one when it ends, or hangs',
    async () => {
      const renderer = rendererOf(`
        if (message.address.path === '/ends') process.exit(1);
        if (message.address.path === '/hangs') for (;;);
        page(message, 'made');`);
      for (const path of ['/ends', '/hangs']) {
        expect(await renderer.render({ ...ADDRESS, path }, 'one', unanswered)).toBe('LATER');
        expect(htmlOf(await renderer.render(ADDRESS, 'one', unanswered))).toBe('made');
      }
    },
    LONGEST,
  );

  it(
    'takes a few pages at once, lets a few wait, and refuses the rest at once',
    async () => {
      const renderer = rendererOf(`
        if (message.address.path === '/first') return page(message, 'made');
        globalThis.held ??= [];
        held.push(message);
        if (held.length === 4) held.splice(0).forEach((each) => page(each, 'made'));`);
      await renderer.render({ ...ADDRESS, path: '/first' }, 'one', unanswered);
      const asked = Array.from({ length: 40 }, () => renderer.render(ADDRESS, 'crowd', unanswered));
      const other = Array.from({ length: 2 }, () => renderer.render(ADDRESS, 'other', unanswered));
      const made = (await Promise.all([...asked, ...other])).map(htmlOf);
      expect(made.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => 'made'));
      expect(made.slice(14, 40)).toEqual(Array.from({ length: 26 }, () => 'LATER'));
      expect(made.slice(40)).toEqual(['made', 'made']);
    },
    LONGEST,
  );

  it(
    'tells what cannot be drawn as long as nothing changes from what takes too long',
    async () => {
      const renderer = rendererOf(`
        const fault = message.address.path === '/fault' ? 'Error: no title' : undefined;
        process.send({ kind: 'RENDERED', id: message.id, fault });`);
      expect(await renderer.render({ ...ADDRESS, path: '/fault' }, 'one', unanswered)).toBe('NEVER');
      expect(await renderer.render(ADDRESS, 'one', unanswered)).toBe('LATER');
    },
    LONGEST,
  );

  it('is not started where there is no program', async () => {
    expect(await new Renderer('/no/such/program.js', ORIGIN).render(ADDRESS, 'one', unanswered)).toBe('NEVER');
  });
});
