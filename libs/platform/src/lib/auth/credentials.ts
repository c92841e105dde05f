import type { IncomingHttpHeaders } from 'node:http';
import type { ActorSource } from './actor.js';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'chengjie_session';

/** What a request shows to say who sends it. */
export type Credentials = Parameters<ActorSource['actorOf']>[0];

/**
 * Reads the bearer token or the session cookie of a request. A cookie counts only when the request comes from our own
 * pages: browsers send it along with other sites' requests too.
 */
export function credentialsOf(
  headers: IncomingHttpHeaders,
  allowedOrigins: readonly string[],
  actingGrant: string | undefined = namedGrant(headers),
): Credentials | undefined {
  const acting = actingGrant ? { actingGrantId: actingGrant } : {};
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(headers.authorization ?? '')?.[1];
  if (bearer) return { token: bearer, kind: 'API_TOKEN', ...acting };
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
