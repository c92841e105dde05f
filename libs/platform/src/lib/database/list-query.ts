import { createHash } from 'node:crypto';
import type { Database } from './database.js';

/** A column that a list can be ordered by; it must never be null. */
export interface ListOrder {
  readonly column: string;
  /** Type to which the cursor's text is cast back. */
  readonly type: 'text' | 'bigint' | 'timestamptz' | 'integer' | 'numeric';
  readonly direction: 'asc' | 'desc';
}

/** A list that clients page through. */
export interface ListDefinition<Order extends string> {
  /** Select list, without the word `select`. */
  readonly columns: string;
  /** From here to before `where`. */
  readonly from: string;
  /** Unique column that breaks equal order keys. */
  readonly id: string;
  /** Type of {@link id}; a uuid unless it says so. */
  readonly idType?: 'uuid' | 'text';
  readonly orders: Readonly<Record<Order, ListOrder>>;
}

/** A condition with `?` for each of its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A condition of a list's `where`. */
export function where(sql: string, ...values: unknown[]): Condition {
  return { sql, values };
}

/**
 * Rows of a region's whole subtree: a range of codes, which an index on the column can serve. The column must be
 * compared bytewise (collation "C").
 */
export function withinRegion(column: string, regionCode: string): Condition {
  return where(`${column} >= ? and ${column} < ?`, regionCode, `${regionCode}:`);
}

/** Which page of a list, in which order. */
export interface PageRequest<Order extends string> {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly orderBy: Order;
}

/** One page: its rows with their cursors, and the count of all rows, counted only when asked for. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly total: () => Promise<number>;
}

interface Keyed {
  readonly sort_key: string;
  readonly sort_id: string;
}

/** Most rows of one page. */
export const MAX_PAGE_SIZE = 100;

/** Thrown for a cursor that this list did not give. */
export class InvalidCursorError extends Error {}

/** Thrown for a page of no or too many rows. */
export class PageSizeError extends Error {}

/** Reads one page by its order key and id: the cost does not grow with the depth of the page. */
export async function readPage<Row extends object, Order extends string>(
  database: Database,
  definition: ListDefinition<Order>,
  conditions: readonly Condition[],
  { first, after, orderBy }: PageRequest<Order>,
): Promise<Page<Row>> {
  if (first < 1 || first > MAX_PAGE_SIZE) throw new PageSizeError(String(first));
  const { columns, from, id, idType = 'uuid' } = definition;
  const order = definition.orders[orderBy];
  const sign = order.direction === 'asc' ? '>' : '<';
  const cursor = after ? decodeCursor(after) : undefined;
  const paged = cursor
    ? [...conditions, where(`(${order.column}, ${id}) ${sign} (?::${order.type}, ?::${idType})`, cursor.key, cursor.id)]
    : conditions;
  const rows = await runNamed<Row & Keyed>(
    database,
    (clause, next) =>
      `select ${columns}, ${order.column}::text as sort_key, ${id} as sort_id from ${from} ${clause}
       order by ${order.column} ${order.direction}, ${id} ${order.direction} limit ${next}`,
    paged,
    [first + 1],
  ).catch((error: unknown) => {
    throw after && isDataException(error) ? new InvalidCursorError(after) : error;
  });
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(row), node: row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: cursor !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total: async () => {
      const counted = await runNamed<{ count: number }>(
        database,
        (clause) => `select count(*) as count from ${from} ${clause}`,
        conditions,
        [],
      );
      return counted[0]?.count ?? 0;
    },
  };
}

function runNamed<Row extends object>(
  database: Database,
  textOf: (clause: string, nextPlace: string) => string,
  conditions: readonly Condition[],
  extra: readonly unknown[],
): Promise<Row[]> {
  let place = 0;
  const clause = conditions.map(({ sql }) => sql.replaceAll('?', () => `$${(place += 1)}`)).join(' and ');
  const text = textOf(clause && `where ${clause}`, `$${place + 1}`);
  const values = [...conditions.flatMap((condition) => condition.values), ...extra];
  return database.query<Row, readonly unknown[]>({ name: nameOf(text), text }, values);
}

const names = new Map<string, string>();

/** The combinations of filters and orders are few, so each becomes a named statement. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `list_${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
  names.set(text, name);
  return name;
}

/** SQLSTATE class 22: a made-up cursor holds no value of the column's type. */
function isDataException(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('22');
}

function encodeCursor({ sort_key: key, sort_id: id }: Keyed): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

function decodeCursor(cursor: string): { key: string; id: string } {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof key === 'string' && typeof id === 'string') return { key, id };
  } catch {
    // falls through: not a cursor of ours
  }
  throw new InvalidCursorError(cursor);
}
