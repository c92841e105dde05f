import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLocalPostgres, startLocalPostgres, type LocalPostgres } from '@chengjie/local-postgres';
import { addressesOf } from '@chengjie/platform/schema';
import pg from 'pg';
import { publishOpenLots, readBidders, storeBidders, type Bidder, type OpenLot } from '../load/bidders.js';
import { migrated } from '../load/migrated.js';
import { startServer, type ServerProcess, type ServerStart } from '../load/server-process.js';
import { descendantsOf } from '../load/usage.js';
import { storeBuyer, type Buyer } from './buyer.js';

/** More than the demonstration's registered organizations: all of them bid. */
const BIDDERS = 1_000;

/** What differs between the scenarios' sites. */
export interface SiteOptions {
  readonly seed: number;
  /** Folder for everything, e.g. on a small file system; without it a temporary one, removed at the end. */
  readonly folder?: string;
  /** PostgreSQL settings other than the product's. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** How a process of the product is started otherwise than usual. */
export interface ProcessOptions {
  /** Address of the database as this process is to see it. */
  readonly databaseUrl?: string;
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * A site to break things on: a PostgreSQL server of its own, as durable as the product's, the demonstration's data,
 * bidders with tokens, and API and worker processes as built.
 */
export class Site {
  readonly masterKey = randomBytes(32);
  bidders: readonly Bidder[] = [];
  private printed = '';
  private readonly processes = new Set<ServerProcess>();
  private server: LocalPostgres | undefined;

  private constructor(
    readonly folder: string,
    private readonly options: SiteOptions,
  ) {}

  /** Makes the data; no process of the product runs yet. */
  static async open(options: SiteOptions): Promise<Site> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'chengjie-faults-'));
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755); // root runs the server under another account, which has to come through
    const site = new Site(folder, options);
    try {
      await site.startDatabase();
      await site.fill();
    } catch (error) {
      await site.close();
      throw error;
    }
    return site;
  }

  /** The database as the product's processes reach it. */
  get databaseUrl(): string {
    return addressesOf(this.running.url).servingUrl;
  }

  private get running(): LocalPostgres {
    if (!this.server) throw new Error('The database does not run');
    return this.server;
  }

  /** Everything that API and worker have printed so far. */
  get output(): string {
    return this.printed;
  }

  get dataDir(): string {
    return join(this.folder, 'postgres');
  }

  /** PostgreSQL's own data folder. */
  get cluster(): string {
    return join(realpathSync(this.dataDir), 'cluster');
  }

  async startDatabase(): Promise<void> {
    const { dataDir } = this;
    const { settings } = this.options;
    this.server = await startLocalPostgres({ dataDir, removeOnDeath: dataDir, ...(settings && { settings }) });
  }

  /** Waits until the database has ended of itself, then starts it, or takes over what has started again by itself. */
  async recoverDatabase(): Promise<void> {
    await this.server?.lost;
    this.server = undefined;
    await this.startDatabase();
  }

  /**
   * A connection of the caller's own as superuser, to be ended by it.
   * @param name by which PostgreSQL knows it
   */
  async connect(name?: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.running.url, ...(name && { application_name: name }) });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Starts the database unless it runs. */
  async ensureDatabase(): Promise<void> {
    if (!this.server) await this.startDatabase();
  }

  /** An orderly stop. */
  async stopDatabase(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }

  /** `kill -9` of the server with all its sessions at once; nobody has time to write anything. */
  async killDatabase(): Promise<void> {
    const server = this.server;
    if (!server) return;
    const postmaster = this.postmasterPid();
    const sessions = descendantsOf(postmaster).map(({ pid }) => pid);
    for (const pid of [postmaster, ...sessions]) kill(pid);
    await server.lost;
    this.server = undefined;
  }

  postmasterPid(): number {
    return Number(readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  api(options: ProcessOptions = {}): Promise<ServerProcess> {
    return this.start('../../../api/dist/served/main.js', options);
  }

  worker(options: ProcessOptions = {}): Promise<ServerProcess> {
    return this.start('../../../worker/dist/served/main.js', options);
  }

  /** Work on a connection of its own. */
  async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.connected(async (client) => (await client.query<Row>(text, [...values])).rows);
  }

  /** Fresh lots for which every bidder may bid. */
  publishLots(count: number, openMs?: (index: number) => number): Promise<OpenLot[]> {
    return this.connected((client) => publishOpenLots(client, this.masterKey, count, openMs));
  }

  /** Somebody who may cancel the lots' projects. */
  buyer(): Promise<Buyer> {
    return this.connected(storeBuyer);
  }

  /** Ends API and worker processes, each in order. */
  async stopProcesses(): Promise<void> {
    await Promise.all([...this.processes].map((process) => process.stop()));
  }

  /** Ends everything and removes the data. */
  async close(): Promise<void> {
    await this.stopProcesses();
    await this.stopDatabase();
    removeLocalPostgres(this.dataDir);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async start(file: string, { databaseUrl, port, env }: ProcessOptions): Promise<ServerProcess> {
    const start: ServerStart = { say: (text) => (this.printed += text), ...(port !== undefined && { port }) };
    const environment = {
      DATABASE_URL: databaseUrl ?? this.databaseUrl,
      CHENGJIE_MASTER_KEY: this.masterKey.toString('base64'),
      NODE_OPTIONS: '',
      ...env,
    };
    const before = this.printed.length;
    const process = await startServer(file, environment, start).catch((error: Error) => {
      throw new Error(`${error.message}:\n${this.printed.slice(before)}`, { cause: error });
    });
    this.processes.add(process);
    process.child.once('exit', () => this.processes.delete(process));
    return process;
  }

  private async fill(): Promise<void> {
    const { loadDemonstration } = await import('@chengjie/demonstration');
    const { seed } = this.options;
    await migrated(this.running);
    await loadDemonstration({ databaseUrl: this.running.url, masterKey: this.masterKey, seed });
    this.bidders = await this.connected(async (client) => {
      await storeBidders(client, { seed, bidders: BIDDERS });
      await client.query('vacuum (analyze)');
      return readBidders(client, { seed });
    });
  }

  private async connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = await this.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

/** A session may have ended of itself by now. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
