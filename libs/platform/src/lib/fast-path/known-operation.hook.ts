import type { Language } from '@chengjie/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { DearQueries } from '../bounds/dear-queries.js';
import { PATIENCE_SECONDS } from '../bounds/too-many-dear-queries.js';
import { AnswerCache } from './answer-cache.js';
import { FailureLog } from '../process/failure-log.js';
import { PublishedData } from '../published/published-data.js';
import { statusOfAnswer } from '../graphql/answer-status.js';
import {
  KnownOperations,
  documentHash,
  type Answer,
  type KnownOperation,
  type UncheckedRequest,
} from './known-operations.js';
import { ContextFactory } from '../graphql/context.factory.js';
import { GRAPHQL_PATH } from '../graphql/graphql-path.js';
import { costFault, DEAR_COST } from '../graphql/limits.js';
import { withPublicErrors } from '../graphql/public-errors.plugin.js';
import { mediaTypeOf } from './media-type.js';
import { languageOf, type RequestContextValue } from '../graphql/request-context.js';

/** A request in the form that clients send it. */
interface UsualRequest extends UncheckedRequest {
  readonly mediaType: string;
}

/**
 * Answers without the GraphQL server's own handling what was checked before: the same context, the same function, the
 * same form of errors. What asks for published data only, and comes from nobody in particular, is answered from what is
 * kept, if that is as good as new (docs/adr/0007-answer-cache.md); and what nobody in particular asks for the first time,
 * by SQL, if it is plain. Whatever is unusual about a request is left to the GraphQL server.
 */
@Injectable()
export class KnownOperationHook implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(KnownOperations) private readonly operations: KnownOperations,
    @Inject(PublishedData) private readonly published: PublishedData,
    @Inject(AnswerCache) private readonly kept: AnswerCache,
    @Inject(FailureLog) private readonly failures: FailureLog,
    @Inject(DearQueries) private readonly dear: DearQueries,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.addHook('preHandler', async (request, reply) => {
      const usual = usualRequest(request);
      if (!usual) return undefined;
      const body = await this.answer(usual, request, reply);
      if (body === undefined) return undefined;
      this.contexts.forbidStoring(reply);
      return reply.header('content-type', usual.mediaType).send(body);
    });
  }

  /** Undefined where the GraphQL server has to answer. */
  private answer(usual: UsualRequest, request: FastifyRequest, reply: FastifyReply) {
    const known = this.operations.find(usual.queryHash, usual.operationName);
    if (!known) return this.firstAnswer(usual, request, reply);
    const keeps = this.kept.keeps && known.published && this.contexts.isAnonymous(request);
    return keeps
      ? this.keptAnswer(known, usual, request, reply)
      : this.newAnswer(known, usual.variables, request, reply);
  }

  private async firstAnswer(usual: UsualRequest, request: FastifyRequest, reply: FastifyReply) {
    if (!this.contexts.isAnonymous(request)) return undefined;
    const answer = await this.operations.firstAnswer(usual);
    return answer && this.textOf(answer, () => [], languageOf(request.headers['accept-language']), reply).text;
  }

  private async keptAnswer(
    known: KnownOperation,
    { variables }: UsualRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const key = `${languageOf(request.headers['accept-language'])} ${known.key} ${JSON.stringify(variables)}`;
    const state = await this.published.current().catch(() => undefined);
    if (state === undefined) return this.newAnswer(known, variables, request, reply);
    return (
      this.kept.get(key, state) ??
      this.newAnswer(known, variables, request, reply, (answer) => this.kept.set(key, state, answer))
    );
  }

  private async newAnswer(
    known: KnownOperation,
    variables: UsualRequest['variables'],
    request: FastifyRequest,
    reply: FastifyReply,
    keep?: (answer: string) => void,
  ): Promise<string> {
    const context = await this.contexts.ofRequest(request, reply).catch(onlyGraphQLErrors);
    if (context instanceof GraphQLError) return unidentified(context, reply);
    const answer = await this.run(known, variables, context);
    const { text, failed } = this.textOf(answer, () => known.faults(variables), context.language, reply);
    if (!failed) keep?.(text);
    return text;
  }

  private async run(
    known: KnownOperation,
    variables: UsualRequest['variables'],
    context: RequestContextValue,
  ): Promise<Answer> {
    const cost = known.cost(variables);
    const tooCostly = costFault(cost, known.kind);
    if (tooCostly) return { errors: [tooCostly] };
    if (cost <= DEAR_COST) return known.run(context, variables);
    const leave = await this.dear.enter(context).catch(onlyGraphQLErrors);
    if (leave instanceof GraphQLError) return { errors: [leave] };
    return known.run(context, variables).finally(leave);
  }

  /** The answer's text; its status goes to the reply. */
  private textOf(
    answer: Answer,
    faults: () => readonly GraphQLError[],
    language: Language,
    reply: FastifyReply,
  ): { text: string; failed: boolean } {
    if (typeof answer === 'string') return { text: `{"data":${answer}}\n`, failed: false };
    const { errors, data } = withPublicErrors(answer, faults, language, this.failures.report);
    const status = statusOfAnswer({ errors, data });
    void reply.status(status ?? 200);
    if (status === 429) void reply.header('retry-after', PATIENCE_SECONDS);
    return { text: `${JSON.stringify({ errors, data })}\n`, failed: errors !== undefined };
  }
}

/** Other content types are left to the GraphQL server, which refuses those that other sites can send. */
function usualRequest({ method, url, headers, body }: FastifyRequest): UsualRequest | undefined {
  if (method !== 'POST' || url !== GRAPHQL_PATH || !isRecord(body)) return undefined;
  if (!headers['content-type']?.startsWith('application/json')) return undefined;
  const { query: text, variables, operationName, extensions } = body;
  if (typeof text !== 'string' || !isAbsent(extensions)) return undefined;
  if (!isAbsent(variables) && !isRecord(variables)) return undefined;
  if (!isAbsent(operationName) && typeof operationName !== 'string') return undefined;
  const mediaType = mediaTypeOf(headers.accept);
  return mediaType
    ? { text, queryHash: documentHash(text), operationName, mediaType, variables: variables ?? {} }
    : undefined;
}

function onlyGraphQLErrors(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  throw error;
}

/** It cannot be told who asks, or is somebody else; asking the database again would only make the client wait once more. */
function unidentified({ message, extensions: { code, codes, http } }: GraphQLError, reply: FastifyReply): string {
  void reply.status((http as { readonly status: number }).status);
  return `${JSON.stringify({ errors: [{ message, extensions: { code, codes } }] })}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
