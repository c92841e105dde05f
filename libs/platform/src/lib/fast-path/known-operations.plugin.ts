import { HeaderMap } from '@apollo/server';
import { OperationTypeNode, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import { statusOfAnswer } from '../graphql/answer-status.js';
import type { Execution } from '../graphql/execution.js';
import { documentHash, type KnownOperations } from './known-operations.js';

/** Runs queries and mutations that the GraphQL server has checked as {@link KnownOperations}. */
export function knownExecution(operations: KnownOperations): Execution {
  return {
    documentStore: null, // what is asked for twice is known and comes here no more
    stringifyResult: stringifyAnswer,
    plugin: {
      async serverWillStart(server) {
        operations.serve(server.schema);
      },
      async requestDidStart() {
        return {
          async responseForOperation({ document, operation, source, queryHash, request, contextValue }) {
            // A document whose operation cannot be told is left to the GraphQL server, which refuses it.
            if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
            const run = operations.runnerOf({
              document,
              operation,
              operationName: request.operationName,
              queryHash: queryHash ?? documentHash(source),
            });
            const answer = await run(contextValue, request.variables ?? {});
            const result = typeof answer === 'string' ? { data: new JsonText(answer) as never } : answer;
            return { http: { headers: new HeaderMap(), status: statusOfAnswer(result) }, body: single(result) };
          },
        };
      },
    },
  };
}

/** `data` that is JSON already. */
class JsonText {
  constructor(readonly text: string) {}
}

/** Text of an answer: what is JSON already is not read to be written again. */
function stringifyAnswer(answer: FormattedExecutionResult): string {
  const data: unknown = answer.data;
  return `${data instanceof JsonText ? `{"data":${data.text}}` : JSON.stringify(answer)}\n`;
}

function single(result: ExecutionResult) {
  return { kind: 'single' as const, singleResult: result as { data: Record<string, unknown> } };
}
