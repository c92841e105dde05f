import type { FromRenderer, ToRenderer } from '@chengjie/kernel';
import type { BrowserBuild } from './build.js';
import { renderPage } from './render-page.js';

declare const BROWSER_BUILD: BrowserBuild;

/** Longest that a page may take, in milliseconds; the API waits no longer either (apps/api/src/portal/renderer.ts). */
const LONGEST_MS = 2_000;

const waiting = new Map<number, (body: string | undefined) => void>();
let asked = 0;

const send = (message: FromRenderer) => process.send?.(message);

/**
 * The program of the process that renders public pages. The API starts it, with an environment that holds no secret, and is
 * all that it talks to: whatever a page shows comes from there, asked for nobody (docs/adr/0031-rendered-by-the-server.md).
 */
process.on('message', (message: ToRenderer) => {
  if (message.kind === 'RENDER') return void render(message);
  waiting.get(message.id)?.(message.body);
  waiting.delete(message.id);
  return undefined;
});
process.on('disconnect', () => process.exit());
// Of a terminal, meant for the API: it ends this process when nobody waits for pages any more.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
send({ kind: 'READY' });

async function render({ id, address, origin }: Extract<ToRenderer, { kind: 'RENDER' }>): Promise<void> {
  const ask = (body: string) =>
    new Promise<string | undefined>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      send({ kind: 'ASK', id: asked, of: id, body });
    });
  const signal = AbortSignal.timeout(LONGEST_MS);
  let fault: string | undefined;
  const page = await renderPage(address, { build: BROWSER_BUILD, origin, ask, signal }).catch((error: unknown) => {
    // What took too long says nothing against the page.
    if (!signal.aborted) fault = error instanceof Error ? error.stack : String(error);
    return undefined;
  });
  send({ kind: 'RENDERED', id, page, fault });
}
