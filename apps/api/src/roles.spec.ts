import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { admitServer, grantOf } from '@chengjie/platform/schema';
import { migrateDatabase, schemas } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createApp } from './create-app.js';

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What its triggers refuse of every row. */
  readonly refused: readonly string[];
}

/** What triggers refuse whatever the row holds: `tgtype` has 8 for delete, 16 for update. */
const TABLES = `select c.relname::text as name,
    array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
      and attidentity = '' and attgenerated = '' order by attnum) as columns,
    array(select distinct act from pg_trigger t join pg_proc p on p.oid = t.tgfoid,
        lateral (values (8, 'delete'), (16, 'update')) as acts (bit, act)
      where t.tgrelid = c.oid and p.proname = 'refuse_change' and t.tgqual is null and t.tgattr = ''
        and t.tgtype & acts.bit <> 0) as refused
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;

describe('the role that serves', () => {
  const granted = new Map(schemas.flatMap(({ tables = {} }) => Object.entries(tables)));
  let db: TestDatabase;
  let serving: pg.Client;
  let tables: readonly Table[];

  beforeAll(async () => {
    db = await testDatabase();
    await migrateDatabase(db.ownerUrl);
    serving = new pg.Client({ connectionString: db.url });
    await serving.connect();
    tables = await db.query<Table>(TABLES);
  });

  afterAll(async () => {
    await serving.end();
    await db.drop();
  });

  /** The code that PostgreSQL refuses a statement with; nothing where it was done. */
  async function refusalOf(sql: string): Promise<string | undefined> {
    await serving.query('begin');
    try {
      await serving.query(sql);
      return undefined;
    } catch (error) {
      return (error as pg.DatabaseError).code;
    } finally {
      await serving.query('rollback');
    }
  }

  const NOT_ALLOWED = '42501';

  it('has a stated grant on each table, by one lib', () => {
    const stated = schemas.flatMap(({ tables: own = {} }) => Object.keys(own));
    expect(stated.toSorted()).toEqual(tables.map(({ name }) => name));
  });

  it('is granted nothing that triggers refuse of every row', () => {
    const kept = tables.filter(({ refused }) => refused.length > 0);
    expect(kept.length).toBeGreaterThan(12);
    const against = kept.map(({ name, refused }) => [
      name,
      granted.get(name)?.filter((grant) => refused.includes(grantOf(grant).act)),
    ]);
    expect(against).toEqual(kept.map(({ name }) => [name, []]));
  });

  it('does to each table what is stated, and no more', async () => {
    for (const { name, columns } of tables) {
      const acts = {
        insert: (column: string) => `insert into "${name}" ("${column}") select "${column}" from "${name}" limit 0`,
        update: (column: string) => `update "${name}" set "${column}" = "${column}" where false`,
      };
      const done: [string, string[]][] = [];
      for (const [act, sql] of Object.entries(acts)) {
        const allowed: string[] = [];
        for (const column of columns) if ((await refusalOf(sql(column))) !== NOT_ALLOWED) allowed.push(column);
        if (allowed.length > 0) done.push([act, allowed.toSorted()]);
      }
      if ((await refusalOf(`delete from "${name}" where false`)) !== NOT_ALLOWED) done.push(['delete', []]);
      const stated = (granted.get(name) ?? []).map(grantOf).map(({ act, columns: some }) => {
        return [act, act === 'delete' ? [] : (some ?? columns).toSorted()];
      });
      expect([name, done]).toEqual([name, stated]);
    }
  });

  it('empties, alters and drops no table, and switches off no trigger', async () => {
    for (const { name } of tables) {
      for (const sql of [
        `truncate "${name}" cascade`,
        `alter table "${name}" disable trigger all`,
        `alter table "${name}" disable trigger user`,
        `alter table "${name}" add column more text`,
        `drop table "${name}" cascade`,
        `create trigger more before update on "${name}" execute function refuse_change()`,
        `create index on "${name}" ((true))`,
      ])
        expect([sql, await refusalOf(sql)]).toEqual([sql, NOT_ALLOWED]);
    }
  });

  it.each([
    'set session_replication_role = replica',
    'create table more (id int)',
    'create temp table more (id int)',
    'create schema more',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'drop function refuse_change() cascade',
    'set role chengjie_owner',
    'create role more',
    'alter role chengjie_app superuser',
    `copy (select 1) to program 'true'`,
    `insert into schema_migration (name) values ('none')`,
  ])('may not: %s', async (sql) => {
    expect(await refusalOf(sql)).toBe(NOT_ALLOWED);
  });

  it('does not even read a table that no lib has granted', async () => {
    await db.query('create table forgotten (id int)');
    await db.query('alter table forgotten owner to chengjie_owner');
    await migrateDatabase(db.ownerUrl);
    expect(await refusalOf('select from forgotten')).toBe(NOT_ALLOWED);
    await db.query('drop table forgotten');
  });

  it('loses at the next migration what it was given by hand', async () => {
    await db.query('grant delete, truncate on event to chengjie_app');
    expect(await refusalOf('delete from event where false')).toBeUndefined();
    await migrateDatabase(db.ownerUrl);
    expect(await refusalOf('delete from event where false')).toBe(NOT_ALLOWED);
  });

  it.each(['ownerUrl', 'adminUrl'] as const)('is the only one that servers start as: not by %s', async (address) => {
    const config = {
      ...{ databaseUrl: db[address], host: '127.0.0.1', port: 0, masterKey: Buffer.alloc(32), poolSize: 2 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    await expect(createApp(config)).rejects.toThrow(
      /^DATABASE_URL comes as chengjie(_owner)?, who could rewrite records/,
    );
    await expect(createApp(config)).rejects.toThrow('能够改写留痕记录');
  });

  it.each([
    ['CREATE on schema public', (role: string) => `grant create on schema public to ${role}`],
    ['pg_write_all_data', (role: string) => `grant pg_write_all_data to ${role}`],
    ['BYPASSRLS', (role: string) => `alter role ${role} bypassrls`],
    ['REPLICATION', (role: string) => `alter role ${role} replication`],
    ['CREATEROLE', (role: string) => `alter role ${role} createrole`],
    ['owner of its_own', (role: string) => `create table its_own (id int); alter table its_own owner to ${role}`],
  ])('is none that holds %s', async (right, grant) => {
    const role = `tried_${randomBytes(6).toString('hex')}`;
    const address = new URL(db.url);
    [address.username, address.password] = [role, ''];
    await db.query(`create role ${role} login`);
    try {
      await db.query(grant(role));
      const masterKey = Buffer.alloc(32);
      await expect(admitServer({ databaseUrl: address.href, masterKey }, schemas)).rejects.toThrow(
        `comes as ${role}, who could rewrite records (${right})`,
      );
    } finally {
      await db.query(`drop owned by ${role}`);
      await db.query(`drop role ${role}`);
    }
  });
});
