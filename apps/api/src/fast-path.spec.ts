// Alone: it takes a module away from whoever imports it.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '@chengjie/platform/config';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = 'libs/platform/src/lib/fast-path';
/** One for all, as the database holds to its first. */
const MASTER_KEY = randomBytes(32);

const ENTRY = '@chengjie/platform/fast-path';

/** What goes with the folder: its entry, and the line that loads it. */
const OF_THE_FENCE = ['apps/api/src/create-app.ts', 'libs/platform/src/fast-path.ts'];

/** Every file of ours that imports from the folder, statically or not, by path or by its entry. */
function importers(): string[] {
  const files = globSync('{apps,libs}/*/src/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll(sep, '/'));
  expect(files.length).toBeGreaterThan(700);
  return files.filter((file) => !file.startsWith(`${FOLDER}/`) && importsFolder(file)).sort();
}

function importsFolder(file: string): boolean {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map(([, name = '']) => name);
  return specifiers.some((name) => {
    const path = name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll(sep, '/') : name;
    return path === ENTRY || path.startsWith(FOLDER);
  });
}

describe('the fast path', () => {
  it('is known to the composition alone', () => {
    expect(importers()).toEqual(OF_THE_FENCE);
  });

  describe('if its folder is deleted', () => {
    let db: TestDatabase;
    const config = (): Config => ({
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: MASTER_KEY, poolSize: 2 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    });

    beforeAll(async () => {
      db = await testDatabase();
      jest.unstable_mockModule(ENTRY, () => {
        throw new Error('no such module');
      });
    });

    afterAll(() => db.drop());

    it('is missed where it is switched on', async () => {
      const { createApp } = await import('./create-app.js');
      await expect(createApp(config())).rejects.toThrow('no such module');
    });

    it('is missed by nobody where it is switched off: queries are answered, and acts done', async () => {
      const { createApp } = await import('./create-app.js');
      const app = await createApp({ ...config(), fastPath: false });
      try {
        await app.init();
        await app.getHttpAdapter().getInstance().ready();
        const ask = async (query: string) =>
          (await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<{ data: unknown }>().data;
        for (let time = 0; time < 3; time += 1)
          expect(await ask('{ projects(first: 1) { totalCount edges { node { id } } } }')).toEqual({
            projects: { totalCount: 0, edges: [] },
          });
        const signIn = 'signIn(input: { loginName: "nobody", password: "wrong" }) { userErrors { code } }';
        expect(await ask(`mutation { ${signIn} }`)).toEqual({
          signIn: { userErrors: [{ code: 'WRONG_CREDENTIALS' }] },
        });
      } finally {
        await app.close();
      }
    });
  });
});
