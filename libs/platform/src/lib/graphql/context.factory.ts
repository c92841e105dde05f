import '@fastify/cookie';
import type { Language } from '@chengjie/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { ACTOR_SOURCE, type Actor, type ActorSource } from '../auth/actor.js';
import { credentialsOf, SESSION_COOKIE, type Credentials } from '../auth/credentials.js';
import { CONFIG, type Config } from '../config/config.js';
import { publicErrorOf } from './errors.js';
import { languageOf, type RequestContextValue } from './request-context.js';

/** Makes the context of each request and each subscription. */
@Injectable()
export class ContextFactory {
  private readonly logger = new Logger('ContextFactory');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  /** Whether a request shows nothing that could say who sends it. */
  isAnonymous({ headers }: FastifyRequest): boolean {
    return credentialsOf(headers, this.config.allowedOrigins) === undefined;
  }

  /** Answers are kept by nobody but this server, which knows when they are out of date. */
  forbidStoring(reply: FastifyReply): void {
    void reply.header('cache-control', 'no-store').header('vary', 'accept-language');
  }

  async ofRequest(request: FastifyRequest, reply: FastifyReply): Promise<RequestContextValue> {
    const credentials = credentialsOf(request.headers, this.config.allowedOrigins);
    const language = languageOf(request.headers['accept-language']);
    this.forbidStoring(reply);
    return {
      ...(await this.identify(credentials, language)),
      req: request,
      language,
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
    const language = socketLanguage(request, params);
    return {
      ...(await this.identify(credentialsOf(headers, this.config.allowedOrigins, actingRole), language)),
      req: request,
      language,
      address: request.socket.remoteAddress ?? '',
      setSessionCookie: () => undefined,
    };
  }

  private async identify(credentials: Credentials | undefined, language: Language) {
    const actor = credentials ? await this.actorOf(credentials, language) : null;
    return {
      actor,
      credential: actor && credentials ? credentials.kind : null,
      token: credentials?.token ?? null,
    };
  }

  /** A context that cannot be made is answered without the plugins: its error has to be fit to be read already. */
  private async actorOf(credentials: Credentials, language: Language): Promise<Actor | null> {
    try {
      return await this.actors.actorOf(credentials);
    } catch (error) {
      this.logger.error(error);
      const { message, code, codes } = publicErrorOf(error, { message: '' }, language);
      throw new GraphQLError(message, { extensions: { code, codes, http: { status: 503 } } });
    }
  }
}

/** The language that a socket's client asked for on connecting, else its browser's. */
export function socketLanguage({ headers }: IncomingMessage, params: Record<string, unknown>): Language {
  return languageOf(typeof params['language'] === 'string' ? params['language'] : headers['accept-language']);
}
