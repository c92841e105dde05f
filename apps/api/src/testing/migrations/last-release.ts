import { readFile } from 'node:fs/promises';
import { migrate } from '@chengjie/platform/schema';
import type { Template, TestDatabase } from '@chengjie/testkit';
import { LANDED_STEPS } from './landed-steps.js';
import { productSteps } from './product-steps.js';

/** Key that the rows of `last-release.sql` are sealed under. */
export const MASTER_KEY = Buffer.alloc(32, 7);

/** A database as the last release left it: its steps and no others. */
export const lastRelease: Template = {
  name: 'last-release',
  migrate: (url) => migrate(url, [{ lib: 'all', migrations: productSteps.filter(({ name }) => name in LANDED_STEPS) }]),
};

/** All that is not an extension's in the schemas of the product, as `alter` calls it, with its owner. */
const OBJECTS = `
  with of (schema) as (select oid from pg_namespace where nspname in ('public', 'jobs'))
  select format('table %s', c.oid::regclass) as name, relowner as owner from pg_class c
    where relnamespace in (select schema from of) and relkind in ('r', 'p')
  union all select format('sequence %s', c.oid::regclass), relowner from pg_class c
    where relnamespace in (select schema from of) and relkind = 'S'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i'))
  union all select format('function %s', p.oid::regprocedure), proowner from pg_proc p
    where pronamespace in (select schema from of)
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all select 'schema jobs', nspowner from pg_namespace where nspname = 'jobs'
  union all select format('database %I', current_database()), datdba from pg_database where datname = current_database()`;

/** Gives all of it to the superuser, as it was when one role migrated and served. */
export async function ownedByOneRole(db: TestDatabase): Promise<void> {
  await db.query(`do $$ declare object text; begin
    for object in select name from (${OBJECTS}) as objects
    loop execute format('alter %s owner to %I', object, current_user); end loop;
  end $$`);
}

/** Who owns anything of it. */
export async function ownersOf(db: TestDatabase): Promise<readonly string[]> {
  const rows = await db.query<{ owner: string }>(
    `select distinct pg_get_userbyid(owner)::text as owner from (${OBJECTS}) as objects`,
  );
  return rows.map(({ owner }) => owner);
}

/** Fills it with what the last release had stored. */
export async function loadLastRelease(db: TestDatabase): Promise<void> {
  await db.query(await readFile(new URL('./last-release.sql', import.meta.url), 'utf8'));
}

/** All rows, as JSON in the order of their texts, by table. */
export async function allRows(
  db: TestDatabase,
): Promise<ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>> {
  const tables = await db.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
     and relname not in ('schema_migration', 'public_change')`,
  );
  const rows = tables.map(async ({ name }) => {
    const found = await db.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from "${name}" t order by to_jsonb(t)::text collate "C"`,
    );
    return [name, found.map(({ row }) => row)] as const;
  });
  return new Map(await Promise.all(rows));
}
