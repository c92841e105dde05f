import type { ApolloServerPlugin } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { RequestContextValue } from './request-context.js';

/** Nest token of an {@link Execution}; without one the GraphQL server executes by itself. */
export const EXECUTION = Symbol('Execution');

/** Carries out operations in the GraphQL server's place: quicker, with the same answers. */
export interface Execution extends Pick<ApolloDriverConfig, 'documentStore' | 'stringifyResult'> {
  readonly plugin: ApolloServerPlugin<RequestContextValue>;
}
