import type { Database } from './database.js';
import { allOf, type Condition } from './list-conditions.js';
import type { ListDefinition } from './list-query.js';
import { runNamed } from './run-named.js';

/** How many rows of a list have a value. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
  /** Whether there may be more. */
  readonly atLeast: boolean;
}

/** Rows that are counted at most: a longer list says of each value how many there are at least. */
const MOST_ROWS = 10_000;

/** What is counted to the last: nobody chooses by more. */
const MOST_SAID = 1_000;

/** Values that are told, those with most rows first. */
export const MOST_VALUES = 20;

/**
 * Counts a list's rows by a value, at a cost that does not grow with the list.
 * @param value SQL of the value; rows without one do not count
 */
export async function countBy(
  database: Database,
  { from }: Pick<ListDefinition<string>, 'from'>,
  value: string,
  conditions: readonly Condition[],
): Promise<ValueCount[]> {
  return runNamed<ValueCount>(database, (placeholder) => {
    const clause = allOf(conditions, placeholder);
    return `select value, least(count(*), ${MOST_SAID})::int as count,
        count(*) > ${MOST_SAID} or max(rows) > ${MOST_ROWS} as "atLeast"
      from (select value, count(*) over () as rows
        from (select (${value})::text as value from ${from} ${clause && `where ${clause}`} limit ${MOST_ROWS + 1}) row) hit
      where value is not null group by value order by count(*) desc, value limit ${MOST_VALUES}`;
  });
}
