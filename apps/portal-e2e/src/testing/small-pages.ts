import type { Page } from 'playwright-core';
import { drawnByBrowser } from './drawn-by-browser.js';

/**
 * Lets a page get each list two rows at a time, so that few rows are more than a page.
 * @param sizes of the pages that become smaller
 */
export async function withSmallPages(page: Page, sizes: readonly number[] = [50, 100]): Promise<void> {
  const first = new RegExp(`first: (${sizes.join('|')})\\b`, 'g');
  await drawnByBrowser(page);
  await page.route('**/graphql', async (route) => {
    const document = route.request().postData() ?? '';
    await route.continue({ postData: document.replaceAll(first, 'first: 2') });
  });
}
