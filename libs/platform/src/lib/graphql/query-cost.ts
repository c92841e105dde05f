import { Extensions } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  typeFromAST,
  valueFromASTUntyped,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { USUAL_PAGE_SIZE } from './connection.js';
import { introspectionCost } from './introspection-cost.js';

/** Each level counts as more than the one above: what is nested is read for each of what it is nested in. */
const DEPTH_FACTOR = 1.3;
const VALUE_COST = 1;
const OBJECT_COST = 2;

/** As how many rows a list of things counts that is not paged and declares nothing. */
const USUAL_ROWS = 1;

/** What a text costs that may have 20,000 characters, for {@link Costs}. */
export const LONG_TEXT_COST = 50;

const COST = 'cost';
const ROWS = 'rows';

/** Declares what a value costs that is larger than others, or a thing whose making takes more than reading a row. */
export const Costs = (cost: number) => Extensions({ [COST]: cost });

/** Declares as how many rows a list counts that is not paged. */
export const CountsAs = (rows: number) => Extensions({ [ROWS]: rows });

type Variables = Readonly<Record<string, unknown>>;

/** What an operation costs with the variables of a request. */
export type QueryCost = (variables: Variables) => number;

/** A number, or what a number depends on: only that is computed for each request. */
type Amount = number | QueryCost;

/**
 * What an operation costs: each value and object counts, those of a page as often as it may have rows, with the variables of
 * the request and the defaults of operation and schema; things asked for by their ids as many as there are ids, or as the list declares where they may be left out. What the
 * schema does not know, which rules refuse, counts as it is written; introspection by how much it answers ({@link introspectionCost}).
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): QueryCost {
  const cost = new CostOf(schema, document, operation).all();
  return typeof cost === 'number' ? () => cost : cost;
}

type Maybe<T> = T | null | undefined;

class CostOf {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly defaults = new Map<string, unknown>();
  private readonly known = new Map<string, Amount>();

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const each of definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(each.name.value, each);
    for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
      if (defaultValue) this.defaults.set(variable.name.value, valueFromASTUntyped(defaultValue));
  }

  all(): Amount {
    return this.selections(this.schema.getRootType(this.operation.operation), this.operation.selectionSet);
  }

  private selections(type: Maybe<GraphQLNamedType>, { selections }: SelectionSetNode): Amount {
    return sum(
      selections.map((node) => {
        if (node.kind === Kind.FIELD) return this.field(type, node);
        if (node.kind === Kind.FRAGMENT_SPREAD) return this.fragment(node.name.value);
        const narrowed = node.typeCondition && typeFromAST(this.schema, node.typeCondition);
        return this.selections(narrowed ?? type, node.selectionSet);
      }),
    );
  }

  /** Of a fragment that spreads itself, which another rule refuses, once. */
  private fragment(name: string): Amount {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, 0);
    const fragment = this.fragments.get(name);
    const type = fragment && typeFromAST(this.schema, fragment.typeCondition);
    const cost = fragment ? this.selections(type, fragment.selectionSet) : 0;
    this.known.set(name, cost);
    return cost;
  }

  private field(type: Maybe<GraphQLNamedType>, node: FieldNode): Amount {
    const { name, selectionSet } = node;
    if (name.value === '__schema' || name.value === '__type')
      return introspectionCost(this.schema, node, (each) => this.fragments.get(each)?.selectionSet);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
    const declared = field?.extensions[COST] as number | undefined;
    if (!selectionSet) return declared ?? VALUE_COST;
    const below = this.selections(field && getNamedType(field.type), selectionSet);
    const cost = sum([declared ?? OBJECT_COST, product(DEPTH_FACTOR, below)]);
    return field ? product(this.rowsOf(field, node), cost) : cost;
  }

  /** How many rows a field counts as: those of the page, those asked for by their ids, those that it declares, or one. */
  private rowsOf(
    { args, type, extensions }: GraphQLField<unknown, unknown>,
    { arguments: given = [] }: FieldNode,
  ): Amount {
    const first = args.find(({ name }) => name === 'first');
    if (first) return this.lengthOf(first, given, pageLength);
    const declared = (extensions[ROWS] as number | undefined) ?? USUAL_ROWS;
    const isList = isListType(getNullableType(type));
    const ids = isList ? args.find((each) => isListType(getNullableType(each.type))) : undefined;
    return ids ? this.lengthOf(ids, given, (values) => listLength(values, declared)) : declared;
  }

  /** Of an argument as given, by a variable or by default; what is no length, which is refused elsewhere, counts as usual. */
  private lengthOf(
    { name, defaultValue }: GraphQLArgument,
    given: readonly ArgumentNode[],
    lengthOf: (value: unknown) => number,
  ): Amount {
    const value = given.find((each) => each.name.value === name)?.value;
    if (!value) return lengthOf(defaultValue);
    if (value.kind !== Kind.VARIABLE) return lengthOf(valueFromASTUntyped(value));
    const variable = value.name.value;
    const otherwise = this.defaults.get(variable) ?? defaultValue;
    return (variables) => lengthOf(variables[variable] ?? otherwise);
  }
}

function pageLength(first: unknown): number {
  return typeof first === 'number' ? Math.max(first, 1) : USUAL_PAGE_SIZE;
}

/** @param otherwise as how many it counts where nothing is named */
function listLength(values: unknown, otherwise: number): number {
  return Array.isArray(values) ? Math.max(values.length, 1) : otherwise;
}

function sum(amounts: readonly Amount[]): Amount {
  const fixed = amounts.reduce<number>((all, each) => (typeof each === 'number' ? all + each : all), 0);
  const dependent = amounts.filter((each) => typeof each !== 'number');
  if (dependent.length === 0) return fixed;
  return (variables) => dependent.reduce((all, each) => all + each(variables), fixed);
}

function product(left: Amount, right: Amount): Amount {
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  return (variables) => of(left, variables) * of(right, variables);
}

function of(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables);
}
