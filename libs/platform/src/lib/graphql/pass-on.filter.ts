import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusedRequest } from './errors.js';
import { GRAPHQL_PATH } from './graphql-path.js';
import { languageOf } from './request-context.js';
import { RefusedRequest } from './request-fault.js';

/**
 * Hands what a resolver throws on to the GraphQL server, which answers it and logs what is a failure of ours. Nest's
 * own handler would log every refusal with its stack. What never reaches that server, e.g. a body that is no JSON, is
 * refused here in the same form.
 */
@Catch()
export class PassOnFilter extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw exception;
    const http = host.switchToHttp();
    const { url, headers } = http.getRequest<FastifyRequest>();
    const status = statusOf(exception);
    if (status === undefined || url.split('?')[0] !== GRAPHQL_PATH) {
      super.catch(exception, host);
      return;
    }
    const fault = exception instanceof RefusedRequest ? exception : undefined;
    const { message, ...extensions } = refusedRequest(status, languageOf(headers['accept-language']), fault);
    void http
      .getResponse<FastifyReply>()
      .status(status)
      .type('application/json; charset=utf-8')
      .send({ errors: [{ message, extensions }] });
  }
}

/** Status of a request that is the client's mistake, by Nest's errors or by Fastify's. */
function statusOf(exception: unknown): number | undefined {
  if (!(exception instanceof Error)) return undefined;
  const status =
    exception instanceof HttpException ? exception.getStatus() : 'statusCode' in exception && exception.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
