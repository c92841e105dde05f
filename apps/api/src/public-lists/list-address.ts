import type { Bilingual } from '@chengjie/kernel';
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

/** Which page of a list: these the reader of the list sets, no address does. */
const PAGING = new Set(['first', 'after', 'counted']);

/** What an address may name besides: in which language. */
export const LANGUAGE = 'language';

/** What is wrong with an address. */
export interface AddressFault extends Bilingual {
  readonly code: 'UNKNOWN_PARAMETER' | 'INVALID_PARAMETER';
}

/** The variables that an address gives a list's document, or what is wrong with it. */
export type ReadAddress = { readonly variables: Readonly<Record<string, unknown>> } | { readonly fault: AddressFault };

/**
 * Reads the question of an address into the variables of a list's document, by the types that the schema gives them: what narrows
 * a list stands in its address as it stands in the API, `regionCode=2202&statuses=PUBLISHED&published.from=2026-01-01`. What is
 * misspelt is said rather than left out: whoever downloads would take the whole list for a part.
 */
export function readAddress(schema: GraphQLSchema, document: DocumentNode, search: URLSearchParams): ReadAddress {
  const variables: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    if (name === LANGUAGE) continue;
    const place = placeOf(schema, document, name.split('.'));
    if (!place) return { fault: unknownParameter(name) };
    const value = valueOf(place.type, search.getAll(name));
    if (value === undefined) return { fault: invalidParameter(name) };
    put(variables, place.path, value);
  }
  return { variables };
}

interface Place {
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
}

/** Fields of the filter are named without it; all else is a variable. */
function placeOf(schema: GraphQLSchema, document: DocumentNode, path: readonly string[]): Place | undefined {
  const variables = variablesOf(document);
  const [head = '', ...rest] = path;
  const own = head === 'filter' ? undefined : variables.get(head);
  const [start, inside, whole] = own ? [own, rest, path] : [variables.get('filter'), path, ['filter', ...path]];
  if (!start || (own && PAGING.has(head))) return undefined;
  let type = typeFromAST(schema, start.type) as GraphQLInputType | undefined;
  for (const name of inside) {
    const here = type && getNullableType(type);
    type = isInputObjectType(here) ? here.getFields()[name]?.type : undefined;
  }
  return type && !isInputObjectType(getNullableType(type)) ? { path: whole, type } : undefined;
}

function variablesOf({ definitions }: DocumentNode): ReadonlyMap<string, VariableDefinitionNode> {
  const defined = definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
  );
  return new Map(defined.map((each) => [each.variable.name.value, each]));
}

/** As JSON would give it; undefined where it is none of the type's, or there are several of one. */
function valueOf(type: GraphQLInputType, texts: readonly string[]): unknown {
  const read = (text: string) => readLeaf(getNamedType(type).name, text);
  if (isListType(getNullableType(type))) {
    const values = texts.map(read);
    return values.includes(undefined) ? undefined : values;
  }
  return texts.length === 1 ? read(texts[0] as string) : undefined;
}

function readLeaf(type: string, text: string): unknown {
  if (type === 'Boolean') return { true: true, false: false }[text];
  if (type === 'Int') return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
  return text;
}

function put(variables: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const last = path.at(-1) as string;
  let inside = variables;
  for (const name of path.slice(0, -1)) inside = (inside[name] ??= {}) as Record<string, unknown>;
  inside[last] = value;
}

function unknownParameter(name: string): AddressFault {
  const shown = name.slice(0, 60);
  return {
    code: 'UNKNOWN_PARAMETER',
    zh: `地址中的参数“${shown}”不能识别，请检查拼写。`,
    en: `The address names “${shown}”, which this list does not know: check how it is spelt.`,
  };
}

function invalidParameter(name: string): AddressFault {
  return {
    code: 'INVALID_PARAMETER',
    zh: `地址中参数“${name}”的值不正确，或者出现了多次。`,
    en: `The value of “${name}” in the address is wrong, or there are several of it.`,
  };
}
