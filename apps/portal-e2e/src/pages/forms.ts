import type { Locator } from 'playwright-core';
import type { Visitor } from '../browser/visitor.js';

/** What a form says that was sent without the texts that it asks for. */
interface Line {
  readonly text: string;
  /** How the field is called that following it leads to; undefined where it leads to none. */
  readonly field: string | undefined;
}

/** Texts that the forms of a page ask for; searches are none, and what may be left out says so. */
const ASKED = 'data-asked';

/**
 * Sends each form of the page that asks for a text without it, which does nothing, and follows each line of what it says.
 *
 * @returns lines that do not name the field that they lead to, and forms that lead nobody to what they say
 */
export async function misleadingForms(visitor: Visitor): Promise<readonly string[]> {
  const { page } = visitor;
  await page.locator('main').evaluate(markAsked, {
    mark: ASKED,
    optional: (await page.locator('html').getAttribute('lang'))?.startsWith('zh') ? '选填' : 'optional',
  });
  const forms = page.locator('main form').filter({ has: page.locator(`[${ASKED}]`) });
  const found: string[] = [];
  for (let index = 0; index < (await forms.count()); index += 1) {
    const lines = await sendEmpty(visitor, forms.nth(index));
    if (lines.length === 0) found.push(`form ${index + 1} says nothing`);
    found.push(
      ...lines
        .filter(({ text, field }) => !field || !text.toLowerCase().includes(field.toLowerCase()))
        .map((line) => JSON.stringify(line)),
    );
  }
  return found;
}

function markAsked(main: Element, { mark, optional }: { readonly mark: string; readonly optional: string }): void {
  const fields = 'input:is([type="text"], [type="password"]):not([role]):enabled, textarea:enabled';
  for (const field of main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    `form:not([role="search"]) :is(${fields})`,
  )) {
    const label = [...(field.labels ?? [])].map(({ textContent }) => textContent).join(' ');
    if (!label.includes(optional) && field.checkVisibility()) field.setAttribute(mark, '');
  }
}

async function sendEmpty(visitor: Visitor, form: Locator): Promise<readonly Line[]> {
  for (const field of await form.locator(`[${ASKED}]`).all()) await field.fill('');
  await form.locator('button[type="submit"]').first().click();
  await visitor.shows(form.locator(':focus').getByRole('alert'));
  const summary = form.getByRole('alert').filter({ has: visitor.page.getByRole('listitem') });
  const lines: Line[] = [];
  for (const line of await summary.getByRole('listitem').all()) {
    const link = line.getByRole('link');
    if ((await link.count()) > 0) {
      await link.click();
      await visitor.watch.settled();
    }
    lines.push({ text: await line.innerText(), field: await form.evaluate(focusedField) });
  }
  return lines;
}

/** How the field of a form that has the focus is called: choices by their group, a group without any by itself. */
function focusedField(form: Element): string | undefined {
  const focused = document.activeElement;
  if (!focused || !form.contains(focused) || focused.matches('a')) return undefined;
  const choice = focused.matches('[type="radio"], [type="checkbox"]');
  const field = choice ? (focused.closest('[role="radiogroup"], [role="group"]') ?? focused) : focused;
  if (field.ariaLabel) return field.ariaLabel;
  // A list to pick from is called by what is picked and by its label.
  const label = document.getElementById((field.getAttribute('aria-labelledby') ?? '').split(' ').at(-1) ?? '');
  const names = [field.querySelector(':scope > legend'), label, ...((field as HTMLInputElement).labels ?? [])];
  return names.map((each) => each?.firstChild?.textContent ?? '').find((text) => text !== '');
}
