import type { Type } from '@nestjs/common';
import { Field, ObjectType, TypeMetadataStorage, type FieldMiddleware } from '@nestjs/graphql';
import type { GenericSchema } from 'valibot';
import { connectionOf, PageArgs, pageOfList } from '../graphql/connection.js';
import { NamesThing } from '../graphql/things.js';
import { readSchema } from './record-schema.js';

/** An object type as Nest's decorators take it. */
type Shown = Type<object>;

const types = new Map<GenericSchema, Shown>();
const connections = new Map<string, Shown>();

/**
 * The GraphQL object type that shows what is kept by a schema (`record-fields.ts`), field by field, each described.
 * Values are passed on as they are kept; nothing checks them again.
 * @param name of the type, unless the schema has a name of its own; types within are named by it and their field
 * @param description of the type, unless the schema has one
 */
export function recordType(schema: GenericSchema, name: string, description = ''): Shown {
  const { core, title = name, meaning = description } = readSchema(schema);
  const known = types.get(core);
  if (known?.name === title) return known;
  if (known) throw new Error(`${known.name} and ${title} are kept by one schema, which needs a name of its own`);
  const type = { [title]: class {} }[title] as Shown;
  types.set(core, type);
  for (const [key, entry] of Object.entries(core.entries ?? {}))
    if (!readSchema(entry).showing.elsewhere) addField(type, key, entry);
  ObjectType(title, { description: meaning })(type);
  return type;
}

function addField(type: Shown, key: string, schema: GenericSchema): void {
  const { nullable, description = '', showing } = readSchema(schema);
  if (showing.thing) return addThing(type, key, schema);
  const form = showing.form ?? schema;
  const { core, showing: formShowing } = readSchema(form);
  const within = `${type.name.replace(/Data$/, '')}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  const rows = core.item && typeOf(core.item, within.replace(/s$/, ''));
  const middleware: FieldMiddleware[] = [];
  if (formShowing.paged) {
    takePage(type, key);
    middleware.push(
      seenAs((list, page) => pageOfList(`${type.name}.${key}`, list as readonly object[], page as PageArgs)),
    );
  }
  if (showing.show) middleware.push(seenAs(showing.show as (value: unknown) => unknown));
  const list = rows && (formShowing.paged ? pagesOf(rows, formShowing.rows) : [rows]);
  const shown = list ?? typeOf(form, within);
  const options = { name: showing.fieldOf?.(key) ?? key, nullable, description, middleware };
  Field(() => shown as Shown, options)(type.prototype as object, key);
}

/** A field that shows a thing where its id is kept. */
function addThing(type: Shown, key: string, schema: GenericSchema): void {
  const { description = '', showing } = readSchema(schema);
  const name = showing.fieldOf?.(key) ?? key;
  // Asked for late: what is kept may be declared before the types of the things that it names.
  const shown = () => {
    const metadata = TypeMetadataStorage.getObjectTypesMetadata().find((each) => each.name === showing.thing);
    if (!metadata) throw new Error(`${type.name}.${name} names a ${showing.thing}, which is no type`);
    return metadata.target as Shown;
  };
  Field(shown, { name, nullable: true, description })(type.prototype as object, key);
  NamesThing(type.prototype as object, key);
}

/** Gives a field the arguments of a list; the decorator for it serves methods of resolvers only. */
function takePage(type: Shown, key: string): void {
  const page = { kind: 'args', index: 0, options: {}, typeFn: () => PageArgs } as const;
  TypeMetadataStorage.addMethodParamMetadata({ ...page, target: type, methodName: key });
}

/** Shows a value, where there is one, as something else. */
function seenAs(show: (value: unknown, args: unknown) => unknown): FieldMiddleware {
  return async ({ args }, next) => {
    const value: unknown = await next();
    return value === undefined || value === null ? value : show(value, args);
  };
}

/** The type of a value; an object's is made under the name. */
function typeOf(schema: GenericSchema, name: string): unknown {
  const { core, showing } = readSchema(schema);
  if (showing.type) return showing.type();
  if (core.entries) return recordType(schema, name);
  if (['string', 'literal', 'picklist'].includes(core.type)) return String;
  if (core.type === 'boolean') return Boolean;
  throw new Error(`${name}: nothing says how to show a ${core.type}`);
}

/** Connections by the name of their rows: several lists may have the same. */
function pagesOf(rows: unknown, name = (rows as Shown).name): Shown {
  const pages = connections.get(name) ?? connectionOf(rows as Shown, name);
  connections.set(name, pages);
  return pages;
}
