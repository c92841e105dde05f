import { join } from 'node:path';
import { findLocalPostgres, startLocalPostgres, type LocalPostgres } from '@chengjie/local-postgres';
import { UserFacingError } from '@chengjie/terminal';
import pg from 'pg';
import type { Settings } from './settings.js';

const OLDEST_SERVER = 15;

/** A database that a command works on. */
export interface OpenDatabase {
  readonly url: string;
  /** Stops the embedded server if this command started it. */
  close(): Promise<void>;
}

/** The outside server, the embedded one that `start` runs at this moment, or the embedded one started for the while. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await checkServer(settings.databaseUrl);
    return { url: settings.databaseUrl, close: async () => undefined };
  }
  const running = findLocalPostgres(embeddedFolder(settings));
  if (running) return { url: running, close: async () => undefined };
  const server = await startEmbedded(settings);
  return { url: server.url, close: () => server.stop() };
}

export function startEmbedded(settings: Settings): Promise<LocalPostgres> {
  return startLocalPostgres({ dataDir: embeddedFolder(settings) });
}

function embeddedFolder(settings: Settings): string {
  return join(settings.dataDir, 'postgres');
}

/**
 * Asks an outside server whether it will do.
 *
 * @throws UserFacingError when it cannot be reached or lacks something
 */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new UserFacingError(
      `No connection to ${hostOf(url)} (DATABASE_URL): ${reasonOf(error)}. ` +
        'Check that the server runs there, and the user, password and database of the address.',
      { cause: error },
    );
  }
  try {
    const { rows } = await client.query<{ version: number; icu: boolean }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i') AS icu`,
    );
    if ((rows[0]?.version ?? 0) < OLDEST_SERVER || !rows[0]?.icu)
      throw new UserFacingError(
        `The server of DATABASE_URL is PostgreSQL ${rows[0]?.version}${rows[0]?.icu ? '' : ' without ICU'}: ` +
          `use ${OLDEST_SERVER} or newer, built with ICU.`,
      );
  } finally {
    await client.end();
  }
}

/** Host, port and database of an address, without the password. */
function hostOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${decodeURIComponent(hostname)}${port && `:${port}`}${pathname}`;
}

/** Where several addresses were tried, the error itself has no message. */
function reasonOf(error: unknown): string {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.map((one) => (one instanceof Error ? one.message : String(one))).join('; ');
}
