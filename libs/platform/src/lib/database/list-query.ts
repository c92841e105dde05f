import type { Database } from './database.js';
import type { Condition } from './list-conditions.js';
import { encodeCursor, InvalidCursorError, type Keyed } from './page-cursor.js';
import { countText, pageText } from './page-text.js';
import { runNamed } from './run-named.js';

/** A column that a list can be ordered by; it must never be null. */
export interface OrderKey {
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
  /** Says in its cursors whose they are; the ways to read one list, e.g. by another index, have the same. */
  readonly cursors: string;
  /**
   * Column of what alone gives the order its meaning, such as the edition that ranks its names: a cursor of one does not go on
   * in another. {@link PageRequest.within} says which.
   */
  readonly within?: string;
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

/** A list with the type of its rows. */
export interface List<Row extends object, Order extends string> extends ListDefinition<Order> {
  /** Carries the type only. */
  readonly '~row'?: Row;
}

const texts = new Map<string, string>();

/**
 * Declares a list once, at module load.
 * @throws Error when the name is taken
 */
export function list<Row extends object, Order extends string>(
  name: string,
  definition: Omit<ListDefinition<Order>, 'cursors'> & { readonly cursors?: string },
): List<Row, Order> {
  if (texts.has(name)) throw new Error(`List ${name} is declared twice`);
  texts.set(name, `select ${definition.columns} from ${definition.from}`);
  return { cursors: name, ...definition };
}

/** What all lists that loaded modules declare select, by name: for the spec that compares their types with PostgreSQL's. */
export function declaredLists(): ReadonlyMap<string, string> {
  return texts;
}

/** Which page of a list, in which order. */
export interface PageRequest<Order extends string> {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly orderBy: Order;
  /** Where the page's list has its order within something, the text of which one. */
  readonly within?: string;
}

/** One page: its rows with their cursors, and the count of all rows, counted only when asked for. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
  };
  readonly total: () => Promise<number>;
}

/** Reads one page by its order key and id: the cost does not grow with the depth of the page. */
export async function readPage<Row extends object, Order extends string>(
  database: Database,
  definition: List<Row, Order>,
  conditions: readonly Condition[],
  request: PageRequest<Order>,
): Promise<Page<Row>> {
  const rows = await runNamed<Row & Keyed>(database, (placeholder) =>
    pageText(definition, conditions, request, placeholder),
  ).catch((error: unknown) => {
    throw refusedCursor(error, request);
  });
  return pageOfRows(rows, request.first, async () => {
    const counted = await runNamed<{ count: number }>(database, (placeholder) =>
      countText(definition, conditions, placeholder),
    );
    return counted[0]?.count ?? 0;
  });
}

/** A page of what was read for it: one row more than it has, if there are so many. */
export function pageOfRows<Row>(
  rows: readonly (Row & Keyed)[],
  first: number,
  total: () => Promise<number>,
): Page<Row> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(row), node: row }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, total };
}

/** The error of a page, which may be that of its cursor. */
export function refusedCursor(error: unknown, { after }: Pick<PageRequest<string>, 'after'>): unknown {
  return after && isDataException(error) ? new InvalidCursorError(after) : error;
}

/** SQLSTATE class 22: a made-up cursor holds no value of the column's type. */
export function isDataException(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('22');
}
