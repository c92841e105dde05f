import { setTimeout as delay } from 'node:timers/promises';

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
