import { describe, expect, it } from '@jest/globals';
import { askedAt } from './page-address.js';

describe('an address', () => {
  it.each([
    ['/', '/zh'],
    ['/?lang=en', '/en'],
    ['/?lang=fr', '/zh'],
    ['/projects', '/zh/projects'],
    ['/projects?text=%E5%85%BB%E8%80%81&lang=en', '/en/projects?text=%E5%85%BB%E8%80%81'],
    ['/english', '/zh/english'],
    ['//elsewhere.example/zh', '/zh//elsewhere.example/zh'],
    ['/%0d%0aset-cookie:a', '/zh/%0d%0aset-cookie:a'],
    ['/zh/../x1', '/zh/x1'],
    ['/zh/%2e%2e/%2e%2e/projects', '/zh/projects'],
  ])('from before leads to one with a language: %s', (url, to) => {
    expect(askedAt(url)).toEqual({ kind: 'MOVED', to });
  });

  it.each([
    ['/zh', { language: 'zh', path: '/', search: '' }],
    ['/en/', { language: 'en', path: '/', search: '' }],
    ['/en/projects?after=x', { language: 'en', path: '/projects', search: '?after=x' }],
    ['/zh/desks', { language: 'zh', path: '/desks', search: '' }],
  ])('with a language names a page: %s', (url, address) => {
    expect(askedAt(url)).toEqual({ kind: 'PUBLIC', ...address });
  });

  it.each(['/desk', '/zh/desk/bids?x=1', '/en/sign-in', '/password-reset', '/stop-claim?x'])(
    'of a page of one’s own is left to the browser, with or without a language: %s',
    (url) => {
      expect(askedAt(url)).toEqual({ kind: 'DRAWN' });
    },
  );

  it.each(['/graphql', '/graphql?query=x', '/health/ready', '/health/none', '/zh/../graphql'])(
    'of the API is no page: %s',
    (url) => {
      expect(askedAt(url)).toEqual({ kind: 'NONE' });
    },
  );
});
