import { createHash } from 'node:crypto';
import type { Database } from './database.js';

/** A column that a list can be ordered by; it must never be null. */
interface OrderKey {
  readonly column: string;
  /** Type to which the cursor's text is cast back. */
  readonly type: 'text' | 'bigint' | 'timestamptz' | 'integer' | 'numeric' | 'uuid';
}

/** What a list can be ordered by. */
export interface ListOrder extends OrderKey {
  readonly direction: 'asc' | 'desc';
  /** What orders equal rows before their id does. */
  readonly then?: OrderKey;
  /** How a search goes through this order, where no index holds what it finds in this order. */
  readonly stretches?: Stretches;
}

/**
 * An ascending order cut into numbered stretches, 0 to `last`, that an index holds beside the search terms. Reading
 * stretch by stretch until the page is full costs the same few look-ups for rare words, and for common words no more
 * than the rows of one stretch, however many rows there are in all.
 */
export interface Stretches {
  /** The stretch of a row. */
  readonly column: string;
  /** SQL function that gives the stretch of an order key. */
  readonly of: string;
  readonly last: number;
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
  /** It may leave few rows far apart in the list's order: they are found by stretches of it. */
  readonly sparse?: boolean;
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

/** The same for columns of which an index holds the prefixes of provinces, cities and counties (2, 4 and 6 digits). */
export function withinIndexedRegion(column: string, regionCode: string): Condition {
  const { length } = regionCode;
  return [2, 4, 6].includes(length)
    ? where(`left(${column}, ${length}) = ?`, regionCode)
    : withinRegion(column, regionCode);
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
  readonly sort_keys: readonly string[];
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
  request: PageRequest<Order>,
): Promise<Page<Row>> {
  const { first, after } = request;
  const rows = await runNamed<Row & Keyed>(database, (place) => pageText(definition, conditions, request, place)).catch(
    (error: unknown) => {
      throw after && isDataException(error) ? new InvalidCursorError(after) : error;
    },
  );
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(row), node: row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total: async () => {
      const counted = await runNamed<{ count: number }>(database, (place) => countText(definition, conditions, place));
      return counted[0]?.count ?? 0;
    },
  };
}

/** Takes a value as a parameter of a statement. @returns its placeholder */
export type Place = (value: unknown) => string;

/**
 * Text of a page's statement: the list's columns and `sort_keys`, one row more than the page has, in order.
 * @throws PageSizeError, InvalidCursorError
 */
export function pageText<Order extends string>(
  definition: ListDefinition<Order>,
  conditions: readonly Condition[],
  { first, after, orderBy }: PageRequest<Order>,
  place: Place,
): string {
  if (first < 1 || first > MAX_PAGE_SIZE) throw new PageSizeError(String(first));
  const { columns, from, id, idType = 'uuid' } = definition;
  const order = definition.orders[orderBy];
  const keys: readonly OrderKey[] = [order, ...(order.then ? [order.then] : []), { column: id, type: idType }];
  const cursor = after ? decodeCursor(after, keys.length) : undefined;
  const clause = allOf(cursor ? [...conditions, afterCursor(keys, order.direction, cursor)] : conditions, place);
  const stretches = conditions.some(({ sparse }) => sparse) ? order.stretches : undefined;
  const sorted = keys.map(({ column }) => `${column} ${order.direction}`).join(', ');
  const limit = place(first + 1);
  const page = (where: string) =>
    `select ${columns}, array[${keys.map(({ column }) => `${column}::text`).join(', ')}] as sort_keys
     from ${from} ${where} order by ${sorted} limit ${limit}`;
  return stretches
    ? pageByStretches(stretches, page, clause, limit, place(cursor?.[0] ?? null))
    : page(clause && `where ${clause}`);
}

/** Text of a statement that counts a list's rows. */
export function countText<Order extends string>(
  { from }: ListDefinition<Order>,
  conditions: readonly Condition[],
  place: Place,
): string {
  const clause = allOf(conditions, place);
  return `select count(*) as count from ${from} ${clause && `where ${clause}`}`;
}

/** All conditions as one, with a placeholder for each of their values; empty without any. */
export function allOf(conditions: readonly Condition[], place: Place): string {
  return conditions
    .map(({ sql, values }) => {
      let next = 0;
      return values.length ? sql.replaceAll('?', () => place(values[next++])) : sql;
    })
    .join(' and ');
}

/** The nested loop takes the stretches in their order, and ends when it has enough. */
function pageByStretches(
  { column, of, last }: Stretches,
  page: (where: string) => string,
  clause: string,
  limit: string,
  since: string,
): string {
  return `select hit.* from generate_series(coalesce(${of}(${since}::text), 0), ${last}) as stretch (number)
    cross join lateral (${page(`where ${column} = stretch.number and ${clause}`)}) hit limit ${limit}`;
}

function afterCursor(
  keys: readonly OrderKey[],
  direction: ListOrder['direction'],
  cursor: readonly string[],
): Condition {
  const columns = keys.map(({ column }) => column).join(', ');
  const places = keys.map(({ type }) => `?::${type}`).join(', ');
  return where(`(${columns}) ${direction === 'asc' ? '>' : '<'} (${places})`, ...cursor);
}

function runNamed<Row extends object>(database: Database, textOf: (place: Place) => string): Promise<Row[]> {
  const values: unknown[] = [];
  const text = textOf((value) => `$${values.push(value)}`);
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
export function isDataException(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('22');
}

function encodeCursor({ sort_keys: keys }: Keyed): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

function decodeCursor(cursor: string, length: number): string[] {
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const complete = Array.isArray(keys) && keys.length === length;
    if (complete && keys.every((key) => typeof key === 'string')) return keys;
  } catch {
    // falls through: not a cursor of ours
  }
  throw new InvalidCursorError(cursor);
}
