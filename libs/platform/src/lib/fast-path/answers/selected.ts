import {
  getArgumentValues,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import type { FieldArguments } from '../../field-map/shape.js';
import { idFault } from '../../graphql/argument-ids.js';
import type { StatementText } from './statement-text.js';

/** Thrown while an operation is looked through: it asks for something that is left to resolvers. */
export class LeftToResolvers extends Error {}

/** A JSON expression; parameters are put into the statement's text each time. */
export type Expression = (text: StatementText) => string;

/** A node with a selection: a field, or the operation itself. */
export interface Selecting {
  readonly selectionSet?: SelectionSetNode | undefined;
}

/** A field of an answer with all that is selected of it. */
export interface Selected {
  /** Name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** A field's arguments as GraphQL coerces them. @throws LeftToResolvers for ids that are none, which resolvers refuse in words */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variables }: StatementText,
): FieldArguments {
  const values = getArgumentValues(field, node, variables);
  if (idFault(field, values)) throw new LeftToResolvers();
  return values;
}

/** @throws LeftToResolvers for lists, interfaces and unions */
export function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (!isObjectType(nullable)) throw new LeftToResolvers();
  return nullable;
}

/** The SQL of a JSON object. Keys are names of GraphQL: letters, digits and underscores. */
export function jsonObject<Field extends { readonly key: string }>(
  fields: readonly Field[],
  valueOf: (field: Field) => string,
): string {
  return `json_build_object(${fields.map((field) => `'${field.key}', ${valueOf(field)}`).join(', ')})`;
}
