import type { Page } from 'playwright-core';
import { drawnByBrowser } from './drawn-by-browser.js';

/** What of a published result is changed. */
interface Result {
  readonly ranking: { total: string | null }[];
}

interface Answer {
  readonly data?: {
    readonly project?: {
      readonly lots?: readonly { readonly evaluation?: { readonly resultJson?: Result } | null }[];
    } | null;
  };
}

/** Lets a page get evaluations whose result was changed on the way. */
export async function withOtherResult(page: Page, change: (result: Result) => void): Promise<void> {
  await drawnByBrowser(page);
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    for (const { evaluation } of answer.data?.project?.lots ?? [])
      if (evaluation?.resultJson) change(evaluation.resultJson);
    await route.fulfill({ response, json: answer });
  });
}
