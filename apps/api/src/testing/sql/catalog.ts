import type { PoolClient } from 'pg';
import type { ValueKind } from './declared-values.js';
import type { Catalog } from './type-faults.js';

/** Kinds of the types that the driver does not give as text (`Database`'s own parsers included). */
const KINDS: Readonly<Record<string, ValueKind>> = {
  ...{ int2: 'number', int4: 'number', int8: 'number', float4: 'number', float8: 'number', oid: 'number' },
  ...{ bool: 'boolean', timestamptz: 'instant', timestamp: 'instant', bytea: 'bytes', json: 'json', jsonb: 'json' },
};

/** Reads what {@link typeFaults} asks of a migrated database. */
export async function readCatalog(client: PoolClient): Promise<Catalog> {
  const types = await client.query<{ id: number; name: string; list: boolean }>(
    `select oid::int as id, typname as name, typcategory = 'A' as list from pg_type`,
  );
  const columns = await client.query<{ table: number; column: number; null: boolean }>(
    `select attrelid::int as "table", attnum as "column", not attnotnull as "null" from pg_attribute where attnum > 0`,
  );
  const kinds = new Map(types.rows.map(({ id, name, list }) => [id, list ? 'list' : KINDS[name]]));
  const nulls = new Map(columns.rows.map((each) => [`${each.table}.${each.column}`, each.null]));
  return {
    kindOf: (type) => kinds.get(type) ?? 'text',
    holdsNull: (table, column) => nulls.get(`${table}.${column}`),
  };
}
