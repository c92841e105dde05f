import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { Selected, Selecting } from './selected.js';
import type { Selections } from './selections.js';

type Arrange = (value: unknown) => unknown;

/** Puts a value with all fields under their own names into the order, and under the names, that a document says. */
export function arrangement(said: Selections, type: GraphQLObjectType, nodes: readonly Selecting[]): Arrange {
  const fields = said.fieldsOf(type, nodes).map((field) => ({ ...field, arrange: within(said, type, field) }));
  return (value) => {
    const from = value as Readonly<Record<string, unknown>>;
    const arranged = Object.create(null) as Record<string, unknown>; // an alias may be called __proto__
    for (const { key, name, arrange } of fields) arranged[key] = arrange ? arrange(from[name]) : from[name];
    return arranged;
  };
}

/** Undefined for leaves, which stay as they are. */
function within(said: Selections, type: GraphQLObjectType, { name, nodes }: Selected): Arrange | undefined {
  const named = getNamedType(type.getFields()[name]?.type as GraphQLOutputType | undefined);
  if (!isObjectType(named)) return undefined;
  const object = arrangement(said, named, nodes);
  const each: Arrange = (value) => (Array.isArray(value) ? value.map(each) : value === null ? null : object(value));
  return each;
}
