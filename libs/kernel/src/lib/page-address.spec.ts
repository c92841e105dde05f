import { describe, expect, it } from '@jest/globals';
import { addressIn, languageIn, withoutLanguage } from './page-address.js';

describe('the address of a page', () => {
  it.each([
    ['/zh', 'zh', '/'],
    ['/zh/', 'zh', '/'],
    ['/en/projects/CJ-2026-000001', 'en', '/projects/CJ-2026-000001'],
    ['/english', undefined, '/english'],
    ['/', undefined, '/'],
    ['/projects/zh', undefined, '/projects/zh'],
  ])('begins with the language: %s', (pathname, language, path) => {
    expect([languageIn(pathname), withoutLanguage(pathname)]).toEqual([language, path]);
  });

  it.each([
    ['/', '/en'],
    ['/?x=1', '/en?x=1'],
    ['/#top', '/en#top'],
    ['/projects', '/en/projects'],
    ['//elsewhere', '/en//elsewhere'],
  ])('in a language: %s', (path, address) => {
    expect(addressIn('en', path)).toBe(address);
  });
});
