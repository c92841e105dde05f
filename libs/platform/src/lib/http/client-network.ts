import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/** Of a request: where its connection comes from, and what proxies say of it. */
export interface RequestOrigin {
  readonly remoteAddress: string | undefined;
  /** The header `X-Forwarded-For`, to which each proxy adds whom it was asked by. */
  readonly forwardedFor: string | string[] | undefined;
}

/**
 * The network that a client asks from, for throttling: an IPv4 address, or the 64 bits of an IPv6 one that one customer has.
 * @param proxies how many proxies of our own stand before the server: whatever stands left of what these say, anybody may write
 */
export function clientNetwork({ remoteAddress = '', forwardedFor = '' }: RequestOrigin, proxies: number): string {
  const told = String(forwardedFor).split(',');
  const hops = [...told.map((hop) => hop.trim()).filter(Boolean), remoteAddress];
  const nearest = hops.slice(-1 - proxies);
  return networkOfAddress(nearest.find((hop) => isIP(hop) !== 0) ?? remoteAddress);
}

/** The same of a request. */
export function networkOf({ headers, socket }: IncomingMessage, proxies: number): string {
  return clientNetwork({ remoteAddress: socket.remoteAddress, forwardedFor: headers['x-forwarded-for'] }, proxies);
}

/** Where a network belongs: of IPv6 the 48 bits of one site, which has 65,536 networks; an IPv4 address by itself. */
export function siteOf(network: string): string {
  return network.replace(/^((?:[^:]+:){3})[^:]+::\/64$/, (_, site: string) => `${site.slice(0, -1)}::/48`);
}

function networkOfAddress(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped) return mapped;
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, 4).join(':')}::/64` : bare;
}

/** The eight groups of an IPv6 address, as short as they can be written. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const missing = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  return [...(left ?? []), ...Array.from({ length: missing }, () => '0'), ...(right ?? [])];
}
