import { describe, expect, it } from '@jest/globals';
import { networkPrefix } from './network-prefix.rules.js';

describe('the network that is kept of an address', () => {
  it.each([
    ['192.0.2.17', '192.0.2.0/24'],
    ['10.20.30.40', '10.20.30.0/24'],
    ['2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8:1a2b:3c4d::/64', '2001:db8:1a2b::/48'],
    ['fe80:0:0:0::/64', 'fe80:0:0::/48'],
    ['', null],
    ['device abc', null],
    // An address is all of it.
    ['device 192.0.2.17', null],
    ['192.0.2.17:443', null],
    ['device 2001:db8:1:2::/64', null],
    ['2001:db8:1:2::/64 device', null],
  ])('of “%s” is %s', (address, network) => expect(networkPrefix(address)).toBe(network));
});
