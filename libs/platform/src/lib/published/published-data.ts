import type { Database } from '../database/database.js';
import { statement } from '../database/statement.js';

interface StateRow {
  readonly era: string;
  readonly horizon: string;
  readonly changes: number;
  readonly beyond: number;
  /** Whether changes from $1 on were trimmed: no count tells what happened. */
  readonly trimmed: boolean;
}

/** Before anything was read. */
const NONE = '';

/** Changes that are told apart while one transaction is open; with more of them every state counts as a new one. */
const MOST_CHANGES = 1_000;

/**
 * `changes` counts what is visible of the transactions from `$1` on, `beyond` what is visible of those from `horizon`
 * on. All before the horizon have ended. The era turns with the day, on which validity begins and ends, with each start of
 * the server, and with each restoring, which puts the table into another file.
 */
const readState = statement<StateRow, [horizon: string]>(
  'published_state',
  `with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xid),
     change as materialized (
       select transaction_id from public_change where transaction_id >= $1::xid8
       order by transaction_id limit ${MOST_CHANGES}
     )
   select concat_ws(' ', pg_postmaster_start_time(), pg_relation_filepath('public_change'), (now() at time zone 'Asia/Shanghai')::date) as era,
     horizon.xid::text as horizon, count(transaction_id)::int as changes,
     count(transaction_id) filter (where transaction_id >= horizon.xid)::int as beyond,
     (select since > $1::xid8 from public_change_kept) as trimmed
   from horizon left join change on true group by horizon.xid`,
);

/**
 * Notes of transactions that this server has yet to number are another server's, from which a dump was restored: a change of
 * ours under such a number would leave no note. They go, with those of what is open at this moment and may have left none;
 * and nobody counts until all of that has ended.
 */
const forgetForeign = statement<object, []>(
  'published_forget_foreign',
  `with edge as materialized (
     select pg_snapshot_xmin(pg_current_snapshot()) as open, pg_snapshot_xmax(pg_current_snapshot()) as next),
   foreign_note as materialized (select from public_change, edge where transaction_id >= edge.next limit 1),
   forgotten as (
     delete from public_change using edge where transaction_id >= edge.open and exists (select from foreign_note))
   update public_change_kept set since = edge.next from edge
   where since > edge.next or exists (select from foreign_note)`,
);

/**
 * The states of the published data as numbers that grow. A state is read from the database after it was asked for, so
 * an answer made in the same state is as good as one made now: whatever was committed before shows in the number,
 * whichever process did it. One statement serves all who ask while the one before is under way.
 *
 * Why counting is enough: transactions that are visible never become invisible, and none before the last horizon can
 * come to be visible any more; so as long as the count from there on stays the same, nothing was committed.
 */
export class PublishedData {
  private state = 0;
  private known: Omit<StateRow, 'changes' | 'trimmed'> = { era: NONE, horizon: '0', beyond: 0 };
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<number> | undefined;
  private readonly forgetful: (() => void)[] = [];

  constructor(private readonly database: Pick<Database, 'query'>) {}

  /** Number of the state at some moment after the call. */
  current(): Promise<number> {
    this.next ??= this.afterRunning();
    return this.next;
  }

  /** Calls `forget` when a new state is noticed, before anybody is told of it: for what is kept of published data. */
  onChange(forget: () => void): void {
    this.forgetful.push(forget);
  }

  private async afterRunning(): Promise<number> {
    await this.running;
    await new Promise((resolve) => setImmediate(resolve));
    this.next = undefined; // who asks from now on might know of a commit that this read does not see
    const read = this.read();
    this.running = read.catch(() => undefined);
    return read;
  }

  private async read(): Promise<number> {
    const { era, beyond } = this.known;
    let row = era === NONE ? undefined : await this.readRow();
    if (row?.era !== era) {
      await this.database.query(forgetForeign, []);
      row = await this.readRow();
    }
    const { changes, trimmed, ...now } = row as StateRow;
    if (now.era !== era || changes !== beyond || changes === MOST_CHANGES || trimmed) {
      this.state += 1;
      for (const forget of this.forgetful) forget();
    }
    this.known = now;
    return this.state;
  }

  private async readRow(): Promise<StateRow | undefined> {
    return (await this.database.query(readState, [this.known.horizon]))[0];
  }
}
