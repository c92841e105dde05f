import {
  getNamedType,
  GraphQLNonNull,
  getNullableType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isTypeSubTypeOf,
  Kind,
  OperationTypeNode,
  typeFromAST,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { fragmentsOf, plainFragment, type Fragments } from './answers/fragments.js';
import { isWithinLimits } from './within-limits.js';

/** Most selections that are looked at, those of a fragment at each of its uses. */
const MOST_SELECTIONS = 1_000;

/**
 * The query of a document that is valid at one look: a single operation without directives, of fields of object types, each
 * under a name of its own. That takes a tenth of what GraphQL's rules take, which ask some thirty visitors at each node.
 * Of other documents it says nothing: those are for all the rules, and so is every refusal.
 */
export function plainQuery(schema: GraphQLSchema, document: DocumentNode): OperationDefinitionNode | undefined {
  const [operation, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return undefined;
  if (operation.operation !== OperationTypeNode.QUERY || operation.directives?.length) return undefined;
  const isPlain = new PlainDocument(schema, document).holds(operation);
  return isPlain && isWithinLimits(schema, document, operation) ? operation : undefined;
}

class PlainDocument {
  private readonly fragments: Fragments;
  private readonly variables = new Map<string, GraphQLInputType>();
  private readonly usedFragments = new Set<string>();
  private readonly usedVariables = new Set<string>();
  private selections = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
  ) {
    this.fragments = fragmentsOf(document);
  }

  holds({ variableDefinitions = [], selectionSet }: OperationDefinitionNode): boolean {
    const queryType = this.schema.getQueryType();
    return (
      isObjectType(queryType) &&
      this.fragments.size === this.document.definitions.length - 1 && // no names twice, nothing but fragments beside
      variableDefinitions.every((definition) => this.declares(definition)) &&
      this.selects(queryType, selectionSet.selections, new Map()) &&
      this.usedFragments.size === this.fragments.size &&
      this.usedVariables.size === this.variables.size
    );
  }

  private declares({ variable, type: node, defaultValue, directives }: VariableDefinitionNode): boolean {
    const type = typeFromAST(this.schema, node);
    const name = variable.name.value;
    if (!isInputType(type) || this.variables.has(name) || directives?.length) return false;
    const hasValue = defaultValue && defaultValue.kind !== Kind.NULL;
    this.variables.set(name, hasValue ? new GraphQLNonNull(getNullableType(type)) : type);
    return defaultValue === undefined || this.takes(type, defaultValue);
  }

  /** @param fields those of this object so far, by their names in the answer */
  private selects(type: GraphQLObjectType, nodes: readonly SelectionNode[], fields: Map<string, FieldNode>): boolean {
    return nodes.every((node) => {
      this.selections += 1;
      if (this.selections > MOST_SELECTIONS || node.directives?.length) return false;
      if (node.kind === Kind.FIELD) return this.selectsField(type, node, fields);
      if (node.kind === Kind.FRAGMENT_SPREAD) this.usedFragments.add(node.name.value);
      const fragment = plainFragment(type, node, this.fragments);
      return fragment !== undefined && this.selects(type, fragment.selectionSet.selections, fields);
    });
  }

  private selectsField(type: GraphQLObjectType, node: FieldNode, fields: Map<string, FieldNode>): boolean {
    const { name, alias, arguments: given = [], selectionSet } = node;
    const key = alias?.value ?? name.value;
    const before = fields.get(key);
    fields.set(key, node);
    if (before && (before.name.value !== name.value || given.length > 0 || before.arguments?.length)) return false;
    if (name.value === '__typename') return given.length === 0 && !selectionSet;
    const field = type.getFields()[name.value];
    if (!field || !this.fills(field.args, given)) return false;
    const named = getNamedType(field.type);
    if (isLeafType(named)) return !selectionSet;
    return isObjectType(named) && !before && !!selectionSet && this.selects(named, selectionSet.selections, new Map());
  }

  /** Arguments of a field, or fields of an input object: each of them known, none twice, none missing. */
  private fills(
    wanted: readonly (GraphQLArgument | GraphQLInputField)[],
    given: readonly (ArgumentNode | ObjectFieldNode)[],
  ): boolean {
    const values = new Map(given.map(({ name, value }) => [name.value, value]));
    let known = 0;
    const areTaken = wanted.every(({ name, type, defaultValue }) => {
      const value = values.get(name);
      if (value === undefined) return !isNonNullType(type) || defaultValue !== undefined;
      known += 1;
      const isOptional = value.kind === Kind.VARIABLE && defaultValue !== undefined;
      return this.takes(isOptional ? getNullableType(type) : type, value);
    });
    return areTaken && known === given.length;
  }

  private takes(type: GraphQLInputType, value: ValueNode): boolean {
    if (value.kind === Kind.VARIABLE) return this.takesVariable(type, value.name.value);
    if (value.kind === Kind.NULL) return !isNonNullType(type);
    const present = getNullableType(type);
    if (isListType(present)) {
      const of = present.ofType as GraphQLInputType;
      return value.kind === Kind.LIST ? value.values.every((each) => this.takes(of, each)) : this.takes(of, value);
    }
    if (isInputObjectType(present)) {
      const fields = Object.values(present.getFields());
      if (value.kind !== Kind.OBJECT || (present.isOneOf && !this.isOne(value.fields))) return false;
      return this.fills(fields, value.fields);
    }
    if (value.kind === Kind.LIST || value.kind === Kind.OBJECT) return false;
    try {
      return (present as { parseLiteral: (node: ValueNode) => unknown }).parseLiteral(value) !== undefined;
    } catch {
      return false;
    }
  }

  /** Exactly one field, which cannot be null. */
  private isOne([field, ...others]: readonly ObjectFieldNode[]): boolean {
    if (!field || others.length > 0) return false;
    const { value } = field;
    return value.kind === Kind.VARIABLE
      ? isNonNullType(this.variables.get(value.name.value))
      : value.kind !== Kind.NULL;
  }

  private takesVariable(type: GraphQLInputType, name: string): boolean {
    const declared = this.variables.get(name);
    this.usedVariables.add(name);
    return declared !== undefined && isTypeSubTypeOf(this.schema, declared, type);
  }
}
