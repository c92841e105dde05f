import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import WebSocket from 'ws';

/** Follows a project's public events over a subscription, as any visitor can. */
export class ProjectEvents {
  readonly types: string[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly client: Client) {}

  /** Starts with the project's first event. */
  static follow(url: string, projectId: string): ProjectEvents {
    const client = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WebSocket });
    const events = new ProjectEvents(client);
    client.subscribe<{ projectEvents: { type: string } }>(
      {
        query: 'subscription ($id: ID!) { projectEvents(projectId: $id, after: 0) { type } }',
        variables: { id: projectId },
      },
      {
        next: ({ data }) => events.take(data?.projectEvents.type),
        error: (cause) => events.take(`ERROR ${JSON.stringify(cause)}`),
        complete: () => undefined,
      },
    );
    return events;
  }

  /** Resolves when an event of the type has come. @throws Error when it does not come in time */
  async waitFor(type: string, limitMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(limitMs);
    while (!this.types.includes(type)) {
      await new Promise<void>((resolve, reject) => {
        this.waiting.add(resolve);
        deadline.addEventListener('abort', () => reject(new Error(`No event ${type} after ${limitMs / 1000} s`)), {
          once: true,
        });
      });
    }
  }

  async end(): Promise<void> {
    await this.client.dispose();
  }

  private take(type: string | undefined): void {
    if (type) this.types.push(type);
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
