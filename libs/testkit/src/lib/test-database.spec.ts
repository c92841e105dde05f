import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from './test-database.js';

const template = {
  name: 'testkit',
  migrate: async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE region (code text PRIMARY KEY, name text NOT NULL)');
    await client.end();
  },
};

describe('testDatabase', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([testDatabase(template), testDatabase(template)]);
  });

  afterAll(async () => {
    await Promise.all([first.drop(), second.drop()]);
  });

  it('gives each caller a migrated database of its own', async () => {
    await first.query('INSERT INTO region VALUES ($1, $2)', ['22', '吉林省']);
    expect(await first.query('SELECT name FROM region')).toEqual([{ name: '吉林省' }]);
    expect(await second.query('SELECT name FROM region')).toEqual([]);
  });

  it('sorts Chinese by pinyin where asked to', async () => {
    const sorted = await first.query<{ name: string }>(
      `SELECT name FROM (VALUES ('四平'), ('吉林'), ('北京')) AS place (name) ORDER BY name COLLATE "zh-x-icu"`,
    );
    expect(sorted.map(({ name }) => name)).toEqual(['北京', '吉林', '四平']);
  });
});
