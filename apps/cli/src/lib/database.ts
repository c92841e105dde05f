import { join } from 'node:path';
import { findLocalPostgres, startLocalPostgres, type LocalPostgres } from '@chengjie/local-postgres';
import {
  addressesOf,
  OWNER_ROLE,
  prepareDatabase,
  SERVING_ROLE,
  type DatabaseAddresses,
} from '@chengjie/platform/schema';
import { migrateDatabase } from '@chengjie/product/schema';
import { UserFacingError } from '@chengjie/terminal';
import pg from 'pg';
import type { Settings } from './settings.js';

const OLDEST_SERVER = 15;

/** What the migrations add to the database. They come with PostgreSQL, in some systems in a package of their own. */
const EXTENSIONS = ['btree_gin', 'btree_gist', 'pg_trgm'];

/** The embedded database while a command works on it. */
export interface OpenDatabase extends DatabaseAddresses {
  /** Stops the server if this command started it. */
  close(): Promise<void>;
}

/** The embedded database that `start` runs at this moment, or that is started for the while; brought to the present schema. */
export async function openEmbedded(settings: Settings): Promise<OpenDatabase> {
  const running = findLocalPostgres(embeddedFolder(settings));
  const server = running ? undefined : await startEmbedded(settings);
  const addresses = await prepareEmbedded(running ?? server?.url ?? '');
  return { ...addresses, close: async () => server?.stop() };
}

export function startEmbedded(settings: Settings): Promise<LocalPostgres> {
  return startLocalPostgres({ dataDir: embeddedFolder(settings) });
}

/** Makes both roles of the embedded database, which needs no passwords: only its own account reaches it. */
export async function prepareEmbedded(url: string): Promise<DatabaseAddresses> {
  await prepareDatabase(url);
  return addressesOf(url);
}

function embeddedFolder(settings: Settings): string {
  return join(settings.dataDir, 'postgres');
}

/** Brings the database that the settings name to the present schema; answers the names of the steps applied. */
export async function migrateNamed(settings: Settings): Promise<string[]> {
  if (isOutside(settings)) {
    const ownerUrl = ownerUrlOf(settings);
    await checkOwner(ownerUrl);
    return migrateDatabase(ownerUrl);
  }
  const database = await openEmbedded(settings);
  try {
    return await migrateDatabase(database.ownerUrl);
  } finally {
    await database.close();
  }
}

/** Whether a server of one's own is named, and the embedded one stays away. */
export function isOutside({ databaseUrl, ownerUrl }: Settings): boolean {
  return databaseUrl !== undefined || ownerUrl !== undefined;
}

/** @throws UserFacingError when it is not set */
export function ownerUrlOf({ ownerUrl }: Settings): string {
  if (ownerUrl) return ownerUrl;
  throw new UserFacingError(
    `CHENGJIE_DATABASE_OWNER_URL is not set: give the address of the database as ${OWNER_ROLE}, who migrates (docs/operations.md).`,
  );
}

/** @throws UserFacingError when it is not set */
export function servingUrlOf({ databaseUrl }: Settings): string {
  if (databaseUrl) return databaseUrl;
  throw new UserFacingError(
    `DATABASE_URL is not set: give the address of the database as ${SERVING_ROLE}, who serves (docs/operations.md).`,
  );
}

/**
 * Asks an outside server whether it will do, and whether its roles are there.
 * @throws UserFacingError when it cannot be reached or lacks something
 */
export async function checkOwner(url: string): Promise<void> {
  const variable = 'CHENGJIE_DATABASE_OWNER_URL';
  const { role, serving } = await askServer(url, variable);
  if (role !== OWNER_ROLE || !serving)
    throw new UserFacingError(
      (role === OWNER_ROLE
        ? `There is no role ${SERVING_ROLE}`
        : `${variable} comes as ${role}, not as ${OWNER_ROLE}`) +
        ': "chengjie prepare-database" makes both roles and hands the database to its owner (docs/operations.md).',
    );
}

/**
 * Asks an outside server whether it will do.
 *
 * @throws UserFacingError when it cannot be reached or lacks something
 */
export async function askServer(url: string, variable: string): Promise<{ role: string; serving: boolean }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new UserFacingError(
      `No connection to ${hostOf(url)} (${variable}): ${reasonOf(error)}. ` +
        'Check that the server runs there, and the user, password and database of the address.',
      { cause: error },
    );
  }
  try {
    const { rows } = await client.query<ServerAnswer>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i') AS icu,
              ARRAY(SELECT name FROM unnest($2::text[]) AS name
                    WHERE name NOT IN (SELECT name FROM pg_available_extensions)) AS "noExtensions",
              current_user AS role, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS serving`,
      [SERVING_ROLE, EXTENSIONS],
    );
    const [server] = rows;
    const lack = lackOf(server);
    if (!server || lack) throw new UserFacingError(`The server of ${variable} ${lack}.`);
    return server;
  } finally {
    await client.end();
  }
}

/** What a server says of itself. */
interface ServerAnswer {
  readonly version: number;
  readonly icu: boolean;
  readonly noExtensions: readonly string[];
  readonly role: string;
  readonly serving: boolean;
}

/** Why a server will not do, and what to do about it; undefined where it will. */
export function lackOf(server: ServerAnswer | undefined): string | undefined {
  if (!server || server.version < OLDEST_SERVER || !server.icu)
    return (
      `is PostgreSQL ${server?.version}${server?.icu ? '' : ' without ICU'}: ` +
      `use ${OLDEST_SERVER} or newer, built with ICU`
    );
  if (server.noExtensions.length > 0)
    return `has no ${server.noExtensions.join(', ')}: install PostgreSQL's own extensions there (package postgresql-contrib)`;
  return undefined;
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
