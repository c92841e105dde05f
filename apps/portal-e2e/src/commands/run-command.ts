import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { startDemonstration } from '../testing/product.js';

/** The test server's start and end, shared with Jest. */
const TEST_SERVER = new URL('../../../../tools/jest/', import.meta.url);

interface TestServerModule {
  readonly default: () => Promise<void>;
}

/**
 * Runs a command's work with a browser and the product: the one at an address, or else the built one on demonstration data
 * of its own.
 */
export async function withProduct(
  url: string | undefined,
  work: (browser: Browser, url: string) => Promise<void>,
): Promise<void> {
  if (url) return withBrowser(url.replace(/\/+$/, ''), work);
  await testServer('global-setup.mjs');
  try {
    const product = await startDemonstration();
    try {
      await withBrowser(product.url, work);
    } finally {
      await product.stop();
    }
  } finally {
    await testServer('global-teardown.mjs');
  }
}

async function withBrowser(url: string, work: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  try {
    await work(browser, url);
  } finally {
    await browser.close();
  }
}

async function testServer(file: string): Promise<void> {
  const { default: run } = (await import(new URL(file, TEST_SERVER).href)) as TestServerModule;
  await run();
}
