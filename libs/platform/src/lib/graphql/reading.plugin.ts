import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Database } from '../database/database.js';
import type { RequestContextValue } from './request-context.js';

/** Lets queries have the readers' connections, from the moment that they are found to be queries. */
export function readingPlugin(database: Database): ApolloServerPlugin<RequestContextValue> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation === OperationTypeNode.QUERY) database.readFromHere();
        },
      };
    },
  };
}
