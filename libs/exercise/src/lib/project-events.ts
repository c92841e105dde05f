import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { ProjectEventsDocument, type ProjectEventsSubscription } from './documents.generated.js';

/** Follows a project's public events over a subscription, as any visitor can. */
export class ProjectEvents {
  readonly types: string[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly client: Client) {}

  /** Starts with the project's first event. */
  static follow(url: string, projectId: string): ProjectEvents {
    const client = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WebSocket });
    const events = new ProjectEvents(client);
    client.subscribe<ProjectEventsSubscription>(
      { query: ProjectEventsDocument.toString(), variables: { id: projectId } },
      {
        next: ({ data }) => events.take(data?.projectEvents.type),
        error: (cause) => events.take(`ERROR ${JSON.stringify(cause)}`),
        complete: () => undefined,
      },
    );
    return events;
  }

  /** Resolves when an event of the type has come. @throws Error when it does not come in time, or the server is lost */
  async waitFor(type: string, limitMs: number): Promise<void> {
    let expired = false;
    const limit = setTimeout(() => {
      expired = true;
      this.wake();
    }, limitMs);
    try {
      while (!this.types.includes(type)) {
        if (expired) throw new Error(`No event ${type} within ${limitMs / 1000} s; seen: ${this.types.join(', ')}`);
        await new Promise<void>((resolve) => this.waiting.add(resolve));
      }
    } finally {
      clearTimeout(limit);
    }
  }

  async end(): Promise<void> {
    await this.client.dispose();
  }

  private take(type: string | undefined): void {
    if (type) this.types.push(type);
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
