import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';

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
    const status = statusOf(exception);
    if (status === undefined || !/^\/graphql(?:\?|$)/.test(http.getRequest<FastifyRequest>().url)) {
      super.catch(exception, host);
      return;
    }
    const { message } = exception as Error;
    void http
      .getResponse<FastifyReply>()
      .status(status)
      .type('application/json; charset=utf-8')
      .send({ errors: [{ message, extensions: { code: 'BAD_REQUEST', codes: ['BAD_REQUEST', 'Client'] } }] });
  }
}

/** Status of a request that is the client's mistake, by Nest's errors or by Fastify's. */
function statusOf(exception: unknown): number | undefined {
  if (!(exception instanceof Error)) return undefined;
  const status =
    exception instanceof HttpException ? exception.getStatus() : 'statusCode' in exception && exception.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
