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
