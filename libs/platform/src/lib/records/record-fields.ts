import { ID, Int } from '@nestjs/graphql';
import * as v from 'valibot';
import { BilingualText, Money, moneyOfFen } from '../graphql/common.types.js';
import { CalendarDateScalar, DateTimeScalar, DecimalScalar } from '../graphql/scalars.js';

/** How a kept value is shown, where its schema does not say it by itself. */
export interface Showing {
  /** Its GraphQL type. */
  readonly type?: () => unknown;
  /** The field's name, made of the value's. */
  readonly fieldOf?: (key: string) => string;
  /** What is shown for the value, which is there. */
  readonly show?: (value: never) => unknown;
  /** Of a list: pages of it are shown. */
  readonly paged?: true;
  /** Of a list that is paged, of values that have no fields: the name of its rows. */
  readonly rows?: string;
  /** The schema of what is shown in its place. */
  readonly form?: v.GenericSchema;
  /** Of an id: the GraphQL type of the thing that it names, which is shown in its place. */
  readonly thing?: string;
  /** Another field of the API says it. */
  readonly elsewhere?: true;
}

function shown<const Schema extends v.GenericSchema>(schema: Schema, showing: Showing, description: string) {
  return v.pipe(schema, v.metadata({ ...showing }), v.description(description));
}

/** Text as it is. */
export function text(description: string) {
  return v.pipe(v.string(), v.description(description));
}

/** An opaque id. */
export function id(description: string) {
  return shown(v.string(), { type: () => ID }, description);
}

/**
 * The id of a thing with an id of its own, under a name that ends in `Id`: shown as that thing under the name without it, as
 * `node` shows it, so null to those who may not see it.
 * @param type name of its GraphQL type
 */
export function thing(type: string, description: string) {
  const showing: Showing = { thing: type, fieldOf: (key) => key.replace(/Id$/, '') };
  return shown(v.string(), showing, `${description} Null to those who may not see it.`);
}

/** A whole number. */
export function count(description: string) {
  return shown(v.number(), { type: () => Int }, description);
}

/** Yes or no. */
export function flag(description: string) {
  return v.pipe(v.boolean(), v.description(description));
}

/** A decimal as text, such as points: never a float. */
export function decimal(description: string) {
  return shown(v.string(), { type: () => DecimalScalar }, description);
}

/** Whole fen under a name that ends in `Fen`, shown as money under the name without it. */
export function fen(description: string) {
  const showing: Showing = {
    type: () => Money,
    fieldOf: (key) => key.replace(/Fen$/, ''),
    show: (amount: number) => moneyOfFen(amount),
  };
  return shown(v.number(), showing, description);
}

/** A point in time as JSON keeps it. */
export function instant(description: string) {
  return shown(v.pipe(v.string(), v.isoTimestamp()), { type: () => DateTimeScalar }, description);
}

/** A calendar day, YYYY-MM-DD. */
export function day(description: string) {
  return shown(v.pipe(v.string(), v.isoDate()), { type: () => CalendarDateScalar }, description);
}

/** One of the values of a GraphQL enum. */
export function oneOf<const Value extends string>(members: Readonly<Record<Value, Value>>, description: string) {
  return shown(v.picklist(Object.values<Value>(members)), { type: () => members }, description);
}

/** A text in both languages. */
export function bilingual(description: string) {
  return shown(v.strictObject({ zh: v.string(), en: v.string() }), { type: () => BilingualText }, description);
}

/** Several values, each named. @param name of its GraphQL type */
export function object<const Entries extends v.ObjectEntries>(name: string, description: string, entries: Entries) {
  return v.pipe(v.strictObject(entries), v.title(name), v.description(description));
}

/** The same schema in another place, told what it is there. */
export function as<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

/** The same under another name, where its own is that of another type elsewhere. */
export function named<const Schema extends v.GenericSchema>(name: string, schema: Schema) {
  return v.pipe(schema, v.metadata({ fieldOf: () => name } satisfies Showing));
}

/** A short list. */
export function list<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.pipe(v.array(item), v.description(description));
}

/**
 * A list that may grow long, shown page by page.
 * @param rows names the rows where they have no fields, and so no type of their own: `BidId`
 */
export function paged<const Item extends v.GenericSchema>(item: Item, description: string, rows?: string) {
  return shown(v.array(item), { paged: true, ...(rows && { rows }) }, description);
}

/** A value that is kept here and said by another field of the API, so that it is said once. */
export function elsewhere<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(schema, v.metadata({ elsewhere: true } satisfies Showing));
}

/** A value that is shown as if it were kept in another form. */
export function shownAs<const Schema extends v.GenericSchema, Form extends v.GenericSchema>(
  schema: Schema,
  form: Form,
  show: (value: v.InferOutput<Schema>) => v.InferOutput<Form>,
) {
  return v.pipe(schema, v.metadata({ form, show } satisfies Showing));
}
