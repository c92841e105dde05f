import pg from 'pg';

let asked: Promise<string> | undefined;

/**
 * Address of the run's throw-away server, started when the first spec asks (tools/jest/global-setup.mjs);
 * CHENGJIE_TEST_SERVER names another one, e.g. to look into a database afterwards.
 */
export function testServerUrl(): Promise<string> {
  return (asked ??= askForServer());
}

async function askForServer(): Promise<string> {
  const given = process.env['CHENGJIE_TEST_SERVER'];
  if (given) return given;
  const broker = process.env['CHENGJIE_TEST_BROKER'];
  if (!broker) throw new Error('No test server: run the specs by "npm test" or "npm run jest -- FOLDER".');
  const response = await fetch(broker);
  const text = await response.text();
  if (!response.ok) throw new Error(`The test server did not start: ${text}`);
  return text;
}

/** The same server's address with another database, as the superuser or as one of the product's two roles. */
export function databaseUrl(serverUrl: string, database: string, role?: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (role) url.username = role;
  return url.href;
}

/** Runs `work` on a connection to the server's maintenance database. */
export async function asAdministrator<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
