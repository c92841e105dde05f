/**
 * The network around an address, as security events keep it: 24 bits of IPv4, 48 of IPv6. It tells one's own office from
 * elsewhere and shows a flood; whoever needs the very address has it in the proxy's log, for as long as that is kept.
 * @param address as requests have it: an IPv4 address, or 64 bits of an IPv6 one
 */
export function networkPrefix(address: string): string | null {
  const ipv4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address)?.[1];
  if (ipv4 !== undefined) return `${ipv4}.0/24`;
  const ipv6 = /^([\da-f]+:[\da-f]+:[\da-f]+):[\da-f]+::\/64$/.exec(address)?.[1];
  return ipv6 === undefined ? null : `${ipv6}::/48`;
}
