import { isId } from '@chengjie/kernel';
import { Extensions } from '@nestjs/graphql';
import {
  defaultFieldResolver,
  GraphQLID,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { RequestFault } from './request-fault.js';

type Path = readonly string[];

/** Where a value of a type holds an id that is none. */
type Search = (value: unknown, path: Path) => Path | undefined;

const searches = new WeakMap<GraphQLInputType, Search | null>();
const nothing = () => undefined;

/** How to look through values of a type; null where it has no ids. */
function searchOfType(type: GraphQLInputType): Search | null {
  const known = searches.get(type);
  if (known !== undefined) return known;
  searches.set(type, null); // an input within itself is looked through where it is first met
  const search = newSearch(type);
  searches.set(type, search);
  return search;
}

function newSearch(type: GraphQLInputType): Search | null {
  if (type === GraphQLID) return (value, path) => (typeof value === 'string' && isId(value) ? undefined : path);
  if (isNonNullType(type)) return searchOfType(type.ofType as GraphQLInputType);
  if (isListType(type)) {
    const each = searchOfType(type.ofType as GraphQLInputType);
    return (
      each &&
      ((value, path) => firstOf(value as readonly unknown[], (one, index) => each(one, [...path, String(index)])))
    );
  }
  return isInputObjectType(type) ? searchOfAll(Object.values(type.getFields())) : null;
}

function searchOfAll(fields: readonly { readonly name: string; readonly type: GraphQLInputType }[]): Search | null {
  const within = fields.flatMap(({ name, type }) => {
    const search = searchOfType(type);
    return search ? [{ name, search }] : [];
  });
  if (within.length === 0) return null;
  return (value, path) =>
    firstOf(within, ({ name, search }) => {
      const one = (value as Readonly<Record<string, unknown>>)[name];
      return one === undefined || one === null ? undefined : search(one, [...path, name]);
    });
}

function firstOf<T>(all: readonly T[], find: (one: T, index: number) => Path | undefined): Path | undefined {
  for (const [index, one] of all.entries()) {
    const found = find(one, index);
    if (found) return found;
  }
  return undefined;
}

const TEXT_IDS = 'textIds';

/** Declares that ids among a field's arguments are no UUIDs, but names that people gave. */
export const TextIds = () => Extensions({ [TEXT_IDS]: true });

function searchOfArguments({ args, extensions }: GraphQLField<unknown, unknown>): Search | null {
  return extensions[TEXT_IDS] ? null : searchOfAll(args);
}

const ofFields = new WeakMap<object, Search>();

/** Why a field's arguments are refused, as GraphQL coerced them; undefined when every id in them is one. */
export function idFault(field: GraphQLField<unknown, unknown>, values: object): RequestFault | undefined {
  const search = ofFields.get(field) ?? searchOfArguments(field) ?? nothing;
  ofFields.set(field, search);
  const path = search(values, []);
  if (!path) return undefined;
  const where = path.join('.');
  return new RequestFault(
    'INVALID_ID',
    { zh: `${where}：应为编号（UUID）。`, en: `${where}: must be an id (UUID).` },
    path,
  );
}

/**
 * Lets every field refuse ids that are none, wherever its arguments hold them, before it looks for anything: who mistypes an
 * id is not told that there is no such thing. Acts say it of their input themselves, with all else that is wrong there.
 */
export function refuseMalformedIds(schema: GraphQLSchema): GraphQLSchema {
  const mutations = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === mutations) continue;
    for (const field of Object.values(type.getFields())) {
      if (!searchOfArguments(field)) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      const checked =
        <Resolve extends typeof resolve>(next: Resolve): typeof resolve =>
        (source, args: object, context, info) => {
          const fault = idFault(field, args);
          if (fault) throw fault;
          return next(source, args, context, info);
        };
      if (subscribe) field.subscribe = checked(subscribe);
      else field.resolve = checked(resolve);
    }
  }
  return schema;
}
