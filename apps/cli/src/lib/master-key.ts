import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMasterKey } from '@chengjie/platform/config';
import { UserFacingError } from '@chengjie/terminal';
import pg from 'pg';
import { Sealing } from '@chengjie/sealing/node';
import type { Settings } from './settings.js';

const FILE = 'master.key';

/**
 * The key that wraps the sealing keys, in base64: for an outside server as given, for the embedded one kept beside
 * its data. Whoever loses it loses every sealed bid, so it is on disk before it is used.
 */
export function masterKeyFor(settings: Settings): string {
  if (settings.databaseUrl || settings.masterKey) {
    readMasterKey(settings.masterKey);
    return settings.masterKey ?? '';
  }
  const file = join(settings.dataDir, FILE);
  return readKey(file) ?? makeKey(file);
}

/**
 * Told at the start, as otherwise it would show at the first opening: bids sealed under another key cannot be opened.
 *
 * @throws UserFacingError when the database's projects were sealed under another master key
 */
export async function checkMasterKey(settings: Settings, databaseUrl: string, masterKey: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; key: Buffer }>(
      `SELECT id, sealed_key AS key FROM project WHERE sealed_key IS NOT NULL ORDER BY published_at DESC LIMIT 1`,
    );
    for (const { id, key } of rows) new Sealing(readMasterKey(masterKey)).projectKey(id, key);
  } catch (cause) {
    if (cause instanceof pg.DatabaseError) throw cause;
    const kept = settings.databaseUrl || settings.masterKey ? 'CHENGJIE_MASTER_KEY' : join(settings.dataDir, FILE);
    throw new UserFacingError(
      `${kept} is not the key that this database's bids were sealed under: put back that one, as without it they can never be opened.`,
      { cause },
    );
  } finally {
    await client.end();
  }
}

function readKey(file: string): string | undefined {
  let key: string;
  try {
    key = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(file, error);
  }
  if (Buffer.from(key, 'base64').length !== 32)
    throw new UserFacingError(
      `The master key ${file} is damaged: restore it from a copy; sealed bids need this very key.`,
    );
  return key;
}

function makeKey(file: string): string {
  const key = randomBytes(32).toString('base64');
  try {
    mkdirSync(dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}`;
    const descriptor = openSync(partial, 'wx', 0o600);
    writeSync(descriptor, `${key}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(partial, file);
    rmSync(partial);
  } catch (error) {
    throw unusable(file, error);
  }
  return key;
}

function unusable(file: string, cause: unknown): UserFacingError {
  const code = codeOf(cause);
  const advice =
    code === 'EACCES' || code === 'EPERM'
      ? 'start under the account that owns the folder'
      : 'the data folder must be a folder that can be written to';
  return new UserFacingError(
    `The master key ${file} cannot be read or made (${code}): ${advice}, or name another one with CHENGJIE_DATA_DIR.`,
    { cause },
  );
}

/** The system's name of what went wrong, e.g. ENOENT. */
function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? 'unknown');
}
