import { Extensions } from '@nestjs/graphql';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  typeFromAST,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { USUAL_PAGE_SIZE } from './connection.js';

/** Each level counts as more than the one above: what is nested is read for each of what it is nested in. */
const DEPTH_FACTOR = 1.3;
const VALUE_COST = 1;
const OBJECT_COST = 2;

const COST = 'cost';
const ROWS = 'rows';

/** Declares what a value costs that is larger than others. */
export const Costs = (cost: number) => Extensions({ [COST]: cost });

/** Declares as how many rows a list counts that is not paged. */
export const CountsAs = (rows: number) => Extensions({ [ROWS]: rows });

/**
 * Bounds what an operation costs, whatever its variables are: each value and object counts, those of a page as often as
 * it may have rows. A page counts its `first`, a variable as the usual page; without it, as an object. What the schema does
 * not know, which another rule refuses, counts as it is written; introspection costs nothing.
 */
export function costRule(most: number, refusal: () => GraphQLError): ValidationRule {
  return (context) => ({
    OperationDefinition: {
      enter(operation) {
        if (new CostOf(context).operation(operation) > most) context.reportError(refusal());
      },
    },
  });
}

type Maybe<T> = T | null | undefined;

class CostOf {
  private readonly fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  operation({ operation, selectionSet }: OperationDefinitionNode): number {
    return this.selections(this.context.getSchema().getRootType(operation), selectionSet);
  }

  private selections(type: Maybe<GraphQLNamedType>, { selections }: SelectionSetNode): number {
    return selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + this.field(type, node);
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + this.fragment(node.name.value);
      const narrowed = node.typeCondition && typeFromAST(this.context.getSchema(), node.typeCondition);
      return sum + this.selections(narrowed ?? type, node.selectionSet);
    }, 0);
  }

  /** Of a fragment that spreads itself, which another rule refuses, once. */
  private fragment(name: string): number {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    this.fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    const type = fragment && typeFromAST(this.context.getSchema(), fragment.typeCondition);
    const cost = fragment ? this.selections(type, fragment.selectionSet) : 0;
    this.fragments.set(name, cost);
    return cost;
  }

  private field(type: Maybe<GraphQLNamedType>, node: FieldNode): number {
    const { name, selectionSet } = node;
    if (name.value === '__schema' || name.value === '__type') return 0;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
    if (!selectionSet) return (field?.extensions[COST] as number | undefined) ?? VALUE_COST;
    const cost = OBJECT_COST + DEPTH_FACTOR * this.selections(field && getNamedType(field.type), selectionSet);
    return field ? rowsOf(field, node) * cost : cost;
  }
}

/** How many rows a field counts as: those that it is asked for, or that it declares, or one. */
function rowsOf({ args, extensions }: GraphQLField<unknown, unknown>, { arguments: given = [] }: FieldNode): number {
  const first = args.some(({ name }) => name === 'first') && given.find(({ name }) => name.value === 'first')?.value;
  if (!first) return (extensions[ROWS] as number | undefined) ?? 1;
  return first.kind === Kind.INT ? Math.max(Number.parseInt(first.value, 10), 1) : USUAL_PAGE_SIZE;
}
