import { useSyncExternalStore } from 'react';

let connected = true;
const listeners = new Set<() => void>();

/** Told by the client after each request: whether the server could be reached. */
export function reportConnection(reached: boolean): void {
  if (connected === reached) return;
  connected = reached;
  for (const listener of listeners) listener();
}

globalThis.addEventListener('offline', () => reportConnection(false));
globalThis.addEventListener('online', () => reportConnection(true));

/** Whether the server can be reached, as far as is known. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connected,
  );
}
