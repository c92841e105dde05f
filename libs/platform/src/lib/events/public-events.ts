import { EventEmitter, on } from 'node:events';
import pg from 'pg';
import type { EventRow, Events, EventSubject } from './events.js';

/** Events read at once. */
const PAGE = 100;

/**
 * Tells this process's subscribers about public events, whichever replica or worker made them. PostgreSQL's NOTIFY is
 * sent at commit; after a lost connection subscribers catch up from the last sequence number they saw.
 */
export class PublicEvents {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | undefined;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly events: Events,
    private readonly report: (error: Error) => void,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    this.client = client;
    client.on('error', (error) => this.reconnect(client, error));
    // What cannot be looked up must not be missed: it counts as a lost connection, after which all look again.
    client.on('notification', ({ payload }) => {
      this.tell(Number(payload)).catch((error: Error) => this.reconnect(client, error));
    });
    try {
      await client.connect();
      await client.query('listen public_event');
      this.emitter.emit('caught-up');
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
    const wakeUps = on(this.emitter, subject.id, { signal });
    const caughtUp = () => this.emitter.emit(subject.id);
    this.emitter.on('caught-up', caughtUp);
    let last = after;
    try {
      for (;;) {
        const rows = await this.events.publicEventsOf(subject, last, PAGE);
        for (const row of rows) {
          last = row.sequence;
          yield row;
        }
        if (rows.length < PAGE) await wakeUps.next();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.emitter.off('caught-up', caughtUp);
    }
  }

  private async tell(sequence: number): Promise<void> {
    const subjectId = await this.events.subjectOf(sequence);
    if (subjectId) this.emitter.emit(subjectId);
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
