import { UnauthenticatedError } from '@chengjie/kernel';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config/config.js';
import type { ActorSource } from './actor.js';

/** Which pages are our own, and whether cookies are for HTTPS alone. */
export type Site = Pick<Config, 'allowedOrigins' | 'secureCookies'>;

/** Name of the session cookie, but for what {@link cookieName} puts before it. */
export const SESSION_COOKIE = 'chengjie_session';

/**
 * By what name browsers keep a cookie: those for HTTPS alone are bound to this very host (RFC 6265bis, `__Host-`), so that no
 * neighbour under the same domain can set one.
 */
export function cookieName(name: string, { secureCookies }: Pick<Site, 'secureCookies'>): string {
  return secureCookies ? `__Host-${name}` : name;
}

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
export function showsCredentials(headers: IncomingHttpHeaders, site: Site): boolean {
  return (
    headers.authorization !== undefined ||
    namedGrant(headers) !== undefined ||
    credentialsOf(headers, site) !== undefined
  );
}

/**
 * Reads the bearer token or the session cookie of a request. A cookie counts only when the request comes from our own
 * pages: browsers send it along with other sites' requests too.
 * @throws TokenRefusedError when the authorization header holds no token
 */
export function credentialsOf(
  headers: IncomingHttpHeaders,
  site: Site,
  actingGrant: string | undefined = namedGrant(headers),
): Credentials | undefined {
  const acting = actingGrant ? { actingGrantId: actingGrant } : {};
  if (headers.authorization !== undefined) {
    const bearer = /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization)?.[1];
    if (!bearer) throw new TokenRefusedError();
    return { token: bearer, kind: 'API_TOKEN', ...acting };
  }
  const session = sessionOf(headers.cookie, site);
  if (session && isOwnPage(headers, site)) return { token: session, kind: 'SESSION', ...acting };
  return undefined;
}

/** The grant that a request names to act in. */
export function namedGrant(headers: IncomingHttpHeaders): string | undefined {
  const named = headers['x-acting-role'];
  return Array.isArray(named) ? named[0] : named;
}

const sessionPattern = (secureCookies: boolean) =>
  new RegExp(`(?:^|; *)${cookieName(SESSION_COOKIE, { secureCookies })}=([\\w-]{20,200})(?:;|$)`);
const BOUND_SESSION = sessionPattern(true);
const PLAIN_SESSION = sessionPattern(false);

function sessionOf(header: string | undefined, { secureCookies }: Site): string | undefined {
  return header === undefined ? undefined : (secureCookies ? BOUND_SESSION : PLAIN_SESSION).exec(header)?.[1];
}

/**
 * Whether a request comes from a page of ours, or from nobody's, as from the address bar. Browsers say so themselves
 * (`Sec-Fetch-Site`); of those that do not, the origin decides.
 */
export function isOwnPage(
  { origin, host, 'sec-fetch-site': from }: IncomingHttpHeaders,
  { allowedOrigins }: Site,
): boolean {
  if (origin !== undefined && allowedOrigins.includes(origin)) return true;
  if (from !== undefined) return from === 'same-origin' || from === 'none';
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
