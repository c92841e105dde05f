import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const EVENTS = 'subscription ($id: ID!) { projectEvents(projectId: $id, after: 0) { sequence } }';

/** Somebody who follows a project until told to stop. */
export class SoakSubscriber {
  /** Events that came. */
  seen = 0;
  private readonly client;
  private readonly unsubscribe: () => void;

  constructor(port: number, id: string, failed: (reason: unknown) => void) {
    this.client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
    this.unsubscribe = this.client.subscribe(
      { query: EVENTS, variables: { id } },
      { next: ({ errors }) => (errors ? failed(errors) : (this.seen += 1)), error: failed, complete: () => undefined },
    );
  }

  async stop(): Promise<void> {
    this.unsubscribe();
    await this.client.dispose();
  }
}
