import { describe, expect, it } from '@jest/globals';
import { ownPath } from './own-path.js';

describe('where signing in leads', () => {
  it.each([
    [null, '/desk'],
    ['', '/desk'],
    ['/', '/desk'],
    ['/desk/bids?after=abc#list', '/desk/bids?after=abc#list'],
    ['/projects/CJ-2026-000123', '/projects/CJ-2026-000123'],
    ['desk', '/desk'],
    ['https://elsewhere.example/', '/desk'],
    ['//elsewhere.example', '/desk'],
    ['/\\elsewhere.example', '/desk'],
    ['/\t/elsewhere.example', '/desk'],
    ['/\n\\elsewhere.example', '/desk'],
    ['\t//elsewhere.example', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['/..//elsewhere.example', '/desk'],
  ])('by %j is %s', (to, path) => expect(ownPath(to, 'https://portal.example')).toBe(path));
});
