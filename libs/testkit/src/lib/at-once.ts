import { SERVING } from './template.js';
import type { TestDatabase } from './test-database.js';

/** How it went for the second of two transactions. */
export interface AtOnceOutcome {
  /** Whether it waited for the first. */
  readonly waited: boolean;
  /** What PostgreSQL answered; null where it was done. */
  readonly refused: string | null;
}

/**
 * Two transactions of the role that serves at a time: the second acts while the first has acted and not committed.
 * @param without triggers that are switched off for them
 */
export async function atOnce(
  db: TestDatabase,
  [first, second]: readonly [string, string],
  without: readonly string[] = [],
): Promise<AtOnceOutcome> {
  const triggers = await db.query<{ of: string }>(
    `select format('alter table %s %%s trigger %I', tgrelid::regclass, tgname) as of from pg_trigger where tgname = any($1)`,
    [without],
  );
  for (const { of } of triggers) await db.query(of.replace('%s', 'disable'));
  const [one, other] = [await db.pool.connect(), await db.pool.connect()];
  try {
    for (const client of [one, other]) await client.query(`begin; set local role ${SERVING}`);
    const check = 'set constraints all immediate';
    await one.query(first);
    await one.query(check);
    const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');
    let settled = false;
    const tried = other
      .query(second)
      .then(() => other.query(check))
      .then(
        () => null,
        (error: unknown) => String(error),
      )
      .finally(() => (settled = true));
    let waited = false;
    while (!settled && !waited) {
      const asked = 'select cardinality(pg_blocking_pids($1)) > 0 as waits';
      waited = (await db.query<{ waits: boolean }>(asked, [rows[0]?.pid]))[0]?.waits ?? false;
    }
    await one.query('commit');
    const refused = await tried;
    await other.query('commit');
    return { waited, refused };
  } finally {
    one.release(true);
    other.release(true);
    for (const { of } of triggers) await db.query(of.replace('%s', 'enable'));
  }
}
