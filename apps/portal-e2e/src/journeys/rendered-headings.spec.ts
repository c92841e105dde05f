import { expect, it } from '@jest/globals';
import { readFacts } from '../pages/facts.js';
import { addressOf, pages } from '../pages/pages.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** Desks, and pages of one's own account and of mailed links, are drawn by browsers alone. */
const DRAWN_BY_BROWSERS = [
  ...['sign-in', 'request-account', 'open-account', 'forgotten-password', 'verify-address', 'stop-claim'],
  ...['password-reset', 'factor-reset', 'desk-signed-out'],
];

/** What the server sends; a busy one is asked again, as it says. */
async function sent(path: string): Promise<string> {
  for (;;) {
    const response = await fetch(stage.url + path, { headers: { accept: 'text/html' } });
    const html = await response.text();
    if (response.status !== 503) return html;
    expect(response.headers.get('retry-after')).toBe('5');
  }
}

/** What of its headings is not as people who hear a page need it: one title, and no level left out on the way down. */
function faultsOf(html: string): string[] {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
  const titles = levels.filter((level) => level === 1).length;
  const jumps = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`h${level} at ${index}`] : [],
  );
  return [...(titles === 1 ? [] : [`${titles} titles`]), ...jumps];
}

it('each public page comes with one title and its headings in order', async () => {
  const facts = await readFacts(stage.url);
  const left = new Set<string>();
  const faults: string[] = [];
  for (const page of pages.filter(({ as }) => !as))
    for (const language of ['zh', 'en']) {
      const html = await sent(`/${language}${addressOf(page, facts)}`);
      if (!html.includes('id="rendered"')) left.add(page.name);
      else faults.push(...faultsOf(html).map((fault) => `${language} ${page.name}: ${fault}`));
    }
  expect(faults).toEqual([]);
  expect([...left].toSorted()).toEqual(DRAWN_BY_BROWSERS.toSorted());
}, 300_000);
