import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { GRAPHQL_PATH } from './graphql-path.js';
import { refusalOfForm } from './request-form.js';

/** Refuses what is no request of GraphQL's, or what another site's page could have sent, before anything of it is done. */
@Injectable()
export class RequestFormHook implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.addHook('preHandler', (request, _reply, done) => {
      const isOurs = request.url.split('?')[0] === GRAPHQL_PATH;
      done(isOurs ? refusalOfForm(request, this.config) : undefined);
    });
  }
}
