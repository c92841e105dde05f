import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { MikroORM } from '@mikro-orm/postgresql';
import { entities, migrateDatabase } from './schema.js';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly nullable: boolean;
  /** The database fills it: by a default, an identity or an expression. */
  readonly filled: boolean;
}

/** Copies that the database makes and keeps. */
const FILLED_BY_TRIGGERS = new Set([
  ...['award.region_code', 'award.function_id', 'award.bidder_id', 'award.exercise'],
  'qualification.organization_name',
]);

describe('the entities of all libs and the migrated tables', () => {
  let db: TestDatabase;
  let orm: MikroORM;
  let columns: ReadonlyMap<string, Column>;

  beforeAll(async () => {
    db = await testDatabase({ name: 'all_libs', migrate: migrateDatabase });
    orm = await MikroORM.init({
      clientUrl: db.url,
      entities: [...entities],
    });
    const rows = await db.query<Column>(
      `select table_name as table, column_name as name, is_nullable = 'YES' as nullable,
         column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as filled
       from information_schema.columns where table_schema = 'public'`,
    );
    columns = new Map(rows.map((row) => [`${row.table}.${row.name}`, row]));
  });

  afterAll(async () => {
    await orm.close();
    await db.drop();
  });

  const mapped = () =>
    [...orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) =>
      props.flatMap(({ fieldNames, nullable = false }) =>
        fieldNames.map((field) => ({ column: `${tableName}.${field}`, nullable })),
      ),
    );

  it('every property has its column', () => {
    expect(mapped().length).toBeGreaterThan(80);
    expect(mapped().filter(({ column }) => !columns.has(column))).toEqual([]);
  });

  it('what may be null in one may be null in the other', () => {
    expect(mapped().filter(({ column, nullable }) => columns.get(column)?.nullable !== nullable)).toEqual([]);
  });

  it('no required column of their tables is left out', () => {
    const known = new Set(mapped().map(({ column }) => column));
    const tables = new Set([...known].map((column) => column.split('.')[0]));
    const leftOut = [...columns.entries()]
      .filter(
        ([column, { table, nullable, filled }]) =>
          tables.has(table) && !nullable && !filled && !known.has(column) && !FILLED_BY_TRIGGERS.has(column),
      )
      .map(([column]) => column);
    expect(leftOut).toEqual([]);
  });
});
