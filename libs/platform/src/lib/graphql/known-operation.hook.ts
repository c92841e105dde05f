import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { AnswerCache } from '../published/answer-cache.js';
import { PublishedData } from '../published/published-data.js';
import { statusOfAnswer } from './answer-status.js';
import { KnownOperations, documentHash } from './known-operations.js';
import type { KnownOperation } from './known-operations.js';
import { ContextFactory } from './context.factory.js';
import { withPublicErrors } from './execution.plugin.js';
import { mediaTypeOf } from './media-type.js';
import { languageOf } from './request-context.js';

/** Where GraphQL is served. */
export const GRAPHQL_PATH = '/graphql';

type Variables = Readonly<Record<string, unknown>>;

/** A request for a known operation in the form that clients send it. */
interface KnownRequest {
  readonly operation: KnownOperation;
  readonly variables: Variables;
  readonly mediaType: string;
}

/**
 * Answers operations that were checked before, without the GraphQL server's own handling: the same context, the same
 * function, the same form of errors. What asks for published data only, and comes from nobody in particular, is answered
 * from what is kept, if that is as good as new (docs/adr/0007-answer-cache.md). Whatever is unusual about a request is
 * left to the GraphQL server.
 */
@Injectable()
export class KnownOperationHook implements OnModuleInit {
  private readonly logger = new Logger('GraphQL');

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(KnownOperations) private readonly operations: KnownOperations,
    @Inject(PublishedData) private readonly published: PublishedData,
    @Inject(AnswerCache) private readonly kept: AnswerCache,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.addHook('preHandler', async (request, reply) => {
      const known = this.knownRequest(request);
      return known && this.answer(known, request, reply);
    });
  }

  /** Other content types are left to the GraphQL server, which refuses those that other sites can send. */
  private knownRequest({ method, url, headers, body }: FastifyRequest): KnownRequest | undefined {
    if (method !== 'POST' || url !== GRAPHQL_PATH || !isRecord(body)) return undefined;
    if (!headers['content-type']?.startsWith('application/json')) return undefined;
    const { query: text, variables, operationName, extensions } = body;
    if (typeof text !== 'string' || !isAbsent(extensions)) return undefined;
    if (!isAbsent(variables) && !isRecord(variables)) return undefined;
    if (!isAbsent(operationName) && typeof operationName !== 'string') return undefined;
    const operation = this.operations.find(documentHash(text), operationName);
    const mediaType = mediaTypeOf(headers.accept);
    return operation && mediaType ? { operation, mediaType, variables: variables ?? {} } : undefined;
  }

  private async answer(known: KnownRequest, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const keeps = this.kept.keeps && known.operation.published && this.contexts.isAnonymous(request);
    const body = await (keeps ? this.keptAnswer(known, request, reply) : this.newAnswer(known, request, reply));
    this.contexts.forbidStoring(reply);
    return reply.header('content-type', known.mediaType).send(body);
  }

  private async keptAnswer(known: KnownRequest, request: FastifyRequest, reply: FastifyReply) {
    const { operation, variables } = known;
    const key = `${languageOf(request.headers['accept-language'])} ${operation.key} ${JSON.stringify(variables)}`;
    const state = await this.published.current().catch(() => undefined);
    if (state === undefined) return this.newAnswer(known, request, reply);
    return (
      this.kept.get(key, state) ??
      this.newAnswer(known, request, reply, (answer) => this.kept.set(key, state, Buffer.from(answer)))
    );
  }

  private async newAnswer(
    { operation, variables }: KnownRequest,
    request: FastifyRequest,
    reply: FastifyReply,
    keep?: (answer: string) => void,
  ): Promise<string> {
    const context = await this.contexts.ofRequest(request, reply).catch(onlyGraphQLErrors);
    if (context instanceof GraphQLError) return unidentified(context, reply);
    const result = await operation.run(context, variables);
    if (typeof result === 'string') return kept(`{"data":${result}}\n`, keep);
    const { errors, data } = withPublicErrors(result, context.language, (error) => this.logger.error(error));
    void reply.status(statusOfAnswer({ errors, data }) ?? 200);
    const answer = `${JSON.stringify({ errors, data })}\n`;
    return errors ? answer : kept(answer, keep);
  }
}

function kept(answer: string, keep?: (answer: string) => void): string {
  keep?.(answer);
  return answer;
}

function onlyGraphQLErrors(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  throw error;
}

/** It cannot be told who asks; asking the database again would only make the client wait once more. */
function unidentified({ message, extensions: { code, codes } }: GraphQLError, reply: FastifyReply): string {
  void reply.status(503);
  return `${JSON.stringify({ errors: [{ message, extensions: { code, codes } }] })}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
