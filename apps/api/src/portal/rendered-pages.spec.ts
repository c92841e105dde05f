import { describe, expect, it } from '@jest/globals';
import type { RenderedPage, Unrendered } from '@chengjie/kernel';
import type { AnonymousRequests } from './anonymous-requests.js';
import { RenderedPages } from './rendered-pages.js';
import type { Renderer } from './renderer.js';

const ADDRESS = { language: 'zh', path: '/projects', search: '' } as const;

/** Pages that are drawn as told, and how often that was asked for; `change` commits something public. */
function drawn(as: RenderedPage | Unrendered, published = true) {
  let [asked, state] = [0, 1];
  const render: Renderer['render'] = async (_address, _asker, ask) => {
    asked += 1;
    await ask('{"query":"{ x }"}');
    return as;
  };
  const requests = { asksForPublished: () => published, put: () => Promise.resolve('{}') };
  const pages = new RenderedPages(
    { render } as Renderer,
    requests as unknown as AnonymousRequests,
    { current: () => Promise.resolve(state) },
    1,
  );
  return { get: () => pages.get(ADDRESS, 'one'), asked: () => asked, change: () => (state += 1) };
}

describe('public pages that are kept', () => {
  it('are drawn once, and again once something public has changed', async () => {
    const pages = drawn({ status: 200, html: '<h1>页</h1>' });
    expect(await pages.get()).toMatchObject({ status: 200 });
    await pages.get();
    expect(pages.asked()).toBe(1);
    pages.change();
    await pages.get();
    expect(pages.asked()).toBe(2);
  });

  it('are tried once where they are a fault, such as one without a title, and left to the browser as long as nothing changes', async () => {
    const pages = drawn('NEVER');
    expect([await pages.get(), await pages.get(), pages.asked()]).toEqual(['NEVER', 'NEVER', 1]);
    pages.change();
    expect([await pages.get(), pages.asked()]).toEqual(['NEVER', 2]);
  });

  it.each([
    ['could not be drawn now', drawn('LATER')],
    ['are a fault of more than what is published', drawn('NEVER', false)],
  ])('are none that %s: they are tried again', async (_, pages) => {
    await pages.get();
    await pages.get();
    expect(pages.asked()).toBe(2);
  });
});
