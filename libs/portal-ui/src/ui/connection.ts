import { useSyncExternalStore } from 'react';

/** Milliseconds between two tries to reach a server that was lost. */
const PROBE_EVERY = 3_000;

let connected = true;
const listeners = new Set<() => void>();

/** Told by the client after each request: whether the server could be reached. */
export function reportConnection(reached: boolean): void {
  if (connected === reached) return;
  connected = reached;
  for (const listener of listeners) listener();
  if (!connected) setTimeout(() => void probe(), PROBE_EVERY);
}

/** Asks whether the server is there again, until it is. */
async function probe(): Promise<void> {
  const reached = await fetch('/health/ready', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (reached) reportConnection(true);
  else setTimeout(() => void probe(), PROBE_EVERY);
}

if (typeof document !== 'undefined') {
  globalThis.addEventListener('offline', () => reportConnection(false));
  globalThis.addEventListener('online', () => void probe());
}

/** Whether the server can be reached, as far as is known. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connected,
    () => true,
  );
}
