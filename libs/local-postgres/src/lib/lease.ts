import pg from 'pg';
import { SUPERUSER } from './data-folder.js';

/** The database that initdb makes and nobody uses: leases and administration go there. */
const MAINTENANCE_DATABASE = 'postgres';

/** Any fixed number: the advisory lock that the one supervisor of a server holds. */
const LEASE_KEY = 20_171_225;

/** Beginning of a supervisor's name in pg_stat_activity; its process number follows. */
const SUPERVISOR = 'chengjie supervisor ';

/** Address of a database on the server behind the socket; understood by pg, MikroORM, pg-boss and psql alike. */
export function addressOf(socketFolder: string, database: string): string {
  return `postgresql://${SUPERUSER}@${encodeURIComponent(socketFolder)}:5432/${database}`;
}

/** The supervisor's own connection: it proves that the server lives, and that nobody else supervises it. */
export interface Lease {
  /** Resolves when the connection breaks: the server has gone. */
  readonly broken: Promise<void>;
  /** Makes the database when it is missing. */
  ensureDatabase(name: string): Promise<void>;
  /** The connection no longer keeps this process running. */
  unref(): void;
  end(): Promise<void>;
}

/** Another living supervisor holds the server's lease. */
export class LeaseTakenError extends Error {
  override readonly name = 'LeaseTakenError';

  constructor(readonly holderPid: number) {
    super(`The server is supervised by process ${holderPid}.`);
  }

  /** False for a moment after a supervisor was killed, until the server notices. */
  get holderIsAlive(): boolean {
    try {
      process.kill(this.holderPid, 0);
      return true;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  }
}

/**
 * Connects once and takes the lease.
 *
 * @throws LeaseTakenError when another supervisor holds it, otherwise what `pg` throws when the server does not answer
 */
export async function takeLease(socketFolder: string): Promise<Lease> {
  const client = new pg.Client({
    connectionString: addressOf(socketFolder, MAINTENANCE_DATABASE),
    application_name: `${SUPERVISOR}${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  const broken = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LEASE_KEY]);
    if (!rows[0]?.taken) throw new LeaseTakenError(await holderOf(client));
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    broken,
    async ensureDatabase(name) {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    },
    unref: () => (client as pg.Client & { unref(): void }).unref(), // missing in @types/pg
    end: () => client.end(),
  };
}

async function holderOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1`,
    [LEASE_KEY],
  );
  return Number(rows[0]?.name.replace(SUPERVISOR, '') ?? 0);
}
