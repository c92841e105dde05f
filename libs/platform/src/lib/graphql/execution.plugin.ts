import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { Language } from '@chengjie/kernel';
import {
  GraphQLError,
  OperationTypeNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { statusOfAnswer } from './answer-status.js';
import { documentHash, type KnownOperations } from './known-operations.js';
import { isServerError, publicErrorOf } from './errors.js';
import type { RequestContextValue } from './request-context.js';

/** Called with what went wrong inside, for the log. */
export type ReportError = (error: unknown) => void;

/**
 * Runs queries and mutations as {@link KnownOperations}, and turns all errors into {@link publicErrorOf}'s form.
 */
export function executionPlugin(
  operations: KnownOperations,
  report: ReportError,
): ApolloServerPlugin<RequestContextValue> {
  return {
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
        async willSendResponse({ response, contextValue }) {
          const { body } = response;
          if (body.kind !== 'single') return;
          body.singleResult = withPublicErrors(body.singleResult, contextValue?.language ?? 'zh', report);
          if (statusOfAnswer(body.singleResult) === 503) response.http.status = 503;
        },
      };
    },
  };
}

/** `data` that is JSON already. */
class JsonText {
  constructor(readonly text: string) {}
}

/** Text of an answer: what is JSON already is not read to be written again. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const data: unknown = answer.data;
  return `${data instanceof JsonText ? `{"data":${data.text}}` : JSON.stringify(answer)}\n`;
}

function single(result: ExecutionResult) {
  return { kind: 'single' as const, singleResult: result as { data: Record<string, unknown> } };
}

interface Result {
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[];
}

/** The result with what the client may see of its errors. */
export function withPublicErrors<R extends Result>(
  result: R,
  language: Language,
  report: ReportError,
): Omit<R, 'errors'> & { errors?: readonly GraphQLFormattedError[] } {
  const { errors } = result;
  return errors ? { ...result, errors: errors.map((error) => published(error, language, report)) } : (result as never);
}

const originals = new WeakMap<GraphQLFormattedError, unknown>();

/** Apollo hands on only the formatted error: remembers which error it stands for. */
export function rememberOriginal(formatted: GraphQLFormattedError, original: unknown): GraphQLFormattedError {
  originals.set(formatted, original);
  return formatted;
}

/** What the client sees of an error; a failure of ours goes to the log. */
export function published(
  error: GraphQLError | GraphQLFormattedError,
  language: Language,
  report: ReportError,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error : originals.get(error);
  const known = publicErrorOf(original, error, language);
  if (isServerError(known)) report(original);
  return {
    message: shortened(known.message),
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: known.code, codes: known.codes },
  };
}

/** Longest message, in characters: those about variables and names repeat what was sent. */
const LONGEST_MESSAGE = 500;

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}
