import type { ApolloServerPlugin } from '@apollo/server';
import { costFault } from './limits.js';
import { queryCost } from './query-cost.js';
import type { RequestContextValue } from './request-context.js';

/** Refuses operations that cost too much with the variables of their request, before anything is executed. */
export const costLimitPlugin: ApolloServerPlugin<RequestContextValue> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const fault = operation && costFault(queryCost(schema, document, operation)(request.variables ?? {}));
        if (fault) throw fault;
      },
    };
  },
};
