import { describe, expect, it } from '@jest/globals';
import { clientNetwork, siteOf } from './client-network.js';

describe('the network of a client', () => {
  it.each<[string, string, string | string[] | undefined, number, string]>([
    ['the connection’s where nobody stands before', '192.0.2.1', undefined, 0, '192.0.2.1'],
    ['the connection’s, whatever a stranger writes', '192.0.2.1', '203.0.113.9', 0, '192.0.2.1'],
    ['what the one proxy says', '10.0.0.2', '203.0.113.9', 1, '203.0.113.9'],
    ['what the proxy adds, not what stands before it', '10.0.0.2', '1.1.1.1, 2.2.2.2,203.0.113.9', 1, '203.0.113.9'],
    ['what the outer of two proxies adds', '10.0.0.2', '1.1.1.1, 203.0.113.9, 10.0.0.3', 2, '203.0.113.9'],
    ['the outermost there is, where proxies are missing', '203.0.113.9', undefined, 2, '203.0.113.9'],
    ['the proxy’s own where it names no address', '10.0.0.2', 'unknown', 1, '10.0.0.2'],
    ['in whatever pieces the header comes', '10.0.0.2', ['1.1.1.1', '203.0.113.9'], 1, '203.0.113.9'],
    ['an IPv4 address in the form of IPv6', '::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
    ['64 bits of IPv6', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['the same 64 bits, however they are written', '2001:0DB8:0001:0002::ffff', undefined, 0, '2001:db8:1:2::/64'],
    ['64 bits with nothing in them', '2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
    ['64 bits of an address with a zone', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
    ['nothing where nothing is known', '', undefined, 1, ''],
  ])('is %s', (_, remoteAddress, forwardedFor, proxies, network) => {
    expect(clientNetwork({ remoteAddress, forwardedFor }, proxies)).toBe(network);
  });
});

it.each([
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:db8:1:ffff::/64', '2001:db8:1::/48'],
  ['192.0.2.1', '192.0.2.1'],
  ['', ''],
])('the network %s belongs to the site %s', (network, site) => {
  expect(siteOf(network)).toBe(site);
});
