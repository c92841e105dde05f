import {
  getNamedType,
  isInputObjectType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** Whether a variable of the operation holds an input of which exactly one field is given: graphql-jit does not check that. */
export function takesOneOf(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean {
  const seen = new Set<unknown>();
  const holdsOneOf = (type: GraphQLInputType | undefined): boolean => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || seen.has(named)) return false;
    seen.add(named);
    return named.isOneOf || Object.values(named.getFields()).some((field) => holdsOneOf(field.type));
  };
  return variableDefinitions.some(({ type }) => holdsOneOf(typeFromAST(schema, type as never) as GraphQLInputType));
}
