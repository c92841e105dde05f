import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { heightFor, type View } from './view.js';

/** How long one looks for something, in milliseconds: slow machines run other spec files beside. */
const PATIENCE = 30_000;

/** A browser without history, in a view; far from Beijing, whose time the portal must tell all the same. */
export async function newContext(
  browser: Browser,
  { language, width }: View,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: heightFor(width) },
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript((chosen) => {
    if (!localStorage.getItem('chengjie.language')) localStorage.setItem('chengjie.language', chosen);
  }, language);
  return context;
}
