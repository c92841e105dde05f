import { expect } from '@jest/globals';
import { heightFor, WIDTHS, type Language } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { violationsOf } from '../testing/accessible.js';
import { deadLinks } from './links.js';
import type { Titles } from './facts.js';
import { foreignWords, rawValues, titlesNotInEnglish } from './wording.js';

/** What must hold of a page in one language and width. */
interface Look {
  readonly language: Language;
  readonly width: number;
  readonly violations: readonly string[];
  readonly titles: number;
  readonly windowTitle: string;
  readonly lang: string;
  /** How many pixels wider than the screen. */
  readonly overflow: number;
  readonly foreignWords: readonly string[];
  readonly rawValues: readonly string[];
  readonly deadLinks: readonly string[];
  /** What groups of choices are called that the keyboard cannot reach. */
  readonly closedToKeys: readonly string[];
  readonly titlesNotInEnglish: readonly string[];
}

const VIEWS = (['zh', 'en'] as const).flatMap((language) =>
  Object.values(WIDTHS).map((width) => ({ language, width })),
);

/** Looks at the page that a visitor is on in both widths and, by the page's own switch, in both languages. */
export async function expectSoundInEveryView(visitor: Visitor, titles: readonly Titles[]): Promise<void> {
  const seen: Look[] = [];
  for (const { language, width } of VIEWS) {
    await switchTo(visitor, language);
    await visitor.page.setViewportSize({ width, height: heightFor(width) });
    await visitor.watch.settled();
    seen.push(await look(visitor, { language, width, titles }));
  }
  expect(seen).toEqual(
    VIEWS.map(({ language, width }) => ({
      language,
      width,
      violations: [],
      titles: 1,
      windowTitle: expect.stringMatching(language === 'zh' ? /^.+ · 承接$/ : /^.+ · Chengjie$/),
      lang: language === 'zh' ? 'zh-CN' : 'en',
      overflow: 0,
      foreignWords: [],
      rawValues: [],
      deadLinks: [],
      closedToKeys: [],
      titlesNotInEnglish: [],
    })),
  );
}

async function switchTo(visitor: Visitor, language: Language): Promise<void> {
  const { page } = visitor;
  const lang = await page.locator('html').getAttribute('lang');
  if (lang?.startsWith(language)) return;
  await page.getByRole('link', { name: language === 'zh' ? '中文' : 'English', exact: true }).click();
  await visitor.watch.settled();
}

async function look(
  { page }: Visitor,
  { language, width, titles }: { language: Language; width: number; titles: readonly Titles[] },
): Promise<Look> {
  const { scrollWidth, lang } = await page.evaluate(() => {
    const { scrollWidth, lang } = document.documentElement;
    return { scrollWidth, lang };
  });
  return {
    language,
    width,
    violations: await violationsOf(page),
    titles: await page.locator('h1').count(),
    windowTitle: await page.title(),
    lang,
    overflow: Math.max(0, scrollWidth - width),
    foreignWords: await foreignWords(page, language),
    rawValues: await rawValues(page, language),
    deadLinks: await deadLinks(page),
    closedToKeys: await page.locator('[role="radiogroup"]').evaluateAll(withoutTabStop),
    titlesNotInEnglish: language === 'en' ? await titlesNotInEnglish(page, titles) : [],
  };
}

/** Runs in the page. */
function withoutTabStop(groups: Element[]): string[] {
  return groups
    .filter(
      (group) => group.querySelector('input:enabled') && !group.querySelector('input:enabled:not([tabindex="-1"])'),
    )
    .map((group) => (group.textContent ?? '').slice(0, 40));
}
