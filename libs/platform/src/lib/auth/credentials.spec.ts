import { describe, expect, it } from '@jest/globals';
import { credentialsOf, TokenRefusedError, type Site } from './credentials.js';

const TOKEN = 'a-session-of-somebody-0000';
const site: Site = { allowedOrigins: ['https://pages.example'], secureCookies: false };
const cookie = `chengjie_session=${TOKEN}`;
const host = 'api.example:3000';
const own = { origin: 'https://api.example:3000' };
const foreign = { origin: 'https://evil.example' };
const from = (site: string) => ({ 'sec-fetch-site': site });

describe('a session’s cookie', () => {
  it.each([
    [true, 'a program that says nothing', {}],
    [true, 'a page of ours, of a browser that says its origin alone', own],
    [true, 'a page of ours', { ...own, ...from('same-origin') }],
    [true, 'the address bar', from('none')],
    [true, 'pages that were allowed', { origin: 'https://pages.example', ...from('cross-site') }],
    [false, 'a page of others', { ...foreign, ...from('cross-site') }],
    [false, 'a page of others, of a browser that says its origin alone', foreign],
    [false, 'a link or picture in a page of others, which says no origin', from('cross-site')],
    [false, 'a neighbour under the same domain', from('same-site')],
    [false, 'our name at another port', { origin: 'https://api.example', ...from('same-site') }],
    [false, 'a frame without an origin', { origin: 'null' }],
    [false, 'a word of later browsers', from('same-planet')],
  ])('counts: %s, from %s', (counts, _, headers) => {
    const credentials = credentialsOf({ host, cookie, ...headers }, site);
    expect(credentials).toEqual(counts ? { token: TOKEN, kind: 'SESSION' } : undefined);
  });

  it('is bound to the host where cookies are for HTTPS alone: others of the same name are not read', () => {
    const secure = { ...site, secureCookies: true };
    const bound = { host, cookie: `other=1; __Host-${cookie}; more=2` };
    expect(credentialsOf(bound, secure)?.token).toBe(TOKEN);
    expect(credentialsOf({ host, cookie }, secure)).toBeUndefined();
    expect(credentialsOf(bound, site)).toBeUndefined();
  });

  it.each([`${cookie}!`, `x${cookie}`, 'chengjie_session=short', `chengjie_session=${'a'.repeat(201)}`])(
    'is none in %j',
    (other) => {
      expect(credentialsOf({ host, cookie: other }, site)).toBeUndefined();
    },
  );
});

describe('an access token', () => {
  it('counts wherever it comes from, and before any cookie', () => {
    const headers = {
      host,
      cookie,
      ...foreign,
      authorization: 'Bearer an-access-token-00000000',
      'x-acting-role': 'g',
    };
    expect(credentialsOf(headers, site)).toEqual({
      ...{ token: 'an-access-token-00000000', kind: 'API_TOKEN', actingGrantId: 'g' },
    });
  });

  it.each(['Basic abc', 'Bearer short', 'Bearer with space in it 000000000', ''])(
    'is refused as %j',
    (authorization) => {
      expect(() => credentialsOf({ host, authorization }, site)).toThrow(TokenRefusedError);
    },
  );
});
