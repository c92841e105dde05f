import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { heightFor, WIDTHS, type Language, type View } from '../browser/view.js';
import { newVisitor } from '../browser/visitor.js';
import { readFacts, type Facts } from '../pages/facts.js';
import { addressOf, pages } from '../pages/pages.js';
import type { PortalPage } from '../pages/public-pages.js';
import { withProduct } from './run-command.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    languages: { type: 'string', default: 'zh' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: 'tmp/screenshots' },
  },
});

const chosen = pages.filter(({ name }) => name.includes(values.only));

await withProduct(values.url, async (browser, url) => {
  const facts = await readFacts(url);
  for (const language of values.languages.split(',') as Language[]) {
    for (const as of new Set(chosen.map((page) => page.as))) {
      const seen = chosen.filter((page) => page.as === as);
      await show(browser, url, facts, seen, { name: language, language, width: WIDTHS.desk });
    }
  }
});

/** Takes pictures of pages that one person sees, in all widths. */
async function show(browser: Browser, url: string, facts: Facts, seen: readonly PortalPage[], view: View) {
  const visitor = await newVisitor(browser, url, view, seen[0]?.as);
  for (const page of seen) {
    await visitor.goTo(addressOf(page, facts));
    for (const [device, width] of Object.entries(WIDTHS)) {
      await visitor.page.setViewportSize({ width, height: heightFor(width) });
      await visitor.watch.settled();
      const path = join(values.out, `${view.language}-${device}`, `${page.name}.png`);
      await visitor.page.screenshot({ path, fullPage: true });
    }
    process.stdout.write(`${view.language} ${page.name}\n`);
  }
  for (const complaint of visitor.watch.complaints) process.stdout.write(`${complaint}\n`);
  await visitor.context.close();
}
