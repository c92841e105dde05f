import type { Page } from 'playwright-core';

/** Has the browser draw all of a page, so that it asks for what it shows: what the server has rendered came otherwise. */
export async function drawnByBrowser(page: Page): Promise<void> {
  await page.route(/\/(zh|en)(\/|$)/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(' id="rendered"', '') });
  });
}
