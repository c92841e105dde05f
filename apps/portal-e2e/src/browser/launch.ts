import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.js';

/** Starts a browser without a window. Without a sandbox of its own: it visits our pages only, also in containers. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  // A page that a journey has changed on its way comes from no address: the browser would let it open no socket to this machine.
  const args = ['--disable-gpu', '--disable-features=LocalNetworkAccessChecks'];
  return chromium.launch({ executablePath, env, chromiumSandbox: false, args });
}
