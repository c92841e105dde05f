import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { CHINESE_DESK, type View } from '../browser/view.js';
import { newVisitor, type Visitor } from '../browser/visitor.js';
import { startDemonstration, type Demonstration } from './product.js';

/** Longest that a test may take, in milliseconds: slow machines run other spec files beside. */
const LONGEST = 180_000;

/** The product on demonstration data and a browser, for one spec file. */
export class Stage {
  private product: Demonstration | undefined;
  private running: Browser | undefined;
  private visitors: Visitor[] = [];
  private readonly residents = new Map<string | undefined, Visitor>();

  get demonstration(): Demonstration {
    if (!this.product) throw new Error('The product runs from beforeAll to afterAll');
    return this.product;
  }

  get browser(): Browser {
    if (!this.running) throw new Error('The browser runs from beforeAll to afterAll');
    return this.running;
  }

  get url(): string {
    return this.demonstration.url;
  }

  async open(): Promise<void> {
    [this.product, this.running] = await Promise.all([startDemonstration(), launchBrowser()]);
  }

  async close(): Promise<void> {
    await this.running?.close();
    await this.product?.stop();
  }

  /**
   * Somebody new, with a browser of their own until the test ends.
   *
   * @param loginName of the demonstration account to act as; otherwise the public
   */
  async visitor(view: View = CHINESE_DESK, loginName?: string): Promise<Visitor> {
    const visitor = await newVisitor(this.browser, this.url, view, loginName);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Somebody who stays for all tests of the spec file: for many short looks, which take longer with a new browser each. */
  async resident(loginName?: string): Promise<Visitor> {
    const known = this.residents.get(loginName);
    if (known) return known;
    const visitor = await newVisitor(this.browser, this.url, CHINESE_DESK, loginName);
    this.residents.set(loginName, visitor);
    return visitor;
  }

  /** Visitors leave. @returns what everybody's pages complained about */
  async clear(): Promise<readonly string[]> {
    const visitors = this.visitors.splice(0);
    await Promise.all(visitors.map(({ context }) => context.close()));
    return [...visitors, ...this.residents.values()].flatMap(({ watch }) => watch.takeComplaints());
  }
}

/** Sets the stage for a spec file. After each test visitors leave, and no page may have had anything to complain about. */
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
