import { OWNER, SERVING } from './template.js';
import type { TestDatabase } from './test-database.js';

/** What a writer of the database would do, and one trigger stands against. */
export interface Attack {
  /** What is tried. */
  readonly sql: string;
  /** Who tries: the owner, where the role that serves is not even granted as much. */
  readonly by?: 'OWNER';
  /** As a superuser before it, in the same transaction: what has to be there, or stands in front of the trigger and is taken away. */
  readonly given?: string;
}

/** What a trigger does by itself when something is written. */
export interface Effect extends Attack {
  /** A query for what it did. */
  readonly shows: string;
}

/** How an attack went. */
export interface AttackOutcome {
  /** What PostgreSQL answered; null where it was done. */
  readonly refused: string | null;
  /** Whether the table is as it was. */
  readonly untouched: boolean;
  /** The same attack on a database that lacks this trigger, and nothing else. */
  readonly refusedWithoutIt: string | null;
}

/** Tries an attack twice, with the trigger and without it, and undoes both: it is this trigger that refuses, or it is not. */
export async function attacked(db: TestDatabase, trigger: string, attack: Attack): Promise<AttackOutcome> {
  const held = await tried(db, trigger, attack, false);
  const open = await tried(db, trigger, attack, true);
  return { refused: held.refused, untouched: held.untouched, refusedWithoutIt: open.refused };
}

/** What a trigger does, and what is there without it. @throws what PostgreSQL answers to an act that it refuses */
export async function done(db: TestDatabase, trigger: string, effect: Effect) {
  const [withIt, withoutIt] = [await tried(db, trigger, effect, false), await tried(db, trigger, effect, true)];
  if (withIt.refused) throw new Error(withIt.refused);
  return { withIt: withIt.shown, withoutIt: withoutIt.shown };
}

interface Try {
  readonly refused: string | null;
  readonly untouched: boolean;
  readonly shown: unknown[];
}

async function tried(
  db: TestDatabase,
  trigger: string,
  { sql, by, given, shows }: Attack & { readonly shows?: string },
  without: boolean,
): Promise<Try> {
  const tables = await db.query<{ table: string }>(
    'select tgrelid::regclass::text as table from pg_trigger where tgname = $1 and not tgisinternal',
    [trigger],
  );
  const table = tables[0]?.table;
  if (!table || tables.length > 1) throw new Error(`${tables.length} triggers are called ${trigger}`);
  const client = await db.pool.connect();
  const state = async () =>
    JSON.stringify(
      (await client.query(`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${table} t`)).rows,
    );
  try {
    await client.query('begin');
    if (without) await client.query(`drop trigger ${trigger} on ${table}`);
    if (given) await client.query(given);
    const before = await state();
    await client.query('savepoint attack');
    await client.query(`set local role ${by === 'OWNER' ? OWNER : SERVING}`);
    const refused = await client
      .query(sql)
      .then(() => client.query('set constraints all immediate'))
      .then(
        () => null,
        (error: unknown) => String(error),
      );
    await client.query(refused === null ? 'reset role' : 'rollback to savepoint attack');
    const shown = refused === null && shows ? (await client.query<object>(shows)).rows : [];
    return { refused, untouched: (await state()) === before, shown };
  } finally {
    await client.query('rollback');
    client.release();
  }
}
