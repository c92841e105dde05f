import { PgBoss } from 'pg-boss';
import type { Database } from '../database/database.js';

/** Schema of the job tables. */
export const JOB_SCHEMA = 'jobs';

/** A kind of work that is done after the act that asked for it has been committed. */
export interface JobKind<Data extends object> {
  readonly queue: string;
  /** Carries the type only. */
  readonly '~data'?: Data;
}

/** Declares a kind of job; its queue must be among those given to `migrate`. */
export function jobKind<Data extends object>(queue: string): JobKind<Data> {
  return { queue };
}

/**
 * Jobs live in PostgreSQL: {@link enqueue} inside a transaction is stored with it or not at all, so neither a crash
 * nor a rollback loses or invents work. Handlers may run twice and must not mind.
 */
export class Jobs {
  private readonly boss: PgBoss;

  constructor(
    private readonly database: Database,
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

  /** Handles jobs one by one, each in a transaction of its own; a failed one is tried again, later and later. */
  async work<Data extends object>(kind: JobKind<Data>, handle: (data: Data) => Promise<void>): Promise<void> {
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
  }
}
