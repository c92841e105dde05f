import {
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * Variables of an operation that are judged before it runs compiled: graphql-jit does not check that exactly one field
 * of an input is given, and makes an error, with its stack, of every wrong item of a list, however many there are.
 */
export function judgedAhead(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly VariableDefinitionNode[] {
  return variableDefinitions.filter(({ type }) =>
    isJudged(typeFromAST(schema, type as never) as GraphQLInputType | undefined, new Set()),
  );
}

function isJudged(type: GraphQLInputType | undefined, seen: Set<unknown>): boolean {
  if (isNonNullType(type)) return isJudged(type.ofType as GraphQLInputType, seen);
  if (isListType(type)) return true;
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return type.isOneOf || Object.values(type.getFields()).some((field) => isJudged(field.type, seen));
}
