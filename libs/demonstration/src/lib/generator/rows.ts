import type { Database } from '@chengjie/platform';

/** A row to be inserted, by column name, with values as JSON writes them; bytes as {@link bytea}. */
export type Row = Readonly<Record<string, unknown>>;

/** Most rows of one statement: keeps a parameter below some megabytes. */
const BATCH = 5_000;

/** Bytes as PostgreSQL reads them from text. */
export function bytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

/** Search terms as PostgreSQL reads a tsvector from text; none holds a quote or a backslash. */
export function tsvector(terms: readonly string[]): string {
  return terms.map((term) => `'${term}'`).join(' ');
}

/** Inserts many rows of one table by few statements; the first row says which columns there are. */
export async function insertRows(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let start = 0; start < rows.length; start += BATCH) {
    await database.run(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + BATCH))],
    );
  }
}
