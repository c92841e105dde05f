import 'reflect-metadata';
import { apis } from '@chengjie/product/api';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('columns that refer to documents', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase({ name: 'all_libs', migrate: migrateDatabase });
  });

  afterAll(() => db.drop());

  /** By the first column of their key, as cleaning finds them; whether an index begins with it. */
  const referring = () =>
    db.query<{ column: string; indexed: boolean }>(
      `select c.conrelid::regclass || '.' || a.attname as column,
         exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum) as indexed
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'document'::regclass`,
    );

  it('have an owner that says who reads what they refer to, and owners have such a column', async () => {
    const declared = apis.flatMap(({ documentOwners = [] }) =>
      documentOwners.map((each) => `${each.table}.${each.column}`),
    );
    expect((await referring()).map(({ column }) => column).toSorted()).toEqual(declared.toSorted());
    expect(declared).not.toEqual([]);
  });

  it('have an index: cleaning asks each of them for each document', async () => {
    expect((await referring()).filter(({ indexed }) => !indexed)).toEqual([]);
  });
});
