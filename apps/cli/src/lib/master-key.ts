import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readMasterKey } from '@chengjie/platform';
import type { Settings } from './settings.js';
import { UserFacingError } from './user-facing-error.js';

/**
 * The key that wraps the sealing keys, in base64: for an outside server as given, for the embedded one kept beside
 * its data. Whoever loses it loses every sealed bid, so it is on disk before it is used.
 */
export function masterKeyFor(settings: Settings): string {
  if (settings.databaseUrl || settings.masterKey) {
    readMasterKey(settings.masterKey);
    return settings.masterKey ?? '';
  }
  const file = join(settings.dataDir, 'master.key');
  return readKey(file) ?? makeKey(file);
}

function readKey(file: string): string | undefined {
  let key: string;
  try {
    key = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UserFacingError(`The master key ${file} cannot be read: start under the account that owns it.`, {
      cause: error,
    });
  }
  if (Buffer.from(key, 'base64').length !== 32)
    throw new UserFacingError(
      `The master key ${file} is damaged: restore it from a copy; sealed bids need this very key.`,
    );
  return key;
}

function makeKey(file: string): string {
  const key = randomBytes(32).toString('base64');
  mkdirSync(join(file, '..'), { recursive: true });
  const partial = `${file}.${process.pid}`;
  const descriptor = openSync(partial, 'wx', 0o600);
  writeSync(descriptor, `${key}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  linkSync(partial, file);
  rmSync(partial);
  return key;
}
