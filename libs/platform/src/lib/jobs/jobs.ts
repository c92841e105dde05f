import { PgBoss } from 'pg-boss';
import type { Database } from '../database/database.js';
import { JOB_SCHEMA, type JobKind } from './job-kind.js';

/** How often whoever works looks for jobs that a worker took and left: its signs of life end with it. */
const LOOK_AFTER_SECONDS = 5;

/**
 * Jobs live in PostgreSQL: {@link enqueue} inside a transaction is stored with it or not at all, so neither a crash
 * nor a rollback loses or invents work. Handlers may run twice and must not mind.
 */
export class Jobs {
  private readonly boss: PgBoss;
  private caretaker: PgBoss | undefined;

  constructor(
    private readonly database: Database,
    private readonly databaseUrl: string,
    private readonly report: (error: Error) => void,
  ) {
    this.boss = new PgBoss({
      schema: JOB_SCHEMA,
      db: { executeSql: async (text, values) => ({ rows: await database.run(text, values ?? []) }) },
      migrate: false,
      supervise: false,
      schedule: false,
    });
    this.boss.on('error', report);
  }

  async start(): Promise<void> {
    await this.boss.start();
  }

  async enqueue<Data extends object>(kind: JobKind<Data>, data: Data): Promise<void> {
    await this.boss.send(kind.queue, data);
  }

  /**
   * Handles jobs one by one, each in a transaction of its own; a failed one is tried again, later and later, and so is
   * one whose worker died or hangs with it.
   */
  async work<Data extends object>(kind: JobKind<Data>, handle: (data: Data) => Promise<void>): Promise<void> {
    await (this.caretaker ??= this.newCaretaker()).start();
    await this.boss.work<Data>(kind.queue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
      for (const job of jobs) {
        await this.database
          .transaction(() => handle(job.data))
          .catch((error: Error) => {
            this.report(error);
            throw error;
          });
      }
    });
  }

  /** Lets running handlers end, then stops. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 10_000 });
    await this.caretaker?.stop({ graceful: false });
  }

  /** Gives abandoned jobs to others, on a connection of its own: its statements begin and end transactions themselves. */
  private newCaretaker(): PgBoss {
    const caretaker = new PgBoss({
      connectionString: this.databaseUrl,
      max: 1,
      schema: JOB_SCHEMA,
      migrate: false,
      schedule: false,
      reindex: false,
      supervise: true,
      superviseIntervalSeconds: LOOK_AFTER_SECONDS,
      monitorIntervalSeconds: LOOK_AFTER_SECONDS,
    });
    caretaker.on('error', this.report);
    return caretaker;
  }
}
