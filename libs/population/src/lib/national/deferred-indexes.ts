import type pg from 'pg';

/** One connection for each core. */
const BUILDERS = 2;

/**
 * Takes down every index of a table that no foreign key leans on: to fill it without them and build them once
 * afterwards is several times as quick. @returns the statements that put them back, the largest tables' first
 */
export async function takeIndexesDown(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ down: string; up: string }>(
    `select case when c.oid is null then format('drop index %I', i.relname)
         else format('alter table %I drop constraint %I', t.relname, c.conname) end as down,
       case when c.oid is null then pg_get_indexdef(i.oid)
         else format('alter table %I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid)) end as up
     from unnest($1::text[]) with ordinality as wanted (name, number)
     join pg_class t on t.relname = wanted.name and t.relnamespace = 'public'::regnamespace
     join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
     left join pg_constraint c on c.conindid = i.oid and c.contype in ('p', 'u', 'x')
     where not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.oid)
     order by wanted.number`,
    [tables],
  );
  for (const { down } of rows) await client.query(down);
  return rows.map(({ up }) => up);
}

/** Runs statements that do not need each other, in their order, some at a time: vacuums, and the indexes' return. */
export async function runSideBySide(
  connect: () => Promise<pg.Client>,
  statements: readonly string[],
  log: (line: string) => void,
): Promise<void> {
  const left = [...statements];
  const build = async () => {
    const client = await connect();
    try {
      await client.query(`set maintenance_work_mem = '1GB'`);
      for (let next = left.shift(); next; next = left.shift()) {
        const since = performance.now();
        await client.query(next);
        const seconds = (performance.now() - since) / 1_000;
        if (seconds > 5) log(`${seconds.toFixed(0)} s for ${next.slice(0, 100)}`);
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: BUILDERS }, build));
}
