import { allOf, clausesOf, placed, where, type Condition, type Placeholder } from './list-conditions.js';
import type { ListDefinition, ListOrder, OrderKey, PageRequest, Stretches } from './list-query.js';
import { decodeCursor } from './page-cursor.js';

/** Most rows of one page. */
export const MAX_PAGE_SIZE = 100;

/**
 * Rows that a page is planned for, of which it reads as many as it has. Of a page whose length it is not told PostgreSQL
 * expects a tenth of the list: in a large one it then plans each statement anew for its values, which takes as long as
 * reading. What a search finds depends on its words, so that is planned for them.
 */
const PLANNED_ROWS = [21, 51, MAX_PAGE_SIZE + 1];

/** Thrown for a page of no or too many rows. */
export class PageSizeError extends Error {}

/**
 * Text of a page's statement: the list's columns and `sort_keys`, in order, one row more than the page has.
 * @throws PageSizeError, InvalidCursorError
 */
export function pageText<Order extends string>(
  definition: ListDefinition<Order>,
  conditions: readonly Condition[],
  { first, after, orderBy, within = '' }: PageRequest<Order>,
  placeholder: Placeholder,
): string {
  if (first < 1 || first > MAX_PAGE_SIZE) throw new PageSizeError(String(first));
  const { id, idType = 'uuid' } = definition;
  const order = definition.orders[orderBy];
  const keys: readonly OrderKey[] = [order, ...(order.then ? [order.then] : []), { column: id, type: idType }];
  const giver = giverOf(definition, orderBy);
  const cursor = after ? decodeCursor(after, giver + within, keys.length) : undefined;
  const clauses = clausesOf(
    cursor ? [...conditions, afterCursor(keys, order.direction, cursor)] : conditions,
    placeholder,
  );
  const sparse = conditions.some((condition) => condition.sparse);
  const given = { ...definition, giver: definition.within ? `'${giver}' || ${definition.within}` : `'${giver}'` };
  const page = (sorted: readonly OrderKey[], clauses: readonly string[], limit: string) =>
    mergedPage(given, sorted, order.direction, clauses, limit);
  if (!sparse) {
    const rows = PLANNED_ROWS.find((most) => most > first);
    return `select page.* from (${page(keys, clauses, String(rows))}) page limit ${placeholder(first + 1)}`;
  }
  const limit = placeholder(first + 1);
  const { stretches } = order;
  if (!stretches) return page(keys, clauses, limit);
  const sorted = [{ ...order, column: stretches.sorted }, ...keys.slice(1)];
  const inStretch = clauses.map((clause) => `${stretches.column} = stretch.number and ${clause}`);
  return `select hit.* from (select number from ${stretchNumbers(stretches, conditions, cursor?.[0] ?? null, placeholder)}) stretch
    cross join lateral (${page(sorted, inStretch, limit)}) hit limit ${limit}`;
}

/** Text of a statement that counts a list's rows. */
export function countText(
  { from }: Pick<ListDefinition<string>, 'from'>,
  conditions: readonly Condition[],
  placeholder: Placeholder,
): string {
  const clause = allOf(conditions, placeholder);
  return `select count(*) as count from ${from} ${clause && `where ${clause}`}`;
}

/** Whose a list's cursors are in an order, but for what the order lies within. */
function giverOf({ cursors }: Pick<ListDefinition<string>, 'cursors'>, orderBy: string): string {
  return `${cursors} ${orderBy} `;
}

/** A page of what meets the clause; of several clauses, their pages are merged by the order, row by row as needed. */
function mergedPage(
  { columns, from, giver }: ListDefinition<string> & { readonly giver: string },
  keys: readonly OrderKey[],
  direction: ListOrder['direction'],
  clauses: readonly string[],
  limit: string,
): string {
  const inOrder = (columnOf: (key: OrderKey, index: number) => string) =>
    keys.map((key, index) => `${columnOf(key, index)} ${direction}`).join(', ');
  const page = (clause: string | undefined, more = '') =>
    `select ${columns}, array[${[giver, ...keys.map(({ column }) => `${column}::text`)].join(', ')}] as sort_keys${more}
     from ${from} ${clause ? `where ${clause}` : ''} order by ${inOrder(({ column }) => column)} limit ${limit}`;
  if (clauses.length === 1) return page(clauses[0]);
  const named = keys.map(({ column }, index) => `, ${column} as sort_key_${index}`).join('');
  const pages = clauses.map((clause) => `(${page(clause, named)})`);
  return `select * from (${pages.join(' union all ')}) merged
    order by ${inOrder((_, index) => `sort_key_${index}`)} limit ${limit}`;
}

/** The stretches to look into, in their order: the nested loop over them ends when it has enough. */
function stretchNumbers(
  { of, last }: Stretches,
  conditions: readonly Condition[],
  since: string | null,
  placeholder: Placeholder,
): string {
  const lying = conditions.find(({ stretches }) => stretches)?.stretches;
  const begin = `coalesce(${of}(${placeholder(since)}::text), 0)`;
  return lying
    ? `(${placed(lying, placeholder)}) as stretch (number) where stretch.number >= ${begin} order by number`
    : `generate_series(${begin}, ${last}) as stretch (number)`;
}

function afterCursor(
  keys: readonly OrderKey[],
  direction: ListOrder['direction'],
  cursor: readonly string[],
): Condition {
  const columns = keys.map(({ column }) => column).join(', ');
  const values = keys.map(({ type }) => `?::${type}`).join(', ');
  return where(`(${columns}) ${direction === 'asc' ? '>' : '<'} (${values})`, ...cursor);
}
