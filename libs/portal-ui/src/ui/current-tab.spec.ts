import { describe, expect, it } from '@jest/globals';
import { currentOf } from './current-tab.js';

const DESK = ['/desk', '/desk/projects', '/desk/account'].map((to) => ({ to }));
const PROJECT = ['/desk/projects/CJ-1', '/desk/projects/CJ-1/bids'].map((to) => ({ to }));

describe('the tab of a page', () => {
  it.each([
    ['/desk', ['page', undefined, undefined]],
    ['/desk/account', [undefined, undefined, 'page']],
    ['/desk/account/security', [undefined, undefined, 'true']],
    ['/desk/projects/CJ-1/bids', [undefined, 'true', undefined]],
    ['/desk/accounts', [undefined, undefined, undefined]],
  ])('of a workbench, at %s: %j', (pathname, current) => {
    expect(DESK.map(({ to }) => currentOf(to, DESK, pathname))).toEqual(current);
  });

  it.each([
    ['/desk/projects/CJ-1', ['page', undefined]],
    ['/desk/projects/CJ-1/bids', [undefined, 'page']],
    ['/desk/projects/CJ-10', [undefined, undefined]],
  ])('of a project, at %s: %j', (pathname, current) => {
    expect(PROJECT.map(({ to }) => currentOf(to, PROJECT, pathname))).toEqual(current);
  });
});
