import pg from 'pg';

/** Answers one row `{ empty }`: whether a migrated database holds nothing yet that somebody entered. */
export const IS_EMPTY = `select not exists (select from account) and not exists (select from agency)
  and not exists (select from organization) as empty`;

/** Whether a migrated database holds nothing yet that somebody entered. */
export async function isDatabaseEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<{ empty: boolean }>(IS_EMPTY)).rows[0]?.empty ?? false;
  } finally {
    await client.end();
  }
}
