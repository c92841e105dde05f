import {
  getEnterLeaveForKind,
  Kind,
  TypeInfo,
  ValidationContext,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { limitRules } from '../graphql/limits.js';

/** Key, parent, path and ancestors of a node that is looked at by itself. */
const OUTSIDE = [undefined, undefined, [], []] as const;

/** Whether an operation keeps all of {@link limitRules}, which look at operations only. */
export function isWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  let faults = 0;
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => {
    faults += 1;
  });
  for (const rule of limitRules) {
    const visitor = rule(context);
    getEnterLeaveForKind(visitor, Kind.OPERATION_DEFINITION).enter?.call(visitor, operation, ...OUTSIDE);
  }
  return faults === 0;
}
