import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.js';

/** Starts a browser without a window. Without a sandbox of its own: it visits our pages only, also in containers. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, chromiumSandbox: false, args: ['--disable-gpu'] });
}
