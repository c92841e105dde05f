import type { Page } from 'playwright-core';

/** Lets a page get each list of up to 50 or 100 rows two rows at a time, so that few rows are more than a page. */
export async function withSmallPages(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const document = route.request().postData() ?? '';
    await route.continue({ postData: document.replaceAll(/first: (50|100)\b/g, 'first: 2') });
  });
}
