import { UnauthenticatedError } from '@chengjie/kernel';
import type { IncomingHttpHeaders } from 'node:http';
import type { ActorSource } from './actor.js';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'chengjie_session';

/** What a request shows to say who sends it. */
export type Credentials = Parameters<ActorSource['actorOf']>[0];

/**
 * The access token of a request is none, or holds no longer. Whoever sends one means to be somebody, and must not be answered
 * as nobody without noticing it.
 */
export class TokenRefusedError extends UnauthenticatedError {
  constructor() {
    super({
      zh: '访问令牌格式不正确、不存在、已过期或已撤销。请在“账号”页面创建新令牌，并以“authorization: Bearer 令牌”发送；只查询公开内容时请不要发送此请求头。',
      en: 'The access token is malformed, unknown, expired or revoked. Make a new one on the account page and send it as "authorization: Bearer TOKEN"; leave this header out to read what is public.',
    });
  }
}

/** Whether a request shows anything that could say who sends it, right or wrong. */
export function showsCredentials(headers: IncomingHttpHeaders, allowedOrigins: readonly string[]): boolean {
  return (
    headers.authorization !== undefined ||
    namedGrant(headers) !== undefined ||
    credentialsOf(headers, allowedOrigins) !== undefined
  );
}

/**
 * Reads the bearer token or the session cookie of a request. A cookie counts only when the request comes from our own
 * pages: browsers send it along with other sites' requests too.
 * @throws TokenRefusedError when the authorization header holds no token
 */
export function credentialsOf(
  headers: IncomingHttpHeaders,
  allowedOrigins: readonly string[],
  actingGrant: string | undefined = namedGrant(headers),
): Credentials | undefined {
  const acting = actingGrant ? { actingGrantId: actingGrant } : {};
  if (headers.authorization !== undefined) {
    const bearer = /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization)?.[1];
    if (!bearer) throw new TokenRefusedError();
    return { token: bearer, kind: 'API_TOKEN', ...acting };
  }
  const session = cookieOf(headers.cookie);
  if (session && isOwnOrigin(headers, allowedOrigins)) return { token: session, kind: 'SESSION', ...acting };
  return undefined;
}

/** The grant that a request names to act in. */
export function namedGrant(headers: IncomingHttpHeaders): string | undefined {
  const named = headers['x-acting-role'];
  return Array.isArray(named) ? named[0] : named;
}

const SESSION = new RegExp(`(?:^|; *)${SESSION_COOKIE}=([\\w-]{20,200})(?:;|$)`);

function cookieOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : SESSION.exec(header)?.[1];
}

function isOwnOrigin({ origin, host }: IncomingHttpHeaders, allowedOrigins: readonly string[]): boolean {
  if (origin === undefined) return true;
  return allowedOrigins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
