import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

/** The schema as committed, which apps/api's drift test holds to be the served one. */
export const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));

const DEEPEST = 4;

/** What things refer to all over; a look at such a thing itself shows all of it. */
const REFERRED = ['Agency', 'Function', 'Organization', 'Region'];

/** What belongs to a project and leads back to it, or names projects in passing. */
const OF_PROJECT = ['Award', 'Bid', 'ClaimOffice', 'EvaluationTask', 'Lot', 'OpenedBid', 'ProjectWarning', 'RankedBid'];

/**
 * Selects all that can be selected below a type, each type once on a path; fields with required arguments are left out.
 * Types that refer to one another would go round for ever: what is only referred to shows its own values.
 */
export function everythingOf(
  type: GraphQLOutputType,
  path: readonly GraphQLNamedType[] = [],
  deepest: number = DEEPEST,
): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  if (path.includes(named) || path.length >= deepest) return '{ __typename }';
  const above = path.map(({ name }) => name).filter((name) => !name.endsWith('Connection'));
  const isReference =
    named.name === 'Project'
      ? above.some((name) => [...REFERRED, ...OF_PROJECT].includes(name))
      : above.length > 0 && REFERRED.includes(named.name);
  return `{ ${isReference ? valuesOf(named) : piecesOf(named, path, deepest).join(' ')} }`;
}

/** The fields of a type that are values. */
function valuesOf(type: GraphQLObjectType | GraphQLInterfaceType): string {
  const values = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  return values.map(({ name }) => name).join(' ');
}

/** One selection for each field of a type; a list's rows are selected as nodes, without their edges. */
function piecesOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  path: readonly GraphQLNamedType[] = [],
  deepest: number = DEEPEST,
): string[] {
  return Object.values(type.getFields())
    .filter(({ name, args }) => name !== 'edges' && !args.some(isRequiredArgument))
    .map((field) => `${field.name}${rowsOf(field)} ${everythingOf(field.type, [...path, type], deepest)}`);
}

/** One row of each list: what is asked for counts, and lists are within lists. */
function rowsOf({ args }: GraphQLField<unknown, unknown>): string {
  return args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
}

/** Most tokens that these documents have: the server takes 1,000, and half of them cost what it takes. */
const MANY = 450;
const tokensOf = (text: string) => text.match(/\w+|[^\s\w]/g)?.length ?? 0;

/** Whether a selection asks for the JSON of an evaluation, of which a document may have but a few. */
const isHeavy = (text: string) => text.includes('Json');

/** Documents that together select everything below a root field, as few as the limits on tokens and cost allow. */
export function looksAt(root: string, type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  if (!isObjectType(named)) return [`{ ${root} }`];
  const rows = named.getFields()['nodes'];
  const [open, close, parts] = rows
    ? [`${root} { totalCount pageInfo { hasNextPage endCursor } nodes {`, '} }', getNamedType(rows.type)]
    : [`${root} {`, '}', named];
  const packs: string[] = [];
  for (const piece of isObjectType(parts) ? piecesOf(parts) : []) {
    const last = packs.at(-1);
    const fits = last !== undefined && tokensOf(last) + tokensOf(piece) < MANY && !(isHeavy(last) && isHeavy(piece));
    if (fits) packs[packs.length - 1] = `${last} ${piece}`;
    else packs.push(piece);
  }
  return packs.map((pack) => `{ ${open} ${pack} ${close} }`);
}

/** The same of a field of what a root field gives; in pieces only where it would be too long for one document. */
export function looksWithin(root: string, field: string, type: GraphQLOutputType): string[] {
  const whole = `{ ${root} { ${field} ${everythingOf(type)} } }`;
  if (tokensOf(whole) < MANY) return [whole];
  return looksAt(field, type).map((piece) => piece.replace(/^{/, `{ ${root} {`) + ' }');
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
