import pg from 'pg';
import type { EventRow, Events, EventSubject } from './events.js';
import { Inbox } from './inbox.js';

/** Events read at once. */
const PAGE = 100;

/** How subscribers to events about one thing are called. */
const nameOf = ({ type, id }: EventSubject) => `${type} ${id}`;

/**
 * Tells this process's subscribers about public events, whichever replica or worker made them. PostgreSQL's NOTIFY is
 * sent at commit; the event is then read once and handed round. After a lost connection subscribers catch up from the last
 * sequence number they saw, those that saw the same by one look.
 */
export class PublicEvents {
  private readonly inboxes = new Map<string, Set<Inbox>>();
  private client: pg.Client | undefined;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly databaseUrl: string,
    private readonly events: Events,
    private readonly report: (error: Error) => void,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    this.client = client;
    client.on('error', (error) => this.reconnect(client, error));
    // One after the other, or a later event would be told first. What cannot be looked up must not be missed: it counts as
    // a lost connection, after which nothing of this one is told any more, and all look again.
    client.on('notification', ({ payload }) => {
      this.telling = this.telling
        .then(() => (this.client === client ? this.tell(Number(payload)) : undefined))
        .catch((error: Error) => this.reconnect(client, error));
    });
    try {
      await client.connect();
      await client.query('listen public_event');
      for (const inbox of [...this.inboxes.values()].flatMap((those) => [...those])) inbox.lookAgain();
    } catch (error) {
      this.reconnect(client, error as Error);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  /** Public events about one thing from now on, or from a sequence number. */
  async *of(subject: EventSubject, after: number, signal: AbortSignal): AsyncGenerator<EventRow> {
    const inbox = new Inbox(signal);
    const leave = this.enter(nameOf(subject), inbox);
    try {
      let last = after;
      for (let taken = await inbox.take(); taken; taken = await inbox.take()) {
        for await (const row of taken === 'LOOK' ? this.stored(subject, last) : [taken]) {
          if (row.sequence <= last) continue; // it was among those that were stored
          last = row.sequence;
          yield row;
        }
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      leave();
    }
  }

  private enter(name: string, inbox: Inbox): () => void {
    const those = this.inboxes.get(name) ?? new Set();
    this.inboxes.set(name, those.add(inbox));
    return () => {
      those.delete(inbox);
      if (those.size === 0) this.inboxes.delete(name);
    };
  }

  private async *stored(subject: EventSubject, after: number): AsyncGenerator<EventRow> {
    for (let last = after; ;) {
      const rows = await this.events.publicEventsOf(subject, last, PAGE);
      yield* rows;
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.sequence ?? last;
    }
  }

  private async tell(sequence: number): Promise<void> {
    const event = await this.events.bySequence(sequence);
    if (!event) return;
    const name = nameOf({ type: event.subjectType, id: event.subjectId });
    for (const inbox of this.inboxes.get(name) ?? []) inbox.put(event);
  }

  private reconnect(client: pg.Client, error: Error): void {
    if (this.client !== client) return; // it was given up already
    this.client = undefined;
    client.removeAllListeners('error').on('error', () => undefined);
    void client.end().catch(() => undefined);
    if (this.stopped) return;
    this.report(error);
    this.retry = setTimeout(() => void this.start(), 500);
  }
}
