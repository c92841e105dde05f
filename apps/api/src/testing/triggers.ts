import type { TestDatabase } from '@chengjie/testkit';

/** A trigger that does the same on each table that has one. */
export interface AlikeTrigger {
  readonly name: string;
  readonly table: string;
  readonly does: 'refuse_change' | 'note_public_change';
  /** Bits as in `pg_trigger.tgtype`. */
  readonly type: number;
  /** One that can be written. */
  readonly column: string;
}

const FUNCTION = `t.tgqual is null and p.proname in ('refuse_change', 'note_public_change')`;

/** Those without a condition: `kept-tables.spec.ts` attacks each. */
export const ALIKE = `select t.tgname::text as name, t.tgrelid::regclass::text as table, p.proname::text as does, t.tgtype::int as type,
    (select quote_ident(attname) from pg_attribute where attrelid = t.tgrelid and attnum > 0 and not attisdropped
      and attidentity = '' and attgenerated = '' order by attnum limit 1) as column
  from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal and ${FUNCTION} order by 1`;

/** All others. */
export const PARTICULAR = `select t.tgname::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
  where not t.tgisinternal and not (${FUNCTION}) order by 1`;

/** Values of a type that some row could have; what a table checks is taken away for it. */
const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  timestamptz: 'clock_timestamp()',
  date: 'current_date',
  bool: 'false',
  _text: `'{}'`,
  _uuid: `'{}'`,
  tsvector: `''`,
  xid8: `'1'`,
};

/**
 * SQL that leaves a row in a table that has none: whatever the table refers to and checks is left aside, since it is about what becomes of
 * a row that is there. For a transaction that is undone.
 */
export async function filledRow(
  db: TestDatabase,
  table: string,
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [{ found } = { found: true }] = await db.query<{ found: boolean }>(
    `select exists (select from ${table}) as found`,
  );
  if (found) return '';
  const columns = await db.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and (is_nullable = 'NO' and column_default is null
       and is_identity = 'NO' and is_generated = 'NEVER' or column_name = any($2))`,
    [table, Object.keys(values)],
  );
  const checks = await db.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
    [table],
  );
  const given = columns.map(({ name, type }) => values[name] ?? VALUES[type] ?? `'1'`);
  return [
    ...checks.map(({ name }) => `alter table ${table} drop constraint "${name}"`),
    'set local session_replication_role = replica',
    `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${given.join(', ')})`,
    'set local session_replication_role = origin',
  ].join('; ');
}
