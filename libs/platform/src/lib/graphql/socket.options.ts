import { GraphQLError, Kind, specifiedRules, validate } from 'graphql';
import type { ASTVisitor, ValidationContext } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { socketLanguage } from './context.factory.js';
import type { ContextFactory } from './context.factory.js';
import { published } from './execution.plugin.js';
import type { ReportError } from './execution.plugin.js';
import { limitRules, MAX_FAULTS } from './limits.js';

type Params = Record<string, unknown>;
interface Extra {
  readonly request: IncomingMessage;
}

/** Longest document of a subscription, in characters: it is parsed without a limit on tokens. */
const LONGEST_DOCUMENT = 10_000;

/**
 * Subscriptions over WebSocket: the same limits, the same form of errors and the same guards as over HTTP, and
 * subscriptions only, since queries and mutations have their plugins there.
 */
export function socketOptions(contexts: ContextFactory, report: ReportError): Partial<ServerOptions<Params, Extra>> {
  const languageOfSocket = ({ extra, connectionParams }: Context<Params, Extra>) =>
    socketLanguage(extra.request, connectionParams ?? {});
  return {
    connectionInitWaitTimeout: 10_000,
    context: ({ extra, connectionParams }) => contexts.ofSocket(extra.request, connectionParams ?? {}),
    onSubscribe: (_context, _id, { query }) =>
      query.length > LONGEST_DOCUMENT ? [invalid('The document is too long')] : undefined,
    validate: (schema, document) =>
      validate(schema, document, [...specifiedRules, subscriptionsOnly, ...limitRules], {
        maxErrors: MAX_FAULTS,
      }).map(({ message }) => invalid(message)),
    onError: (context, _id, _payload, errors) =>
      errors.map((error) => published(error, languageOfSocket(context), report)),
    onNext: (context, _id, _payload, _args, { errors, ...result }) =>
      errors && { ...result, errors: errors.map((error) => published(error, languageOfSocket(context), report)) },
  };
}

function subscriptionsOnly(context: ValidationContext): ASTVisitor {
  return {
    [Kind.OPERATION_DEFINITION](node) {
      if (node.operation !== 'subscription') {
        context.reportError(
          invalid('Only subscriptions are served over WebSocket: send queries and mutations by POST'),
        );
      }
    },
  };
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
