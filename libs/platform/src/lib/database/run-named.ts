import type { Database } from './database.js';
import type { Placeholder } from './list-conditions.js';
import { StatementNames } from './statement-names.js';

const names = new StatementNames('list', 1_000);

/** Runs a text that is made of its values; equal texts have one name and are planned once. */
export async function runNamed<Row extends object>(
  database: Database,
  textOf: (placeholder: Placeholder) => string,
): Promise<Row[]> {
  const values: unknown[] = [];
  const text = textOf((value) => `$${values.push(value)}`);
  return database.query<Row, readonly unknown[]>({ name: names.nameOf(text), text }, values);
}
