import { setTimeout as delay } from 'node:timers/promises';
import type { OpenLot } from '../load/bidders.js';
import type { Site } from './site.js';

const POLL_MS = 50;

/**
 * Asks until the condition holds.
 * @throws Error naming what did not come true within the limit
 */
export async function until(what: string, limitMs: number, look: () => Promise<boolean>): Promise<void> {
  const since = performance.now();
  while (!(await look())) {
    if (performance.now() - since > limitMs) throw new Error(`${what}: not within ${limitMs / 1_000} s`);
    await delay(POLL_MS);
  }
}

/** Whether the API at this port says that it and its database answer. */
export function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Waits until the clock has closed every one of these lots. */
export async function allClosed(site: Site, lots: readonly OpenLot[], limitMs: number): Promise<void> {
  const ids = lots.map(({ projectId }) => projectId);
  await until('every lot closed', limitMs, async () => {
    const [row] = await site.query<{ open: number }>(
      `select count(*)::int as open from project where id = any($1::uuid[]) and status = 'PUBLISHED'`,
      [ids],
    );
    return row?.open === 0;
  });
}
