import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serverAccount, type Account } from './account.js';
import { binariesFor } from './binaries.js';
import { guardServer, type Guard } from './guard.js';
import { addressOf, LeaseTakenError, takeLease, type Lease } from './lease.js';
import { LocalPostgresError } from './local-postgres-error.js';
import { clusterFolder, ensureCluster, prepareDataFolder, socketFolder } from './data-folder.js';
import { isServerOf, readPostmasterFile } from './postmaster-file.js';

/** The database that a local server offers, besides those that tests make. */
const DATABASE = 'chengjie';

/** How long a server may take to answer; recovery after a crash replays the log first. */
const START_LIMIT_MS = 120_000;

/** How long a fast shutdown may take, and how long a supervisor that was just killed may seem to live on. */
const STOP_LIMIT_MS = 30_000;
const LEASE_LIMIT_MS = 5_000;

const POLL_MS = 25;
/** How often, and for how long, a start is tried while a killed server still holds its lock or memory. */
const RELEASE_POLL_MS = 250;
const RELEASE_LIMIT_MS = 10_000;

/**
 * Settings for data that matters: PostgreSQL's own durability, memory for a machine of modest size. In a rush of bids the
 * background writes changed pages out, and a checkpoint, after which each is logged whole once more, comes seldom.
 */
const SETTINGS = {
  listen_addresses: '',
  max_connections: '200',
  shared_buffers: '224MB',
  max_wal_size: '4GB',
  bgwriter_delay: '50ms',
  bgwriter_lru_maxpages: '500',
  bgwriter_lru_multiplier: '2',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Settings for data that nobody will miss. */
const THROW_AWAY_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** What to start. */
export interface LocalPostgresOptions {
  /** Folder of the data, made when missing; its log goes beside it as `NAME.log`. */
  readonly dataDir: string;
  /** False gives up the data's safety for speed. Default true. */
  readonly durable?: boolean;
  /** Further PostgreSQL settings by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A folder to delete, and the data wherever it lies, when this process dies without stopping the server. */
  readonly removeOnDeath?: string;
}

/** A server that runs under this process's supervision. */
export interface LocalPostgres {
  /** Address of the database `chengjie`, over a Unix socket that only this account (and root) can reach. */
  readonly url: string;
  /** The cluster was made by this start, so the database is empty. */
  readonly created: boolean;
  /** The server was left running by a supervisor that was killed. */
  readonly adopted: boolean;
  /** Resolves when the server ends without having been stopped; start it again then. */
  readonly lost: Promise<void>;
  /** Stops the server in order: sessions are ended, data is written. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from the npm package on the data folder, or takes over the server that a killed supervisor left
 * there. The server ends with this process, however that ends.
 *
 * @throws LocalPostgresError in one line: what is wrong and what to do
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    return await start(dataDir, options);
  } catch (error) {
    if (error instanceof LeaseTakenError)
      throw new LocalPostgresError(
        `The database in ${dataDir} is in use by process ${error.holderPid}.`,
        'Stop that one first, or name another folder with CHENGJIE_DATA_DIR.',
        { cause: error },
      );
    if (error instanceof LocalPostgresError) throw error;
    throw new LocalPostgresError(
      `PostgreSQL could not be started in ${dataDir}: ${error instanceof Error ? error.message : String(error)}.`,
      'Check the rights and free space there, or name another folder with CHENGJIE_DATA_DIR.',
      { cause: error },
    );
  }
}

async function start(dataDir: string, options: LocalPostgresOptions): Promise<LocalPostgres> {
  const durable = options.durable ?? true;
  const account = serverAccount(dataDir);
  const binaries = binariesFor(account);
  const dataFolder = prepareDataFolder(dataDir, account);
  const created = ensureCluster(dataFolder, binaries, account, durable);
  const cluster = clusterFolder(dataFolder);

  const left = await serverLeftBehind(cluster);
  if (left) {
    await left.lease.ensureDatabase(DATABASE);
    const guard = guardServer(left.pid, account, cluster, options.removeOnDeath);
    return supervise({ ...left, cluster, guard, created, adopted: true });
  }

  const socket = socketFolder(dataFolder, account);
  const settings = { ...SETTINGS, ...(durable ? {} : THROW_AWAY_SETTINGS), ...options.settings };
  for (let waited = 0; ; waited += RELEASE_POLL_MS) {
    const child = launch(
      binaries.postgres,
      cluster,
      { ...settings, unix_socket_directories: socket },
      dataDir,
      account,
    );
    const guard = guardServer(child.pid ?? 0, account, cluster, options.removeOnDeath);
    try {
      const lease = await firstAnswer(child, socket, `${dataDir}.log`, cluster);
      await lease.ensureDatabase(DATABASE);
      return supervise({ pid: child.pid ?? 0, socket, lease, cluster, guard, created, adopted: false });
    } catch (error) {
      guard.release();
      if (!isStillEnding(error) || waited > RELEASE_LIMIT_MS) throw error;
    }
    await delay(RELEASE_POLL_MS);
  }
}

/** A server that was just killed holds its lock until it is reaped, and its shared memory until its last session ends. */
function isStillEnding(error: unknown): boolean {
  return error instanceof LocalPostgresError && /lock file|shared memory block/.test(error.message);
}

/** The running server of this folder, if there is one that answers; waits for one that is just ending. */
async function serverLeftBehind(cluster: string): Promise<{ pid: number; socket: string; lease: Lease } | undefined> {
  for (let waited = 0; ; waited += POLL_MS) {
    const file = readPostmasterFile(cluster);
    if (!file) return undefined;
    if (!isServerOf(cluster, file.pid)) {
      rmSync(`${cluster}/postmaster.pid`, { force: true });
      return undefined;
    }
    try {
      return { pid: file.pid, socket: file.socketFolder, lease: await takeLease(file.socketFolder) };
    } catch (error) {
      if (error instanceof LeaseTakenError && (error.holderIsAlive || waited > LEASE_LIMIT_MS)) throw error;
      if (waited > STOP_LIMIT_MS)
        throw new LocalPostgresError(
          `A PostgreSQL server (process ${file.pid}) holds the data folder but does not answer.`,
          `End it (kill -INT ${file.pid}), then start again.`,
          { cause: error },
        );
    }
    await delay(POLL_MS);
  }
}

/** In a session of its own, so that a Ctrl-C at the terminal reaches the supervisor alone, which stops things in order. */
function launch(
  postgres: string,
  cluster: string,
  settings: Record<string, string>,
  dataDir: string,
  account: Account | undefined,
): ChildProcess {
  const log = openSync(`${dataDir}.log`, 'w', 0o600);
  try {
    const child = spawn(
      postgres,
      ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...account,
        cwd: '/',
        detached: true,
        stdio: ['ignore', log, log],
        env: { PATH: process.env['PATH'], TZ: 'UTC' },
      },
    );
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function firstAnswer(child: ChildProcess, socket: string, log: string, cluster: string): Promise<Lease> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += POLL_MS) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      throw new LocalPostgresError(
        `PostgreSQL ended at once: ${reasonIn(log)}`,
        `The log is ${log}; if the data folder is damaged, move it away to begin with an empty database: mv ${cluster} ${cluster.replace(/cluster$/, 'broken')}`,
      );
    }
    try {
      return await takeLease(socket);
    } catch (error) {
      if (error instanceof LeaseTakenError) throw error;
    }
    await delay(POLL_MS);
  }
  child.kill('SIGINT');
  throw new LocalPostgresError(
    `PostgreSQL did not answer within ${START_LIMIT_MS / 1000} s.`,
    `See its log ${log}, then start again.`,
  );
}

