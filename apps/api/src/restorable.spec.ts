import 'reflect-metadata';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('a dump', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase({ name: 'all_libs', migrate: migrateDatabase });
  });

  afterAll(() => db.drop());

  it('is restored under an empty search path, in which checks of rows find each other all the same', async () => {
    const client = await db.pool.connect();
    try {
      await client.query(`set search_path = ''`);
      const { rows } = await client.query<{ table: string; check: string }>(
        `select conrelid::regclass::text as table, pg_get_expr(conbin, conrelid) as check from pg_constraint
         where contype = 'c' and connamespace = 'public'::regnamespace`,
      );
      expect(rows.length).toBeGreaterThan(50);
      for (const { table, check } of rows) await client.query(`select from ${table} where not (${check})`);
    } finally {
      client.release(true);
    }
  });

  it('finds the functions of indexes and filled columns by their full names, or needs none', async () => {
    const functions = await db.query<{ name: string }>(
      `select distinct p.oid::regprocedure::text as name from pg_depend d join pg_proc p on p.oid = d.refobjid
       where d.refclassid = 'pg_proc'::regclass and p.pronamespace = 'public'::regnamespace
         and d.classid in ('pg_constraint'::regclass, 'pg_class'::regclass, 'pg_attrdef'::regclass)
         and p.prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
         and p.prosqlbody is null and p.proconfig is null order by 1`,
    );
    expect(functions).toEqual([]);
  });
});
