import type { ApolloServerPlugin } from '@apollo/server';
import type { DearQueries } from '../bounds/dear-queries.js';
import { costFault, DEAR_COST } from './limits.js';
import { queryCost } from './query-cost.js';
import type { RequestContextValue } from './request-context.js';

/**
 * Refuses operations that cost too much with the variables of their request, before anything is executed, and lets dear ones
 * wait for their turn. It comes back when the answer is made, whether or not its reader is still there.
 */
export function costPlugin(dear: DearQueries): ApolloServerPlugin<RequestContextValue> {
  const turns = new WeakMap<object, () => void>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const cost = queryCost(schema, document, operation)(request.variables ?? {});
          const fault = costFault(cost, operation.operation);
          if (fault) throw fault;
          if (cost > DEAR_COST) turns.set(contextValue, await dear.enter(contextValue));
        },
        async willSendResponse({ contextValue }) {
          turns.get(contextValue)?.();
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue } }) {
      turns.get(contextValue)?.();
    },
  };
}
