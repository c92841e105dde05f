import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessGuard } from '../auth/access.js';
import { CONFIG, type Config } from '../config/config.js';
import { AnswerCache } from '../published/answer-cache.js';
import { resolveTotalCounts } from './connection.js';
import { KnownOperations } from './known-operations.js';
import { ContextFactory } from './context.factory.js';
import { executionPlugin, rememberOriginal, stringifyAnswer, type ReportError } from './execution.plugin.js';
import { GRAPHQL_PATH, KnownOperationHook } from './known-operation.hook.js';
import { limitRules, MAX_FAULTS, MAX_TOKENS } from './limits.js';
import { PassOnFilter } from './pass-on.filter.js';
import { ServerTimeResolver } from './server-time.resolver.js';
import { SocketServer } from './socket.server.js';
import { orphanedTypes } from './user-errors.js';

/** What answers requests beside the server; apart from the server's module so that both can inject it. */
@Module({ providers: [ContextFactory, KnownOperations], exports: [ContextFactory, KnownOperations] })
class RequestModule {}

/** The one GraphQL endpoint: `/graphql` over HTTP and, for subscriptions, over WebSocket. */
@Module({
  imports: [
    RequestModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [RequestModule],
      inject: [ContextFactory, KnownOperations],
      useFactory: (contexts: ContextFactory, operations: KnownOperations): ApolloDriverConfig => {
        const logger = new Logger('GraphQL');
        const report: ReportError = (error) => logger.error(error);
        return {
          path: GRAPHQL_PATH,
          autoSchemaFile: true,
          sortSchema: true,
          graphiql: false,
          introspection: true,
          csrfPrevention: true,
          includeStacktraceInErrorResponses: false,
          validationRules: [...limitRules],
          validationOptions: { maxErrors: MAX_FAULTS },
          parseOptions: { maxTokens: MAX_TOKENS },
          documentStore: null, // what is asked for twice is known and comes here no more
          fieldResolverEnhancers: [],
          autoTransformHttpErrors: false,
          preserveHttpStatusForExecutionErrors: false, // would make 200 of the plugin's 503
          buildSchemaOptions: { orphanedTypes: [...orphanedTypes] },
          transformSchema: resolveTotalCounts,
          formatError: rememberOriginal,
          stringifyResult: stringifyAnswer,
          // Cache control would wrap every resolver of the schema at the first mutation.
          plugins: [ApolloServerPluginCacheControlDisabled(), executionPlugin(operations, report)],
          context: contexts.ofRequest.bind(contexts),
        };
      },
    }),
  ],
  providers: [
    ServerTimeResolver,
    KnownOperationHook,
    SocketServer,
    {
      provide: AnswerCache,
      useFactory: ({ answerCacheMebibytes }: Config) => new AnswerCache(answerCacheMebibytes),
      inject: [CONFIG],
    },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: PassOnFilter },
  ],
})
export class ApiPlatformModule {}
