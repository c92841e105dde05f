import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { startDemonstration } from './product.js';
import type { Demonstration } from './product.js';
import { CHINESE_DESK, heightFor } from './view.js';
import type { View } from './view.js';
import { Visitor } from './visitor.js';
import { Watch } from './watch.js';

/** Longest that a test may take, in milliseconds: slow machines run other spec files beside. */
const LONGEST = 180_000;

/** The product on demonstration data and a browser, for one spec file. */
export class Stage {
  private product: Demonstration | undefined;
  private browser: Browser | undefined;
  private visitors: Visitor[] = [];

  get demonstration(): Demonstration {
    if (!this.product) throw new Error('The product runs from beforeAll to afterAll');
    return this.product;
  }

  get url(): string {
    return this.demonstration.url;
  }

  async open(): Promise<void> {
    [this.product, this.browser] = await Promise.all([startDemonstration(), launchBrowser()]);
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.product?.stop();
  }

  /**
   * Somebody new, with a browser of their own until the test ends.
   *
   * @param loginName of the demonstration account to act as; otherwise the public
   */
  async visitor(view: View = CHINESE_DESK, loginName?: string): Promise<Visitor> {
    if (!this.browser) throw new Error('The browser runs from beforeAll to afterAll');
    const context = await newContext(this.browser, view);
    const page = await context.newPage();
    const watch = new Watch(page, this.url);
    const visitor = new Visitor(loginName ?? 'public', page, watch, view, this.url);
    this.visitors.push(visitor);
    if (loginName) await visitor.signIn(loginName);
    return visitor;
  }

  /** Everybody leaves. @returns what their pages complained about */
  async clear(): Promise<readonly string[]> {
    const visitors = this.visitors.splice(0);
    await Promise.all(visitors.map(({ context }) => context.close()));
    return visitors.flatMap(({ watch }) => watch.complaints);
  }
}

/** A browser without history, in a view; far from Beijing, whose time the portal must tell all the same. */
export async function newContext(browser: Browser, { language, width }: View): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: heightFor(width) },
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  await context.addInitScript((chosen) => {
    if (!localStorage.getItem('chengjie.language')) localStorage.setItem('chengjie.language', chosen);
  }, language);
  return context;
}

/** Sets the stage for a spec file. After each test everybody leaves, and no page may have had anything to complain about. */
export function useStage(): Stage {
  jest.setTimeout(LONGEST);
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
  });
  afterAll(() => stage.close());
  return stage;
}
