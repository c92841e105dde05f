import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bareStatements } from './bare-statements.js';

const PEER = fileURLToPath(new URL('../../peer/schema.sql', import.meta.url));

describe('what the bench compares with', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(() => db?.drop());

  it('is a peer whose views show the tables as they are', async () => {
    await db.query(readFileSync(PEER, 'utf8'));
    const views = await db.query(`select from information_schema.views where table_schema = 'bench_peer'`);
    expect(views.length).toBeGreaterThan(5);
  });

  const random = { id: () => '', hex: () => '', bytes: () => Buffer.alloc(0) };
  it.each(Object.entries(bareStatements(random)))(
    'is a statement for %s that PostgreSQL takes',
    async (name, { text }) => {
      await db.query(`prepare "${name}" as ${text}`);
      expect(await db.query('select from pg_prepared_statements where name = $1', [name])).toHaveLength(1);
    },
  );
});
