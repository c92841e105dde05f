import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

const dueProjects = statement<{ id: string }, [limit: number]>(
  'opening_due',
  `select id from project where status = 'PUBLISHED' and not deadline_provisional and deadline_at <= clock_timestamp()
   order by deadline_at limit $1`,
);

const nextDeadline = statement<{ wait: number | null }>(
  'opening_next_deadline',
  `select (extract(epoch from min(deadline_at) - clock_timestamp()) * 1000)::float8 as wait
   from project where status = 'PUBLISHED' and not deadline_provisional`,
);

/** Reads what is to be opened, and when. */
@Injectable()
export class DueOpeningsReader {
  constructor(private readonly database: Database) {}

  /** Projects whose deadline is settled and has passed, longest ago first. */
  async list(limit: number): Promise<string[]> {
    return (await this.database.query(dueProjects, [limit])).map(({ id }) => id);
  }

  /** Milliseconds to the next settled deadline by the database's clock; undefined when there is none. */
  async untilNextDeadline(): Promise<number | undefined> {
    return (await this.database.queryOne(nextDeadline, []))?.wait ?? undefined;
  }
}
