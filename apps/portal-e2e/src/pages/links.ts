import type { Page } from 'playwright-core';
import { pages } from './pages.js';
import { ARTICLES } from './public-pages.js';

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** What may stand for a part that a route leaves open. */
const PARAMETERS: Readonly<Record<string, string>> = {
  id: `(${UUID}|(CN|\\d{2,12})-\\d{4}(-\\d{2}){0,2})`,
  memberId: UUID,
  reference: 'CJ-\\d{4}-\\d{6}',
  project: 'CJ-\\d{4}-\\d{6}',
  code: `(${UUID}|[A-Z]+-\\d+|\\d{2,12})`,
  article: `(${ARTICLES.join('|')})`,
};

const ADDRESSES = [...new Set(pages.map(({ route }) => route))]
  .filter((route) => !route.includes('*'))
  .map((route) => (route === '/' ? '' : route))
  .map(
    (route) => new RegExp(`^/(zh|en)${route.replace(/:(\w+)/g, (_, name: string) => PARAMETERS[name] ?? '[^/]+')}$`),
  );

/** What is taken along instead: files and feeds of the API. */
const FILES = /^\/(downloads\/[a-z-]+\.(csv|xlsx)|feeds\/(projects|awards)\.atom|feeds\/deadlines\.ics)$/;

/** Links within the portal that lead to none of its pages. */
export async function deadLinks(page: Page): Promise<readonly string[]> {
  const paths = await page
    .locator('a[href^="/"]:not([hreflang])')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set(paths)].filter((path) => ![FILES, ...ADDRESSES].some((address) => address.test(path)));
}
