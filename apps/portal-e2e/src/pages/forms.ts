import type { Route } from 'playwright-core';
import type { Visitor } from '../browser/visitor.js';

/** What a form's summary says, as a reader of it takes it. */
interface SummaryLine {
  readonly text: string;
  /** Whether it names a field before it says what is wrong. */
  readonly named: boolean;
  /** Whether following it leads to something within the form. */
  readonly leads: boolean;
}

const SUMMARY = ['请先更正以下内容', 'There is a problem'];

/** Forms of one kind say the same: a page with one in every row is looked at for its first. */
const MOST_OF_A_PAGE = 12;

/** Acts are not done: what a form says by itself is asked about, and the next page is looked at as if nobody had been here. */
export async function withoutActs({ page }: Visitor): Promise<void> {
  await page.unrouteAll();
  await page.route('**/graphql', (route) => (isAct(route) ? busy(route) : route.continue()));
}

function isAct(route: Route): boolean {
  const { query = '' } = (route.request().postDataJSON() ?? {}) as { query?: string };
  return query.startsWith('mutation') && !query.includes('saveDraft') && !query.includes('discardDraft');
}

function busy(route: Route): Promise<void> {
  const errors = [{ message: 'Not now', extensions: { code: 'DatabaseUnavailable' } }];
  return route.fulfill({ json: { data: null, errors } });
}

/** Sends each form of a page as it stands, one after the other. @returns the lines of their summaries that no reader can follow */
export async function wrongLines({ page, watch }: Visitor): Promise<readonly SummaryLine[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  await watch.settled();
  const senders = page.locator('main form:has(h1, label, legend) button[type="submit"]:enabled');
  const lines: SummaryLine[] = [];
  for (const sender of (await senders.all()).slice(0, MOST_OF_A_PAGE)) {
    await sender.click();
    await watch.settled();
    // What is filled in already is asked about: not now.
    if (await page.getByRole('alertdialog').isVisible()) await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    lines.push(...(await sender.evaluate(linesOf, SUMMARY)));
  }
  return lines.filter(({ named, leads }) => !named || !leads);
}

/** Runs in the page. */
function linesOf(sender: Element, summary: readonly string[]): readonly SummaryLine[] {
  const form = sender.closest('form');
  const titles = [...(form?.querySelectorAll('p') ?? [])].filter(({ textContent }) => summary.includes(textContent));
  return titles.flatMap((title) =>
    [...(title.parentElement?.querySelectorAll('li') ?? [])].map((line) => {
      line.querySelector('a')?.click();
      const { activeElement: led } = document;
      const leads = form !== null && form !== led && form.contains(led) && !line.contains(led);
      return { text: line.textContent, named: /^[^：:]+[：:]/.test(line.textContent), leads };
    }),
  );
}
