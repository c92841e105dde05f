import type { SchemaManifest } from '../manifest/schema-manifest.js';
import type { Run } from './master-key.js';

/** Nest token of the {@link SchemaManifest}s that a process needs of its database. */
export const SCHEMAS = Symbol('Schemas');

/** Grants are restored last of all, so that a table without them is of a database that was restored in part. */
const TABLES_NOT_THERE = `select asked.name from unnest($1::text[]) with ordinality as asked (name, place)
  where not coalesce(has_table_privilege(to_regclass('public.' || quote_ident(asked.name)), 'select'), false)
  order by asked.place`;

const STEPS_NOT_TAKEN = `select asked.name from unnest($1::text[]) as asked (name)
  where not exists (select from schema_migration taken where taken.name = asked.name) order by asked.name`;

/**
 * What the database lacks of the schema that this release works on, in words; undefined where it has all of it. Steps of a
 * later release are no lack: databases are migrated before the processes are replaced.
 */
export async function lackOfSchema(run: Run, schemas: readonly SchemaManifest[]): Promise<string | undefined> {
  const tables = schemas.flatMap(({ tables: own = {} }) => Object.keys(own));
  const noTables = named(await run(TABLES_NOT_THERE, [tables]));
  if (noTables) return `tables ${noTables}`;
  const steps = schemas.flatMap(({ migrations }) => migrations.map(({ name }) => name));
  const noSteps = steps.length > 0 && named(await run(STEPS_NOT_TAKEN, [steps]));
  return noSteps ? `steps ${noSteps}` : undefined;
}

/** The first few of them, and how many there are. */
function named(rows: readonly unknown[]): string | undefined {
  const names = (rows as { name: string }[]).map(({ name }) => name);
  if (names.length === 0) return undefined;
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} … (${names.length})` : names.join(', ');
}
