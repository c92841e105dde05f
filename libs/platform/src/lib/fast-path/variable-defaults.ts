import {
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromASTUntyped,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
type Fill = (value: unknown) => unknown;

/**
 * Puts the defaults of variables, and of fields within them, where nothing was given: graphql-jit takes what is
 * required for missing although it has a default.
 */
export function variableDefaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (variables: Variables) => Variables {
  const fills = variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as never);
    if (!isInputType(type)) return [];
    const given = defaultValue && valueFromASTUntyped(defaultValue);
    return [{ name: variable.name.value, given, fill: fillOf(type, []) }];
  });
  const needed = fills.filter(({ given, fill }) => given !== undefined || fill);
  if (needed.length === 0) return (variables) => variables;
  return (variables) => {
    const filled: Record<string, unknown> = { ...variables };
    for (const { name, given, fill } of needed) {
      const value = filled[name] === undefined ? given : filled[name];
      if (value !== undefined) filled[name] = fill ? fill(value) : value;
    }
    return filled;
  };
}

/** Undefined where nothing below has a default. */
function fillOf(type: GraphQLInputType, above: readonly GraphQLInputType[]): Fill | undefined {
  if (isNonNullType(type)) return fillOf(type.ofType as GraphQLInputType, above);
  if (isListType(type)) {
    const fill = fillOf(type.ofType as GraphQLInputType, above);
    return fill && ((value) => (Array.isArray(value) ? value.map(fill) : fill(value)));
  }
  if (!isInputObjectType(type) || above.includes(type)) return undefined;
  const fields = Object.values(type.getFields())
    .map((field) => ({ ...field, fill: fillOf(field.type, [...above, type]) }))
    .filter(({ defaultValue, fill }) => defaultValue !== undefined || fill);
  if (fields.length === 0) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const filled: Record<string, unknown> = { ...value };
    for (const { name, defaultValue, fill } of fields) {
      const own = filled[name] === undefined ? defaultValue : filled[name];
      if (own !== undefined) filled[name] = fill ? fill(own) : own;
    }
    return filled;
  };
}
