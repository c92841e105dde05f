import { statement, type Database } from '@chengjie/platform';

/** How long uses are gathered before they are stored: some hundred in a rush, which hold nobody up. */
const GATHER_MS = 250;

/** Not waited for until it is on disk: what a crash loses of it is noted at the next use. */
const markUse = statement<object, [readonly Buffer[]]>(
  'token_mark_use',
  `with sessions as (update session set last_used_at = clock_timestamp() where token_hash = any($1::bytea[]))
   update api_token set last_used_at = clock_timestamp()
   from (select set_config('synchronous_commit', 'off', true)) as unhurried
   where token_hash = any($1::bytea[])`,
);

/** Notes which sessions and API tokens are in use: many in one statement and beside the requests. */
export class TokenUse {
  private readonly used = new Map<string, Buffer>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  note(hash: Buffer): void {
    this.used.set(hash.toString('base64'), hash);
    this.timer ??= setTimeout(() => void this.store(), GATHER_MS).unref();
  }

  /** Stores what was noted so far; without the database it is left to the next use. */
  async store(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const hashes = [...this.used.values()];
    this.used.clear();
    if (hashes.length > 0) await this.database.query(markUse, [hashes]).catch(() => undefined);
  }
}
