import { globSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { RouteObject } from 'react-router';
import { isFor, meantFor } from '../desk/frame/navigation.js';

const SRC = new URL('../', import.meta.url);

/** Every path that a desk declares below /desk; pages for getting in and out lie elsewhere. */
async function deskPaths(): Promise<string[]> {
  const files = globSync('desk/*/routes.ts', { cwd: SRC.pathname });
  const modules = await Promise.all(
    files.map(async (file) => (await import(new URL(file, SRC).href)) as Record<string, RouteObject[]>),
  );
  const lists = modules.flatMap((module) => Object.entries(module).filter(([name]) => name !== 'accountRoutes'));
  return lists.flatMap(([, routes]) => routes.map(({ path = '' }) => `/desk/${path}`));
}

describe('pages of the workbench', () => {
  it('each say whom they are for', async () => {
    const paths = await deskPaths();
    expect(paths.length).toBeGreaterThan(45);
    expect(paths.filter((path) => meantFor(path) === undefined)).toEqual([]);
  });

  it('are for one role, but those of the account, of claims and applications, and of offices that share them', async () => {
    const shared = (await deskPaths()).filter((path) => meantFor(path)?.roles.length !== 1);
    expect([...new Set(shared.map((path) => path.split('/')[2]))].toSorted()).toEqual(
      [
        'account',
        'accounts',
        'applications',
        'claims',
        'drafts',
        'editions',
        'functions',
        'listings',
        'organizations',
        'ratings',
        'security-events',
      ].toSorted(),
    );
  });

  it.each([
    ['/desk/projects/CJ-1/panel', 'BUYER', ['EVALUATOR', 'SUPERVISOR', 'ORGANIZATION', undefined]],
    ['/desk/watch/stand-downs/CJ-1', 'SUPERVISOR', ['BUYER', 'ADMINISTRATOR', undefined]],
    ['/desk/evaluations/', 'EVALUATOR', ['BUYER', 'SUPERVISOR']],
    ['/desk/claims', undefined, ['BUYER', 'EVALUATOR']],
    ['/desk/claims/new', 'BUYER', []],
    ['/desk/account/tokens', undefined, []],
  ] as const)('%s is for %s', (path, role, others) => {
    const meant = meantFor(path);
    expect(meant && isFor(meant, role, undefined)).toBe(true);
    expect(others.filter((other) => meant && isFor(meant, other, undefined))).toEqual([]);
  });

  it('of federations are for no other organization, once it is known to be none', () => {
    const meant = meantFor('/desk/members/new');
    expect([undefined, true, false].map((is) => meant && isFor(meant, 'ORGANIZATION', is))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
