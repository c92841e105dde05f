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

/** Changes that are told apart while one transaction is open; with more of them every state counts as a new one. */
const MOST_CHANGES = 1_000;

/**
 * `changes` counts what is visible of the transactions from `$1` on, `beyond` what is visible of those from `horizon`
 * on. All before the horizon have ended. The era turns with the day, on which validity begins and ends, and with each
 * start of the server, which may be a restored one.
 */
const readState = statement<StateRow, [horizon: string]>(
  'published_state',
  `with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xid),
     change as materialized (
       select transaction_id from public_change where transaction_id >= $1::xid8
       order by transaction_id limit ${MOST_CHANGES}
     )
   select concat_ws(' ', pg_postmaster_start_time(), (now() at time zone 'Asia/Shanghai')::date) as era,
     horizon.xid::text as horizon, count(transaction_id)::int as changes,
     count(transaction_id) filter (where transaction_id >= horizon.xid)::int as beyond,
     (select since > $1::xid8 from public_change_kept) as trimmed
   from horizon left join change on true group by horizon.xid`,
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
  private known: Omit<StateRow, 'changes' | 'trimmed'> = { era: '', horizon: '0', beyond: 0 };
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
    const [row] = await this.database.query(readState, [this.known.horizon]);
    const { changes, trimmed, ...now } = row as StateRow;
    const { era, beyond } = this.known;
    if (now.era !== era || changes !== beyond || changes === MOST_CHANGES || trimmed) {
      this.state += 1;
      for (const forget of this.forgetful) forget();
    }
    this.known = now;
    return this.state;
  }
}
