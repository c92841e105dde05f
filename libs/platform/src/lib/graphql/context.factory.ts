import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { ACTOR_SOURCE } from '../auth/actor.js';
import type { ActorSource } from '../auth/actor.js';
import { credentialsOf, SESSION_COOKIE } from '../auth/credentials.js';
import type { Credentials } from '../auth/credentials.js';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { languageOf } from './request-context.js';
import type { RequestContextValue } from './request-context.js';

/** Makes the context of each request and each subscription. */
@Injectable()
export class ContextFactory {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  async ofRequest(request: FastifyRequest, reply: FastifyReply): Promise<RequestContextValue> {
    const credentials = credentialsOf(request.headers, this.config.allowedOrigins);
    void reply.header('cache-control', 'no-store').header('vary', 'accept-language');
    return {
      ...(await this.identify(credentials)),
      req: request,
      language: languageOf(request.headers['accept-language']),
      address: request.ip,
      setSessionCookie: (token, expires) => {
        void reply.setCookie(SESSION_COOKIE, token ?? '', {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: this.config.secureCookies,
          expires: token ? expires : new Date(0),
        });
      },
    };
  }

  /** @param params what the client sent on connecting: `{ authorization, actingRole, language }`, all optional */
  async ofSocket(request: IncomingMessage, params: Record<string, unknown>): Promise<RequestContextValue> {
    const authorization = typeof params['authorization'] === 'string' ? { authorization: params['authorization'] } : {};
    const actingRole = typeof params['actingRole'] === 'string' ? params['actingRole'] : undefined;
    const headers = { ...request.headers, ...authorization };
    return {
      ...(await this.identify(credentialsOf(headers, this.config.allowedOrigins, actingRole))),
      req: request,
      language: languageOf(typeof params['language'] === 'string' ? params['language'] : headers['accept-language']),
      address: request.socket.remoteAddress ?? '',
      setSessionCookie: () => undefined,
    };
  }

  private async identify(credentials: Credentials | undefined) {
    const actor = credentials ? await this.actors.actorOf(credentials) : null;
    return {
      actor,
      credential: actor && credentials ? credentials.kind : null,
      token: credentials?.token ?? null,
    };
  }
}
