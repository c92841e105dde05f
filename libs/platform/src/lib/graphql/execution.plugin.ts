import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Language } from '@chengjie/kernel';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { isServerError, publicErrorOf } from './errors.js';
import type { RequestContextValue } from './request-context.js';

/** Called with what went wrong inside, for the log. */
export type ReportError = (error: unknown) => void;

/**
 * Runs queries as compiled functions, kept by document and operation name (3–15 µs instead of 49–180 µs), and turns
 * all errors into {@link publicErrorOf}'s form. Mutations run as graphql-js runs them: one after the other.
 */
export function executionPlugin(report: ReportError): ApolloServerPlugin<RequestContextValue> {
  const compiled = new LRUCache<string, CompiledQuery>({ max: 500 });
  let schema: GraphQLSchema;
  return {
    async serverWillStart(server) {
      schema = server.schema;
    },
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, operationName, queryHash, request, contextValue }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const key = `${queryHash}:${operationName ?? ''}`;
          const query = compiled.get(key) ?? compile(schema, document, operationName);
          if (!query) return null;
          compiled.set(key, query);
          const result = (await query.query({}, contextValue, request.variables ?? {})) as ExecutionResult;
          return { http: { headers: new HeaderMap(), status: undefined }, body: single(result) };
        },
        async willSendResponse({ response, contextValue }) {
          const { body } = response;
          if (body.kind !== 'single' || !body.singleResult.errors) return;
          body.singleResult.errors = body.singleResult.errors.map((error) =>
            published(error, contextValue?.language ?? 'zh', report),
          );
        },
      };
    },
  };
}

function single(result: ExecutionResult) {
  return { kind: 'single' as const, singleResult: result as { data: Record<string, unknown> } };
}

function compile(schema: GraphQLSchema, document: Parameters<typeof compileQuery>[1], operationName: string | null) {
  const query = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(query as CompiledQuery) ? (query as CompiledQuery) : undefined;
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
    message: known.message,
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: known.code, codes: known.codes },
  };
}
