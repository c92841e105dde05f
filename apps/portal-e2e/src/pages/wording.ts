import type { Page } from 'playwright-core';
import type { Language } from '../browser/view.js';
import type { Titles } from './facts.js';

/** The interface's own words in a page: what stands beside the data that it shows. */
const OWN_WORDS = [
  '#main-navigation a',
  'main nav ul a',
  'footer a',
  'th[scope="col"]',
  'dt',
  // A choice may be data, so only the names of fields count.
  'label:not(:has(input))',
  'legend',
  'button[type="submit"]',
].join(', ');

/** Words of the interface that are still in the other language, or with its marks. */
export async function foreignWords(page: Page, language: Language): Promise<readonly string[]> {
  const words = await page.locator(OWN_WORDS).evaluateAll((elements) =>
    elements
      // React Aria keeps a native list of the choices, which are data, beside each of its own.
      .filter((element) => !element.closest('[lang]:not(html), [aria-hidden="true"]'))
      .map((element) => (element.textContent ?? '').trim()),
  );
  return words.filter((text) => (language === 'en' ? isChinese(text) : isEnglish(text)));
}

/** No English in it: what names a region or an organization within a sentence is data. */
function isChinese(text: string): boolean {
  return /[，。；：？！（）]/u.test(text) || (/\p{Script=Han}/u.test(text) && !/[a-z]{2}/i.test(text));
}

/** Without Chinese in it. */
function isEnglish(text: string): boolean {
  return isSentence(text) && !/\p{Script=Han}/u.test(text);
}

/**
 * Chinese in an English page that no element says to be Chinese: it is spoken and drawn as if it were English. What people choose
 * from, and what they have typed, is marked by nobody; sentences in which something is named are English.
 * @param within what is found within a sentence too
 */
export async function unmarkedChinese(page: Page, within = /(?!)/): Promise<readonly string[]> {
  const texts = await page.locator('main').evaluate((main) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const marked = walker.currentNode.parentElement?.closest(
        '[lang|="zh"], code, pre, option, [aria-hidden="true"], textarea, script, noscript, style',
      );
      if (!marked) found.push((walker.currentNode.textContent ?? '').trim());
    }
    return found;
  });
  return texts.filter((text) => within.test(text) || (/\p{Script=Han}/u.test(text) && !isSentence(text)));
}

/** Two English words beside each other; a single one may be a name or an abbreviation. */
function isSentence(text: string): boolean {
  return /[a-z]{2,} [a-z]{2,}/i.test(text);
}

/** Codes of the API, places that nothing was filled into, and values that were not put into words: none is for people to read. */
const RAW =
  /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\{\{?\w+\}\}?|\[object |\b(?:undefined|null|NaN|Invalid Date)\b|^system$/;
/** How a seat of a panel is called in the records. */
const RAW_IN_ENGLISH = /评审 \d/;

/** Raw values in a page, besides those that are shown as code. */
export async function rawValues(page: Page, language: Language): Promise<readonly string[]> {
  const texts = await page.locator('main').evaluate((main) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const inCode = walker.currentNode.parentElement?.closest('code, pre, script, noscript, style');
      if (!inCode) found.push((walker.currentNode.textContent ?? '').trim());
    }
    return found;
  });
  return texts.filter((text) => RAW.test(text) || (language === 'en' && RAW_IN_ENGLISH.test(text)));
}

/** What is longer, in characters, is what somebody wrote, such as a proposal, and may quote a title. */
const LONGEST_WITH_A_TITLE = 60;

/** Chinese titles in an English page where the English one does not stand beside: in the title of the window, or in what is told of a thing. */
export async function titlesNotInEnglish(page: Page, titles: readonly Titles[]): Promise<readonly string[]> {
  const windowTitle = await page.title();
  const shown = await page.locator('main').evaluate(
    (main, { known, quoted }) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? '';
        const place = walker.currentNode.parentElement;
        if (text.length > quoted) continue;
        if (place?.closest('textarea, script, noscript, style')) continue;
        const around = place?.closest('dl, tr, li')?.textContent ?? '';
        found.push(
          ...known
            .filter(({ title, titleEn }) => text.includes(title) && !around.includes(titleEn))
            .map(({ title }) => title),
        );
      }
      return found;
    },
    { known: titles, quoted: LONGEST_WITH_A_TITLE },
  );
  return [...titles.flatMap(({ title }) => (windowTitle.includes(title) ? [title] : [])), ...shown];
}
