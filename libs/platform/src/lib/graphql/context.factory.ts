import '@fastify/cookie';
import { RequestFailure, UnauthenticatedError, type Language } from '@chengjie/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { ACTOR_SOURCE, isActor, type ActorSource, type Person } from '../auth/actor.js';
import {
  cookieName,
  credentialsOf,
  namedGrant,
  SESSION_COOKIE,
  showsCredentials,
  TokenRefusedError,
  type Credentials,
} from '../auth/credentials.js';
import { CONFIG, type Config } from '../config/config.js';
import { FailureLog } from '../process/failure-log.js';
import { networkOf } from '../http/client-network.js';
import { publicErrorOf } from './errors.js';
import { languageOf, type RequestContextValue } from './request-context.js';

const SECONDS_OF_A_DAY = 86_400;

/** Makes the context of each request and each subscription. */
@Injectable()
export class ContextFactory {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
    @Inject(FailureLog) private readonly failures: FailureLog,
  ) {}

  /** Whether a request shows nothing that could say who sends it. */
  isAnonymous({ headers }: FastifyRequest): boolean {
    return !showsCredentials(headers, this.config);
  }

  /** Answers are kept by nobody but this server, which knows when they are out of date. */
  forbidStoring(reply: FastifyReply): void {
    void reply.header('cache-control', 'no-store').header('vary', 'accept-language');
  }

  /** @param acting id of the grant to act in; an address that browsers follow by themselves names it where a header cannot */
  async ofRequest(
    request: FastifyRequest,
    reply: FastifyReply,
    acting: string | undefined = namedGrant(request.headers),
  ): Promise<RequestContextValue> {
    const language = languageOf(request.headers['accept-language']);
    this.forbidStoring(reply);
    const named = (cookie: string) => cookieName(cookie, this.config);
    const setSessionCookie = (token: string | null, expires?: Date) => {
      void reply.setCookie(named(SESSION_COOKIE), token ?? '', {
        ...this.cookieOptions,
        expires: token && expires ? expires : new Date(0),
      });
    };
    const whoever = await this.identify(request.headers, acting, language);
    if (endedSession(whoever)) setSessionCookie(null);
    return {
      ...whoever,
      req: request,
      language,
      address: this.networkOf(request.raw),
      userAgent: request.headers['user-agent'] ?? '',
      readCookie: (name) => request.cookies[named(name)],
      setCookie: (name, value, days) => {
        void reply.setCookie(named(name), value, { ...this.cookieOptions, maxAge: days * SECONDS_OF_A_DAY });
      },
      setSessionCookie,
    };
  }

  /** @param params what the client sent on connecting: `{ authorization, actingRole, language }`, all optional */
  async ofSocket(request: IncomingMessage, params: Record<string, unknown>): Promise<RequestContextValue> {
    const authorization = typeof params['authorization'] === 'string' ? { authorization: params['authorization'] } : {};
    const actingRole = typeof params['actingRole'] === 'string' ? params['actingRole'] : undefined;
    const headers = { ...request.headers, ...authorization };
    const language = socketLanguage(request, params);
    return {
      ...(await this.identify(headers, actingRole, language).catch((error: unknown) => {
        // Whoever is not who its page shows may still hear what is public; whoever shows a token means to be somebody.
        if (headers.authorization !== undefined) throw error;
        return NOBODY;
      })),
      req: request,
      language,
      address: this.networkOf(request),
      userAgent: request.headers['user-agent'] ?? '',
      readCookie: () => undefined,
      setCookie: () => undefined,
      setSessionCookie: () => undefined,
    };
  }

  /**
   * The context of a subscription's next event: whoever began it is looked up again, and nobody costs no look.
   * @returns null once the session, token or account has ended, or the role that it was begun in
   */
  async ofNextEvent(begun: RequestContextValue): Promise<RequestContextValue | null> {
    const { person, actor, credential: kind, token } = begun;
    if (!person || !kind || !token) return { ...begun };
    const acting = actor ? { actingGrantId: actor.acting.id } : {};
    const now = await this.actors.actorOf({ token, kind, ...acting }).catch((error: unknown) => {
      if (error instanceof RequestFailure) return null;
      throw error;
    });
    return !now || (actor && !isActor(now)) ? null : { ...begun, ...asPerson(now) };
  }

  private get cookieOptions() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.config.secureCookies } as const;
  }

  /** The network of the client, for throttling. */
  networkOf(request: IncomingMessage): string {
    return networkOf(request, this.config.trustProxy);
  }

  /** A context that cannot be made is answered without the plugins: its error has to be fit to be read already. */
  private async identify(headers: IncomingHttpHeaders, named: string | undefined, language: Language) {
    try {
      const credentials = credentialsOf(headers, this.config, named);
      const person = credentials ? await this.actors.actorOf(credentials) : null;
      if (!person && credentials?.kind === 'API_TOKEN') throw new TokenRefusedError();
      if (!person && named !== undefined) throw new UnauthenticatedError();
      return identified(person, credentials);
    } catch (error) {
      const { message, code, codes } = publicErrorOf(error, { message: '' }, language);
      if (!(error instanceof RequestFailure)) this.failures.report(error);
      const status = error instanceof TokenRefusedError ? 401 : error instanceof RequestFailure ? 403 : 503;
      throw new GraphQLError(message, {
        extensions: { code, codes, http: { status } },
        ...(error instanceof Error ? { originalError: error } : {}),
      });
    }
  }
}

const NOBODY = { person: null, actor: null, credential: null, token: null } as const;

function identified(person: Person | null, credentials: Credentials | undefined) {
  const credential = person && credentials ? credentials.kind : null;
  return { ...asPerson(person), credential, token: credentials?.token ?? null };
}

function asPerson(person: Person | null): Pick<RequestContextValue, 'person' | 'actor'> {
  return { person, actor: isActor(person) ? person : null };
}

/** Whether somebody was signed in whose session is over: of a page that is still open, or of a browser that comes back. */
function endedSession({ person, token }: Pick<RequestContextValue, 'person' | 'token'>): boolean {
  return person === null && token !== null;
}

/** The language that a socket's client asked for on connecting, else its browser's. */
export function socketLanguage({ headers }: IncomingMessage, params: Record<string, unknown>): Language {
  return languageOf(typeof params['language'] === 'string' ? params['language'] : headers['accept-language']);
}
