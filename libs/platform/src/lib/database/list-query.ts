import { createHash } from 'node:crypto';
import type { Database } from './database.js';
import { numbered, where } from './list-conditions.js';
import type { Condition } from './list-conditions.js';

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
  /** The order's column, written so that no index serves it: a stretch is sorted, never looked for along the whole order. */
  readonly sorted: string;
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
  { first, after, orderBy }: PageRequest<Order>,
): Promise<Page<Row>> {
  if (first < 1 || first > MAX_PAGE_SIZE) throw new PageSizeError(String(first));
  const { from, id, idType = 'uuid' } = definition;
  const order = definition.orders[orderBy];
  const keys: readonly OrderKey[] = [order, ...(order.then ? [order.then] : []), { column: id, type: idType }];
  const cursor = after ? decodeCursor(after, keys.length) : undefined;
  const paged = cursor ? [...conditions, afterCursor(keys, order.direction, cursor)] : conditions;
  const stretches = conditions.some(({ sparse }) => sparse) ? order.stretches : undefined;
  const lying = stretches && conditions.find((condition) => condition.stretches)?.stretches;
  const [, ...rest] = keys;
  const page = pageText(
    definition,
    stretches ? [{ ...order, column: stretches.sorted }, ...rest] : keys,
    order.direction,
  );
  const rows = await runNamed<Row & Keyed>(
    database,
    (clauses, next) =>
      stretches ? pageByStretches(stretches, lying?.sql, page, clauses, next) : page(clauses, `$${next}`),
    paged,
    [first + 1, ...(stretches ? [cursor?.[0] ?? null, ...(lying?.values ?? [])] : [])],
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
        ([clause]) => `select count(*) as count from ${from} ${clause && `where ${clause}`}`,
        conditions.map(({ sql, values }) => ({ sql, values })),
        [],
      );
      return counted[0]?.count ?? 0;
    },
  };
}

type PageText = (clauses: readonly string[], limit: string) => string;

/** A page of what meets the clause; of several clauses, their pages are merged by the order, row by row as needed. */
function pageText(
  { columns, from }: ListDefinition<string>,
  keys: readonly OrderKey[],
  direction: ListOrder['direction'],
): PageText {
  const inOrder = (columnOf: (key: OrderKey, place: number) => string) =>
    keys.map((key, place) => `${columnOf(key, place)} ${direction}`).join(', ');
  const page = (clause: string | undefined, limit: string, more = '') =>
    `select ${columns}, array[${keys.map(({ column }) => `${column}::text`).join(', ')}] as sort_keys${more}
     from ${from} ${clause ? `where ${clause}` : ''} order by ${inOrder(({ column }) => column)} limit ${limit}`;
  return (clauses, limit) => {
    if (clauses.length === 1) return page(clauses[0], limit);
    const named = keys.map(({ column }, place) => `, ${column} as sort_key_${place}`).join('');
    const pages = clauses.map((clause) => `(${page(clause, limit, named)})`);
    return `select * from (${pages.join(' union all ')}) merged
      order by ${inOrder((_, place) => `sort_key_${place}`)} limit ${limit}`;
  };
}

/** The nested loop takes the stretches in their order, and ends when it has enough. */
function pageByStretches(
  { column, of, last }: Stretches,
  lying: string | undefined,
  page: PageText,
  clauses: readonly string[],
  next: number,
): string {
  let place = next + 1;
  const numbers = lying
    ? `(${lying.replaceAll('?', () => `$${(place += 1)}`)}) as stretch (number)
      where stretch.number >= coalesce(${of}($${next + 1}::text), 0) order by number`
    : `generate_series(coalesce(${of}($${next + 1}::text), 0), ${last}) as stretch (number)`;
  const found = page(
    clauses.map((clause) => `${column} = stretch.number and ${clause}`),
    `$${next}`,
  );
  return `select hit.* from (select number from ${numbers}) stretch cross join lateral (${found}) hit limit $${next}`;
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

function runNamed<Row extends object>(
  database: Database,
  textOf: (clauses: readonly string[], nextPlace: number) => string,
  conditions: readonly Condition[],
  extra: readonly unknown[],
): Promise<Row[]> {
  const { clauses, next } = numbered(conditions);
  const text = textOf(clauses, next);
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
