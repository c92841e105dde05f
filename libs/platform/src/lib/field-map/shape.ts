import type { Condition } from '../database/list-conditions.js';
import type { ListDefinition, PageRequest } from '../database/list-query.js';

/** Arguments of a field as GraphQL coerces them. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** SQL of the fields of an object type, by their names in the schema. What it leaves out is answered by resolvers. */
export type Shape = Readonly<Record<string, FieldSql>>;

/** What SQL gives of a field: an expression of a leaf's value as GraphQL shows it, or one of the following. */
export type FieldSql = string | ObjectSql | ListSql | DocumentSql | ConnectionSql;

/** An object whose fields stand in the rows at hand, or in a row that is looked up by them. */
export interface ObjectSql {
  readonly fields: Shape;
  /** What follows `from`, with the `where` that finds the row. */
  readonly of?: string;
  /** Condition without which there is no object but null. */
  readonly when?: string;
}

/** A few objects that belong to the rows at hand, all of them: what may grow is a {@link ConnectionSql}. */
export interface ListSql {
  readonly each: ObjectSql;
  /** What follows `from`, with the `where` that finds the rows. */
  readonly of: string;
  readonly orderBy: string;
}

/** Something that is stored as `jsonb` under the API's own names. */
export interface DocumentSql {
  readonly document: string;
}

/** A page of a list, as `readPage` reads it. */
export interface ConnectionSql {
  readonly node: ObjectSql | DocumentSql;
  /** Undefined when these arguments are not for SQL to answer. */
  readonly page: (args: FieldArguments) => ConnectionPage | undefined;
  /** Condition without which there is no list but null. */
  readonly when?: string;
}

/** Which rows of which list. */
export interface ConnectionPage {
  readonly definition: ListDefinition<string>;
  readonly conditions: readonly Condition[];
  readonly request: PageRequest<string>;
}

/** A row of its own that a root field shows; null without one. */
export interface RowSql extends ObjectSql {
  /** From here to before `where`. */
  readonly from: string;
  /** Which row; undefined when these arguments are not for SQL to answer. */
  readonly where: (args: FieldArguments) => readonly Condition[] | undefined;
  /** Further clauses, e.g. which of several rows. */
  readonly suffix?: string;
}

/** What SQL gives of a root field. */
export type RootSql = RowSql | ConnectionSql;

/** An instant as `DateTime` shows it. */
export function instantSql(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** An amount in fen as `Money` shows it. */
export function moneySql(fen: string): ObjectSql {
  return { fields: { amount: `round(${fen} / 100.0, 2)::text`, currency: `'CNY'` } };
}
