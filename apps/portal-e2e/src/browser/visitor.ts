import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { newContext } from './context.js';
import type { View } from './view.js';
import { Watch } from './watch.js';

/** Where the pages of failed steps are shown. */
const FAILURES = join(import.meta.dirname, '..', '..', '..', '..', 'tmp', 'browser-tests');

type Role = Parameters<Page['getByRole']>[0];

/**
 * Somebody with a browser of their own, who finds things by what they are called. Names are given in both languages; the
 * visitor reads one of them.
 */
export class Visitor {
  constructor(
    readonly name: string,
    readonly page: Page,
    readonly watch: Watch,
    readonly view: View,
    private readonly url: string,
  ) {}

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The text in the visitor's language. */
  say<T>(zh: T, en: T): T {
    return this.view.language === 'zh' ? zh : en;
  }

  /** Goes to an address of the portal, in the language read unless it names one, and waits until it shows all. */
  goTo(path: string): Promise<void> {
    const address = /^\/(zh|en)(\/|$)/.test(path) ? path : `/${this.view.language}${path}`;
    return this.doing(`goes to ${path}`, async () => {
      await this.page.goto(this.url + address, { waitUntil: 'commit' });
      await this.watch.settled();
    });
  }

  /** Signs in without the sign-in page, where that is not what the test is about. */
  async signIn(loginName: string): Promise<void> {
    const response = await this.context.request.post(`${this.url}/graphql`, {
      headers: { origin: this.url },
      data: {
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { message } } }',
        variables: { input: { loginName, password: DEMONSTRATION_PASSWORD, issueToken: false } },
      },
    });
    const { data } = (await response.json()) as { data?: { signIn?: { viewer?: object | null } } };
    if (!data?.signIn?.viewer) throw new Error(`${loginName} cannot sign in: ${await response.text()}`);
  }

  button(zh: string, en: string): Locator {
    return this.named('button', zh, en);
  }

  link(zh: string, en: string): Locator {
    return this.named('link', zh, en);
  }

  heading(zh: string, en: string): Locator {
    return this.named('heading', zh, en);
  }

  field(zh: string, en: string): Locator {
    return this.page.getByLabel(this.say(zh, en), { exact: true });
  }

  /** Anything by its role and whole name. */
  named(role: Role, zh: string, en: string): Locator {
    return this.page.getByRole(role, { name: this.say(zh, en), exact: true });
  }

  press(zh: string, en: string): Promise<void> {
    return this.doing(`presses “${this.say(zh, en)}”`, () => this.button(zh, en).click());
  }

  /** Says yes to the question that an act which cannot be undone asks. */
  confirm(zh: string, en: string): Promise<void> {
    const answer = this.page.getByRole('alertdialog').getByRole('button', { name: this.say(zh, en), exact: true });
    return this.doing(`confirms “${this.say(zh, en)}”`, () => answer.click());
  }

  /** Follows a link, and waits until the page that it leads to shows all. */
  follow(zh: string, en: string): Promise<void> {
    return this.followLink(this.link(zh, en).first());
  }

  followLink(link: Locator): Promise<void> {
    return this.doing('follows a link', async () => {
      await link.click();
      await this.watch.settled();
    });
  }

  fill(zh: string, en: string, value: string): Promise<void> {
    return this.doing(`fills in “${this.say(zh, en)}”`, () => this.field(zh, en).fill(value));
  }

  /** Ticks a box or a choice, by a part of its label. */
  choose(role: 'radio' | 'checkbox', zh: string, en: string): Promise<void> {
    const choice = this.page.getByRole(role, { name: this.say(zh, en) }).first();
    // The box itself is drawn by its label.
    return this.doing(`chooses “${this.say(zh, en)}”`, () =>
      this.page.locator('label').filter({ has: choice }).click(),
    );
  }

  /** Opens what is folded away under a line. */
  unfold(zh: string, en: string): Promise<void> {
    const line = this.page.locator('summary').filter({ hasText: this.say(zh, en) });
    return this.doing(`unfolds “${this.say(zh, en)}”`, () => line.first().click());
  }

  /** Picks one of many out of the list that a field opens. */
  pick(field: Locator, option: string): Promise<void> {
    return this.doing(`picks “${option}”`, async () => {
      await field.click();
      await this.page.getByRole('option', { name: option, exact: true }).click();
      await this.watch.settled();
    });
  }

  /** Waits until the page says something. */
  sees(zh: string | RegExp, en: string | RegExp): Promise<void> {
    return this.shows(this.page.getByText(this.say(zh, en)).first());
  }

  /** Waits until the page says what an act has done: in view, announced, and with the focus on it. */
  isTold(zh: string, en: string): Promise<void> {
    return this.isLedTo('status', this.say(zh, en));
  }

  /** Waits until the page says what stands against an act, in the same way. */
  isStopped(zh: string, en: string): Promise<void> {
    return this.isLedTo('alert', this.say(zh, en));
  }

  private isLedTo(role: 'status' | 'alert', hasText: string): Promise<void> {
    const sentence = this.page.locator('main :focus').getByRole(role).filter({ hasText });
    return this.doing(`is told “${hasText}”`, async () => {
      await sentence.waitFor();
      const box = await sentence.boundingBox();
      const height = await this.page.evaluate(() => innerHeight);
      if (!box || box.y < 0 || box.y > height) throw new Error('It is said out of view');
    });
  }

  /** Waits until something is on show. */
  shows(what: Locator): Promise<void> {
    return this.doing('looks for something', () => what.waitFor());
  }

  /** The page's one title, once it shows all. */
  async title(): Promise<string> {
    await this.watch.settled();
    return this.page.locator('h1').innerText();
  }

  /** A step; when it fails, tells where and leaves a picture of the page. */
  async doing<T>(what: string, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (cause) {
      const path = join(FAILURES, `${this.name}-${Date.now()}.png`);
      mkdirSync(FAILURES, { recursive: true });
      await this.page.screenshot({ path, fullPage: true }).catch(() => undefined);
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${this.name} ${what} at ${this.page.url()}: ${reason}\nSee ${path}`, { cause });
    }
  }
}

/**
 * Somebody new at the portal.
 *
 * @param loginName of the demonstration account to act as; otherwise the public
 */
export async function newVisitor(browser: Browser, url: string, view: View, loginName?: string): Promise<Visitor> {
  const page = await (await newContext(browser, view)).newPage();
  const visitor = new Visitor(loginName ?? 'public', page, new Watch(page, url), view, url);
  if (loginName) await visitor.signIn(loginName);
  return visitor;
}
