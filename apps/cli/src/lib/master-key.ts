import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMasterKey } from '@chengjie/platform/config';
import { UserFacingError } from '@chengjie/terminal';
import { admitServer, OtherMasterKeyError } from '@chengjie/platform/schema';
import { schemas } from '@chengjie/product/schema';
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
 * Told at the start, before anything else is done with the key.
 *
 * @throws UserFacingError when the database is another master key's, naming where this one is from
 */
export async function checkMasterKey(settings: Settings, databaseUrl: string, masterKey: string): Promise<void> {
  try {
    await admitServer({ databaseUrl, masterKey: readMasterKey(masterKey) }, schemas);
  } catch (cause) {
    if (!(cause instanceof OtherMasterKeyError)) throw cause;
    const kept = settings.databaseUrl || settings.masterKey ? 'CHENGJIE_MASTER_KEY' : join(settings.dataDir, FILE);
    throw new UserFacingError(
      cause.message.replaceAll('CHENGJIE_MASTER_KEY', () => kept),
      { cause },
    );
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
