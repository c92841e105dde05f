import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { costFault, limitRules, MAX_FAULTS, MAX_TOKENS } from './limits.js';
import { queryCost } from './query-cost.js';
import { RequestFault } from './request-fault.js';
import { variableFaults } from './variable-faults.js';

/** Longest document of a subscription, in characters, far above honest ones. */
const LONGEST_DOCUMENT = 4_000;

const tooLong = new RequestFault('DOCUMENT_LIMIT', {
  zh: `订阅文档不得超过 ${LONGEST_DOCUMENT} 个字符。`,
  en: `A subscription's document has at most ${LONGEST_DOCUMENT} characters.`,
});
const noSubscription = new RequestFault('SUBSCRIPTIONS_ONLY', {
  zh: 'WebSocket 只提供订阅，查询和变更请用 POST 发送。',
  en: 'Only subscriptions are served over WebSocket: send queries and mutations by POST.',
});

/**
 * What is to be subscribed to, or why it is refused: by the same rules, codes and words as over HTTP, where the GraphQL
 * server sees to them.
 */
export function checkSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  if (query.length > LONGEST_DOCUMENT) return [refused(tooLong)];
  const document = read(query);
  if (document instanceof GraphQLError) return [coded(document, 'GRAPHQL_PARSE_FAILED')];
  const invalid = validate(schema, document, [...specifiedRules, subscriptionsOnly, ...limitRules], {
    maxErrors: MAX_FAULTS,
  });
  if (invalid.length > 0) return invalid.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName);
  if (!operation) return [coded(new GraphQLError('Unable to identify operation'), 'OPERATION_RESOLUTION_FAILURE')];
  const variableValues = declared(operation, variables ?? {});
  const tooCostly = costFault(queryCost(schema, document, operation)(variableValues), operation.operation);
  if (tooCostly) return [tooCostly];
  const faults = variableFaults(schema, operation.variableDefinitions, variableValues);
  return faults.length > 0 ? faults : { schema, document, operationName, variableValues };
}

/** The variables that an operation declares: whatever else came with it nobody reads. */
function declared(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
}

/** A request refused before it is executed, for a fault of the document. */
export function refused(fault: RequestFault): GraphQLError {
  return coded(new GraphQLError(fault.message, { originalError: fault }), 'GRAPHQL_VALIDATION_FAILED');
}

function read(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function coded({ message, originalError, ...located }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { ...located, originalError, extensions: { code } });
}

function subscriptionsOnly(context: ValidationContext): ASTVisitor {
  return {
    [Kind.OPERATION_DEFINITION](node) {
      if (node.operation !== 'subscription') context.reportError(refused(noSubscription));
    },
  };
}
