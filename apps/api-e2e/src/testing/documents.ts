import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';

/** The schema as committed, which apps/api's drift test holds to be the served one. */
export const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));

const DEEPEST = 6;

/** Selects all that can be selected below a type, each type once on a path; fields with required arguments are left out. */
export function everythingOf(type: GraphQLOutputType, path: readonly GraphQLNamedType[] = []): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  if (path.includes(named) || path.length >= DEEPEST) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter(({ name, args }) => !args.some(isRequiredArgument) && !repeatsEdges(named, name))
    .map((field) => `${field.name} ${everythingOf(field.type, [...path, named])}`);
  return `{ ${fields.join(' ')} }`;
}

/** A connection's rows are read once: as edges. */
function repeatsEdges(type: GraphQLNamedType, field: string): boolean {
  return field === 'nodes' && type.name.endsWith('Connection');
}

/** Text of a field's arguments with the given values; those without a value are left out. */
export function argumentsOf(
  { args }: GraphQLField<unknown, unknown>,
  values: Readonly<Record<string, string>>,
): string {
  const given = args.filter(({ name }) => name in values).map(({ name }) => `${name}: ${values[name] ?? ''}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** A value that fits a type by GraphQL's rules, whatever the product makes of it. */
export function someValueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValueOf(type.ofType);
  if (isListType(type)) return [someValueOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, someValueOf(field.type)]));
  }
  const samples: Readonly<Record<string, unknown>> = {
    ID: '00000000-0000-4000-8000-000000000000',
    Int: 1,
    Float: 1,
    Boolean: false,
    Decimal: '1.00',
    Date: '2026-01-01',
    DateTime: '2026-01-01T00:00:00Z',
    Month: '2026-01',
    RegionCode: '22',
  };
  return samples[type.name] ?? 'some text';
}
