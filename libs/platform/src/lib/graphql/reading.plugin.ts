import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { readForFromHere } from '../database/readers.js';
import { readersOf, type RequestContextValue } from './request-context.js';

/** Lets queries have their readers' connections, from the moment that they are found to be queries. */
export const readingPlugin: ApolloServerPlugin<RequestContextValue> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === OperationTypeNode.QUERY) readForFromHere(readersOf(contextValue));
      },
    };
  },
};
