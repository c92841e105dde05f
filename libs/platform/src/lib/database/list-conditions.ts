import pg from 'pg';

/** A condition with `?` for each of its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** It may leave few rows far apart in the list's order: planned for its values, they are found by stretches of it. */
  readonly sparse?: boolean;
  /** Statement of the numbers of the stretches in which its rows lie. */
  readonly stretches?: Condition;
  /**
   * Conditions that exclude one another, of which it is the sum: an index serves each of them in the list's order, so
   * they are read side by side and merged. A list can have one such condition.
   */
  readonly branches?: readonly Condition[];
}

/** A condition of a list's `where`. */
export function where(sql: string, ...values: unknown[]): Condition {
  return { sql, values };
}

/**
 * Equality with one of few values, written into the statement: its plan then knows how many rows have it, and uses the
 * index that holds these alone.
 */
export function whereKnown(column: string, value: string): Condition {
  return where(`${column} = ${pg.escapeLiteral(value)}`);
}

/** What meets one of several conditions, no row meeting two; see {@link Condition.branches}. */
export function whereOneOf(branches: readonly Condition[]): Condition {
  const sql = `(${branches.map((branch) => branch.sql).join(' or ')})`;
  return { ...where(sql, ...branches.flatMap(({ values }) => values)), branches };
}

/**
 * Rows of a region's whole subtree: a range of codes, which an index on the column can serve. The column must be
 * compared bytewise (collation "C").
 */
export function withinRegion(column: string, regionCode: string): Condition {
  return where(`${column} >= ? and ${column} < ?`, regionCode, `${regionCode}:`);
}

/**
 * The same for columns of which indexes hold the prefixes of so many digits; a smaller region is looked for within the
 * last of them.
 */
export function withinIndexedRegion(
  column: string,
  regionCode: string,
  digits: readonly number[] = [2, 4, 6],
): Condition {
  const { length } = regionCode;
  if (digits.includes(length)) return where(`left(${column}, ${length}) = ?`, regionCode);
  const { sql, values } = withinRegion(column, regionCode);
  const last = Math.max(...digits);
  return where(`left(${column}, ${last}) = ? and ${sql}`, regionCode.slice(0, last), ...values);
}

/** {@link withinRegion} of a region whose code is an SQL expression. */
export function withinRegionOf(column: string, code: string): string {
  return `${column} >= ${code} and ${column} < ${code} || ':'`;
}

/** {@link withinIndexedRegion} of a region whose code is an SQL expression, of so many digits. */
export function withinIndexedRegionOf(column: string, code: string, length: number, digits: readonly number[]): string {
  if (digits.includes(length)) return `left(${column}, ${length}) = ${code}`;
  const last = Math.max(...digits);
  return `left(${column}, ${last}) = left(${code}, ${last}) and ${withinRegionOf(column, code)}`;
}

/** Takes a value as a parameter of a statement. @returns its placeholder */
export type Placeholder = (value: unknown) => string;

/** All conditions as one clause; empty without any. */
export function allOf(conditions: readonly Condition[], placeholder: Placeholder): string {
  return conditions.map((condition) => placed(condition, placeholder)).join(' and ');
}

/** One clause of all conditions, or one for each branch where one has some. */
export function clausesOf(conditions: readonly Condition[], placeholder: Placeholder): readonly string[] {
  const parts = conditions.map((condition) =>
    (condition.branches ?? [condition]).map((each) => placed(each, placeholder)),
  );
  return Array.from({ length: Math.max(1, ...parts.map(({ length }) => length)) }, (_, branch) =>
    parts.map((part) => part[branch] ?? part[0]).join(' and '),
  );
}

/** A condition's text, its values as parameters. */
export function placed({ sql, values }: Condition, placeholder: Placeholder): string {
  let next = 0;
  return values.length > 0 ? sql.replaceAll('?', () => placeholder(values[next++])) : sql;
}
