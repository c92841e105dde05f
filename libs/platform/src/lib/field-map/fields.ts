import { moneyOfFen, type Money } from '../graphql/common.types.js';
import type { Column, Made, SeenBy } from './field-map.js';
import { rowJson, shapeOfJson, type JsonFields } from './row-json.js';
import { instantSql, moneySql, type FieldSql, type Shape } from './shape.js';

/** A value that rows and answers give alike. */
export function column<Shown>(read: string): Column<Shown> {
  return { read, answer: read };
}

/** What resolvers and policies need beside what is shown. */
export function hidden<Shown>(read: string): Column<Shown> {
  return { read, answer: undefined };
}

/** What an audience sees alone: to others it is null, and SQL does not answer it by itself. */
export function seenBy<Audience extends string, Shown, Read>(
  audience: Audience,
  of: Made<Shown, Read>,
): Made<Shown, Read> & SeenBy<Audience>;
export function seenBy<Audience extends string, Shown>(
  audience: Audience,
  of: Column<Shown>,
): Column<Shown> & SeenBy<Audience>;
export function seenBy(audience: string, of: Column<unknown>): Column<unknown> & SeenBy<string> {
  return { ...of, answer: undefined, seenBy: audience };
}

/** A decimal: text, never a float. */
export function decimal<Shown extends string | null>(read: string): Column<Shown> {
  return { read, answer: `${read}::text` };
}

/** An instant: a `Date` in rows, RFC 3339 in answers. */
export function instant<Shown extends Date | null>(read: string): Column<Shown> {
  return { read, answer: instantSql(read) };
}

/** An instant of a row that is read within JSON, where it is text. */
export function instantOfJson(read: string): Made<Date | null, string | null> {
  return { read, answer: instantSql(read), show: (text) => (text === null ? null : new Date(text)) };
}

/** An amount of fen, shown as money. */
export function money(fen: string): Made<Money, number> {
  return { read: fen, answer: moneySql(fen), show: moneyOfFen };
}

/** The same where there may be none. */
export function optionalMoney(fen: string): Made<Money | null, number | null> {
  const answer = { ...moneySql(fen), when: `${fen} is not null` };
  return { read: fen, answer, show: (amount) => (amount === null ? null : moneyOfFen(amount)) };
}

/** What is stored as JSON under the API's own names. */
export function document<Shown>(read: string): Column<Shown> {
  return { read, answer: { document: read } };
}

/**
 * An object whose values stand in the same row.
 * @param further what SQL answers besides, of fields that resolvers show
 */
export function object<Shown>(fields: JsonFields<Shown>, further: Shape = {}): Column<Shown> {
  return { read: rowJson(fields), answer: { fields: { ...shapeOfJson(fields), ...further } } };
}

/** The same of an object that is there only under a condition; else null. */
export function optionalObject<Shown>(when: string, fields: JsonFields<Shown>): Column<Shown | null> {
  return { read: `case when ${when} then ${rowJson(fields)} end`, answer: { fields: shapeOfJson(fields), when } };
}

/** A field that is made of what the row reads. */
export function made<Shown, Read>(read: string, show: (read: Read) => Shown, answer?: FieldSql): Made<Shown, Read> {
  return { read, show, answer };
}
