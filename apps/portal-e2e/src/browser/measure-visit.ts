import type { Browser, Request } from 'playwright-core';
import { newContext } from './context.js';
import type { View } from './view.js';
import { Watch } from './watch.js';

/** What the first visit to a page costs. */
export interface Visit {
  /** Bytes of scripts as they came over the network, compressed. */
  readonly scriptBytes: number;
  readonly requests: number;
  /** First contentful paint, in milliseconds from the navigation's start. */
  readonly firstPaint: number;
  /** Largest contentful paint, likewise. */
  readonly largestPaint: number;
}

/** Visits an address with a browser that has never been there, on a processor slowed so many times. */
export async function measureVisit(browser: Browser, address: string, view: View, slowdown = 1): Promise<Visit> {
  const context = await newContext(browser, view);
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    const watch = new Watch(page, new URL(address).origin);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(address, { waitUntil: 'commit' });
    await watch.settled();
    const paints = await page.evaluate(readPaints);
    const scripts = requests.filter((request) => request.resourceType() === 'script');
    const sizes = await Promise.all(scripts.map((request) => request.sizes()));
    const scriptBytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    return { scriptBytes, requests: requests.length, ...paints };
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function readPaints(): Promise<{ firstPaint: number; largestPaint: number }> {
  return new Promise((resolve) => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    new PerformanceObserver((list) => {
      resolve({ firstPaint: first?.startTime ?? 0, largestPaint: list.getEntries().at(-1)?.startTime ?? 0 });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
