import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { canEnter, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { LocalPostgresError } from './local-postgres-error.js';

/** The superuser of a local server; reachable only through a socket in a folder of mode 0700, hence without password. */
export const SUPERUSER = 'chengjie';

/** Room that the kernel leaves for a socket's path (107 bytes, on macOS 103) less the name PostgreSQL gives it. */
const LONGEST_SOCKET_FOLDER = 85;

const MAJOR = '18';

/** Makes the data folder so that the server's account owns and reaches it; returns its real path. */
export function prepareDataFolder(folder: string, account: Account | undefined): string {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  if (account && !existsSync(folder) && !canEnter(account, parent)) linkToReachableFolder(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const dataFolder = realpathSync(folder);
  if (account && statSync(dataFolder).uid === 0) chownSync(dataFolder, account.uid, account.gid);
  if (!canEnter(account, dataFolder))
    throw new LocalPostgresError(
      `PostgreSQL's account${account ? ` (uid ${account.uid})` : ''} cannot enter the data folder ${dataFolder}.`,
      'Make the folders above it passable (chmod o+x), or name another one with CHENGJIE_DATA_DIR.',
    );
  return dataFolder;
}

/** Root's clone may lie below a folder that nobody else may enter; a link remembers where the data went instead. */
function linkToReachableFolder(folder: string): void {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);
  const dataFolder = join('/var/lib/chengjie', name);
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  chmodSync(dataFolder, 0o700);
  symlinkSync(dataFolder, folder);
}

/** Deletes a data folder of a stopped server, and the data behind it where a link says that they lie elsewhere. */
export function removeLocalPostgres(folder: string): void {
  if (existsSync(folder)) rmSync(realpathSync(folder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Makes a database cluster when there is none; answers whether it did. An interrupted attempt leaves none behind. */
export function ensureCluster(
  dataFolder: string,
  binaries: Binaries,
  account: Account | undefined,
  sync: boolean,
): boolean {
  const cluster = clusterFolder(dataFolder);
  if (existsSync(cluster)) {
    checkCluster(cluster);
    return false;
  }
  for (const leftover of readdirSync(dataFolder).filter((name) => name.startsWith('cluster.')))
    rmSync(join(dataFolder, leftover), { recursive: true, force: true });
  const partial = join(dataFolder, `cluster.${process.pid}`);
  initialize(partial, binaries, account, sync);
  renameSync(partial, cluster);
  return true;
}

/** PostgreSQL's own data folder inside of it. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'cluster');
}

function checkCluster(cluster: string): void {
  const advice = `To begin with an empty database, move it away: mv ${cluster} ${cluster.replace(/cluster$/, 'broken')}`;
  let version: string;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw new LocalPostgresError(`The data folder ${cluster} is damaged: it has no PG_VERSION.`, advice, { cause });
  }
  if (version !== MAJOR)
    throw new LocalPostgresError(`The data folder ${cluster} is of PostgreSQL ${version}, not ${MAJOR}.`, advice);
}

function initialize(cluster: string, binaries: Binaries, account: Account | undefined, sync: boolean): void {
  const initdb = (locale: string) =>
    execFileSync(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${SUPERUSER}`,
        '--auth=trust',
        '--encoding=UTF8',
        `--locale=${locale}`,
        '--lc-messages=C',
        '--locale-provider=icu',
        '--icu-locale=und',
        '--no-instructions',
        ...(sync ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
    );
  try {
    try {
      initdb('C.UTF-8');
    } catch (error) {
      if (!/invalid locale/.test(stderrOf(error))) throw error;
      initdb('C');
    }
  } catch (cause) {
    rmSync(cluster, { recursive: true, force: true });
    throw new LocalPostgresError(
      `PostgreSQL could not make a database in ${cluster}: ${lastLine(stderrOf(cause))}.`,
      'Check free space and rights there, or name another folder with CHENGJIE_DATA_DIR.',
      { cause },
    );
  }
}

function stderrOf(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.replace(/\.$/, '') ?? '';
}

/** The folder, of mode 0700, for the server's socket: in the data folder, or a temporary one where that path is too long. */
export function socketFolder(dataFolder: string, account: Account | undefined): string {
  const own = join(dataFolder, 'socket');
  const fits = Buffer.byteLength(own) <= LONGEST_SOCKET_FOLDER;
  if (fits) mkdirSync(own, { recursive: true, mode: 0o700 });
  const folder = fits ? own : reachableTemporaryFolder(account);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** A new temporary folder of mode 0700 that the account owns and reaches, also when TMPDIR is root's private one. */
export function reachableTemporaryFolder(account: Account | undefined): string {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((candidate) => canEnter(account, candidate)) ?? tmpdir();
  const folder = mkdtempSync(join(parent, 'chengjie-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
