import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessGuard } from '../auth/access.js';
import { DearQueries } from '../bounds/dear-queries.js';
import { NODE_KINDS, type NodeKind } from '../manifest/api-manifest.js';
import { FailureLog } from '../process/failure-log.js';
import { refuseMalformedIds } from './argument-ids.js';
import { resolveConnections } from './connection.js';
import { ContextFactory } from './context.factory.js';
import { costPlugin } from './cost.plugin.js';
import { EXECUTION, type Execution } from './execution.js';
import { GRAPHQL_PATH } from './graphql-path.js';
import { describeSchema, limitRules, MAX_FAULTS, MAX_TOKENS } from './limits.js';
import { NodeResolver, Nodes } from './node.js';
import { PassOnFilter } from './pass-on.filter.js';
import { readingPlugin } from './reading.plugin.js';
import { completeReferences } from './references.js';
import { publicErrorsPlugin, rememberOriginal } from './public-errors.plugin.js';
import { RequestFormHook } from './request-form.hook.js';
import { RequestModule } from './request.module.js';
import { ServerTimeResolver } from './server-time.resolver.js';
import { SiteResolver } from './site.resolver.js';
import { SocketServer } from './socket.server.js';
import { showThings } from './things.js';
import { schemaOptions } from './user-errors.js';
import { ParsedSchema } from './parsed-schema.js';

/** The one GraphQL endpoint: `/graphql` over HTTP and, for subscriptions, over WebSocket. */
@Module({
  imports: [
    RequestModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [RequestModule],
      inject: [ContextFactory, ModuleRef, NODE_KINDS, DearQueries, FailureLog, { token: EXECUTION, optional: true }],
      useFactory: (
        contexts: ContextFactory,
        modules: ModuleRef,
        kinds: readonly NodeKind[],
        dear: DearQueries,
        failures: FailureLog,
        execution?: Execution,
      ): ApolloDriverConfig => {
        const { plugin, ...instead } = execution ?? {};
        return {
          path: GRAPHQL_PATH,
          autoSchemaFile: true,
          sortSchema: true,
          graphiql: false,
          introspection: true,
          csrfPrevention: false, // by RequestFormHook, in both languages
          includeStacktraceInErrorResponses: false,
          validationRules: [...limitRules],
          validationOptions: { maxErrors: MAX_FAULTS },
          parseOptions: { maxTokens: MAX_TOKENS },
          fieldResolverEnhancers: [],
          autoTransformHttpErrors: false,
          preserveHttpStatusForExecutionErrors: false, // would make 200 of the plugin's 503
          buildSchemaOptions: schemaOptions(),
          inheritResolversFromInterfaces: true,
          transformSchema: (schema) =>
            showThings(
              completeReferences(
                refuseMalformedIds(resolveConnections(describeSchema(schema))),
                kinds,
                async ({ reader, refer }, ids) =>
                  refer ? refer(modules.get<object>(reader, { strict: false }), ids, null, null) : new Map(),
              ),
              kinds,
              ({ reader, find }, ids, { actor, person }) =>
                find(modules.get<object>(reader, { strict: false }), ids, actor, person),
            ),
          formatError: rememberOriginal,
          // Cache control would wrap every resolver of the schema at the first mutation.
          plugins: [
            ApolloServerPluginCacheControlDisabled(),
            publicErrorsPlugin(failures.report),
            costPlugin(dear),
            readingPlugin,
            ...(plugin ? [plugin] : []),
          ],
          ...instead,
          context: contexts.ofRequest.bind(contexts),
        };
      },
    }),
  ],
  providers: [
    ServerTimeResolver,
    SiteResolver,
    Nodes,
    NodeResolver,
    SocketServer,
    RequestFormHook,
    ParsedSchema,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: PassOnFilter },
  ],
})
export class ApiPlatformModule {}
