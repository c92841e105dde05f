import type { Bilingual } from '@chengjie/kernel';
import { GraphQLError, Kind, specifiedRules, validate, type ASTVisitor, type ValidationContext } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { socketLanguage, type ContextFactory } from './context.factory.js';
import { published, type ReportError } from './public-errors.plugin.js';
import { limitRules, MAX_FAULTS } from './limits.js';

type Params = Record<string, unknown>;

/** What is known of a connection beside its messages. */
export interface SocketExtra {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Requests refused so far. */
  refused?: number;
}

/** Longest document of a subscription, in characters: it is parsed without a limit on tokens. */
const LONGEST_DOCUMENT = 10_000;

/** Subscriptions of one connection at a time: more than any page shows. */
const MOST_SUBSCRIPTIONS = 50;

const texts = {
  tooLong: {
    zh: `订阅文档不得超过 ${LONGEST_DOCUMENT} 个字符。`,
    en: `A subscription's document has at most ${LONGEST_DOCUMENT} characters.`,
  },
  tooMany: {
    zh: `每个连接最多 ${MOST_SUBSCRIPTIONS} 个订阅。`,
    en: `A connection has at most ${MOST_SUBSCRIPTIONS} subscriptions.`,
  },
};

/** Refused requests after which a connection is closed, and the code and words for that. */
const MOST_REFUSED = 20;
const TOO_MANY_REFUSED = [4429, 'Too many refused requests'] as const;

/**
 * Subscriptions over WebSocket: the same limits, the same form of errors and the same guards as over HTTP, and
 * subscriptions only, since queries and mutations have their plugins there.
 */
export function socketOptions(
  contexts: ContextFactory,
  report: ReportError,
): Partial<ServerOptions<Params, SocketExtra>> {
  const languageOfSocket = ({ extra, connectionParams }: Context<Params, SocketExtra>) =>
    socketLanguage(extra.request, connectionParams ?? {});
  return {
    connectionInitWaitTimeout: 10_000,
    context: ({ extra, connectionParams }) => contexts.ofSocket(extra.request, connectionParams ?? {}),
    onSubscribe: (context, _id, { query }) => {
      const refuse = (text: Bilingual) => [invalid(text[languageOfSocket(context)])];
      if (query.length > LONGEST_DOCUMENT) return refuse(texts.tooLong);
      return Object.keys(context.subscriptions).length > MOST_SUBSCRIPTIONS ? refuse(texts.tooMany) : undefined;
    },
    validate: (schema, document) =>
      validate(schema, document, [...specifiedRules, subscriptionsOnly, ...limitRules], {
        maxErrors: MAX_FAULTS,
      }).map(({ message }) => invalid(message)),
    onError: (context, _id, _payload, errors) => {
      countRefused(context.extra);
      return errors.map((error) => published(error, languageOfSocket(context), report));
    },
    onNext: (context, _id, _payload, _args, { errors, ...result }) =>
      errors && { ...result, errors: errors.map((error) => published(error, languageOfSocket(context), report)) },
  };
}

/** A document that is refused costs nearly as much as one that is not: nobody may send them without end. */
function countRefused(extra: SocketExtra): void {
  extra.refused = (extra.refused ?? 0) + 1;
  if (extra.refused > MOST_REFUSED) extra.socket.close(...TOO_MANY_REFUSED);
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
