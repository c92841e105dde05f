import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { Turns } from '../bounds/turns.js';
import { readFor } from '../database/readers.js';
import { socketLanguage, type ContextFactory } from './context.factory.js';
import { published, type ReportError } from './public-errors.plugin.js';
import { readersOf, type RequestContextValue } from './request-context.js';
import { RequestFault } from './request-fault.js';
import { checkSubscription, refused } from './subscription-check.js';
import { failed, SubscriberGoneError, subscribed } from './subscribed.js';

type Params = Record<string, unknown>;

/** What is known of a connection beside its messages. */
export interface SocketExtra {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Requests refused so far. */
  refused?: number;
}

/** Subscriptions of one connection at a time: more than any page shows. */
const MOST_SUBSCRIPTIONS = 20;

const tooMany = new RequestFault('SUBSCRIPTION_LIMIT', {
  zh: `每个连接最多 ${MOST_SUBSCRIPTIONS} 个订阅。`,
  en: `A connection has at most ${MOST_SUBSCRIPTIONS} subscriptions.`,
});

const busy = new RequestFault('SUBSCRIPTIONS_AT_ONCE', {
  zh: '同时发起的订阅过多，请稍后再试。',
  en: 'Too many subscriptions are begun at the same time: try again in a moment.',
});

/** Subscriptions that begin at once, and wait to: each looks at what it is about. Networks take turns. */
const BEGINNING = { atOnce: 50, atOnceOfOne: 20, waiting: 2_000, waitingOfOne: 200, patienceMs: 3_000 } as const;

/** Refused requests after which a connection is closed, and the code and words for that. */
const MOST_REFUSED = 20;
const TOO_MANY_REFUSED = [4429, 'Too many refused requests'] as const;

/** Whoever is no more who it was is told to come again as who it is now; graphql-ws' clients do so of themselves. */
const GONE = [4403, 'The session, token, account or role that this was begun with has ended'] as const;

/**
 * Subscriptions over WebSocket: the same limits, the same form of errors and the same guards as over HTTP, and
 * subscriptions only, since queries and mutations have their plugins there.
 */
export function socketOptions(
  schema: GraphQLSchema,
  contexts: ContextFactory,
  report: ReportError,
): Partial<ServerOptions<Params, SocketExtra>> {
  const turns = new Turns({ ...BEGINNING, refusal: () => refused(busy) });
  const languageOfSocket = ({ extra, connectionParams }: Context<Params, SocketExtra>) =>
    socketLanguage(extra.request, connectionParams ?? {});
  return {
    connectionInitWaitTimeout: 10_000,
    subscribe: (args) => {
      const { address, ...context } = args.contextValue as RequestContextValue;
      const readers = readersOf(context);
      return turns
        .take(address, async () => readFor(readers, () => subscribed(args, readers, contexts)))
        .catch((error: Error) => ({ errors: [error instanceof GraphQLError ? error : failed(error)] }));
    },
    onSubscribe: async ({ subscriptions, extra, connectionParams }, _id, payload) => {
      if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) return [refused(tooMany)];
      const checked = checkSubscription(schema, payload);
      if (!('document' in checked)) return checked;
      // The message lives as long as the subscription: what nobody declared must not.
      Object.assign(payload, { variables: checked.variableValues });
      try {
        return { ...checked, contextValue: await contexts.ofSocket(extra.request, connectionParams ?? {}) };
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    onError: (context, _id, _payload, errors) => {
      if (errors.some(({ originalError }) => originalError instanceof SubscriberGoneError)) {
        context.extra.socket.close(...GONE); // after which nothing more is sent
        return [];
      }
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