/** PostgreSQL's own last complaint, without the prefix of its log lines. */
function reasonIn(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
  return reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').replace(/[^.]$/, '$&.') || 'it gave no reason.';
}

interface Supervised {
  readonly pid: number;
  readonly socket: string;
  readonly lease: Lease;
  readonly cluster: string;
  readonly guard: Guard;
  readonly created: boolean;
  readonly adopted: boolean;
}

function supervise({ pid, socket, lease, cluster, guard, created, adopted }: Supervised): LocalPostgres {
  lease.unref();
  let stopping: Promise<void> | undefined;
  const lost = new Promise<void>((report) => {
    void lease.broken.then(() => {
      if (!stopping) report();
    });
  });
  const stop = async (): Promise<void> => {
    lease.end().catch(() => undefined); // not awaited: an unreferenced connection would let this process run out of work
    await endServer(cluster, pid);
    guard.release();
    if (basename(socket).startsWith('chengjie-postgres-')) rmSync(socket, { recursive: true, force: true });
  };
  return { url: addressOf(socket, DATABASE), created, adopted, lost, stop: () => (stopping ??= stop()) };
}

/** A server removes `postmaster.pid` as its last act; the process table may show it longer where nobody reaps it. */
async function endServer(cluster: string, pid: number): Promise<void> {
  const running = () => readPostmasterFile(cluster)?.pid === pid && isServerOf(cluster, pid);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!running()) return;
    process.kill(pid, signal);
    for (let waited = 0; running() && waited < STOP_LIMIT_MS; waited += POLL_MS) await delay(POLL_MS);
  }
}

/** Address of the database of a running server on that folder, for commands beside it that do not supervise it. */
export function findLocalPostgres(dataDir: string): string | undefined {
  const cluster = clusterFolder(resolve(dataDir));
  const file = readPostmasterFile(cluster);
  return file && isServerOf(cluster, file.pid) ? addressOf(file.socketFolder, DATABASE) : undefined;
}
