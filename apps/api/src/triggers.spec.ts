import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ATTACKED_IN } from './testing/attacked-triggers.js';
import { PARTICULAR } from './testing/triggers.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A spec with the tables of attacks that it imports. */
function textOf(spec: string): string {
  const file = join(root, spec);
  const text = readFileSync(file, 'utf8');
  const tables = [...text.matchAll(/from '([./]+testing\/[^']+)\.js'/g)].map(([, path = '']) =>
    join(dirname(file), `${path}.ts`),
  );
  return [text, ...tables.map((table) => readFileSync(table, 'utf8'))].join('\n');
}

describe('triggers', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(() => db.drop());

  it('are each attacked by a spec, which names them; those that are alike by kept-tables.spec.ts', async () => {
    const named = Object.values(ATTACKED_IN).flat();
    const held = await db.query<{ name: string }>(PARTICULAR);
    expect(named.toSorted()).toEqual(held.map(({ name }) => name).toSorted());
    const silent = Object.entries(ATTACKED_IN).flatMap(([spec, triggers]) => {
      const text = textOf(spec);
      return triggers.filter((trigger) => !new RegExp(`\\b${trigger}\\b`).test(text)).map((trigger) => [spec, trigger]);
    });
    expect(silent).toEqual([]);
  });
});
