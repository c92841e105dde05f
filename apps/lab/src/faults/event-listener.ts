import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const EVENTS = `subscription ($id: ID!, $after: Int) {
  projectEvents(projectId: $id, after: $after) { sequence }
}`;

const RETRY_MS = 200;

/** A subscriber as a careful client writes it: after a broken connection it goes on behind the last event it saw. */
export class EventListener {
  /** Sequence numbers as they came. */
  readonly seen: number[] = [];
  private readonly over = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly port: number,
    readonly projectId: string,
  ) {
    this.running = this.listen();
  }

  async stop(): Promise<void> {
    this.over.abort();
    await this.running;
  }

  private async listen(): Promise<void> {
    while (!this.over.signal.aborted) {
      await this.listenOnce().catch(() => undefined); // the connection broke, or nobody answers
      await delay(RETRY_MS, undefined, { signal: this.over.signal }).catch(() => undefined);
    }
  }

  private async listenOnce(): Promise<void> {
    const url = `ws://127.0.0.1:${this.port}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    const end = (): void => client.terminate();
    this.over.signal.addEventListener('abort', end);
    try {
      const variables = { id: this.projectId, after: this.seen.at(-1) ?? 0 };
      const stream = client.iterate<{ projectEvents: { sequence: number } }>({ query: EVENTS, variables });
      for await (const { data } of stream) {
        if (!data) return;
        this.seen.push(data.projectEvents.sequence);
      }
    } finally {
      this.over.signal.removeEventListener('abort', end);
      await client.dispose();
    }
  }
}
