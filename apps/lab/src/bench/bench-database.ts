import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeLocalPostgres, startLocalPostgres, type LocalPostgres } from '@chengjie/local-postgres';
import { step } from '@chengjie/terminal';
import pg from 'pg';
import { removeOpenLots, storeBidders } from '../load/bidders.js';
import { migrated } from '../load/migrated.js';
import type { BenchOptions } from './options.js';

/** A running server with the bench's data, written as safely as the product writes. */
export interface BenchDatabase {
  /** For what serves. */
  readonly url: string;
  /** For views of the peer's own. */
  readonly adminUrl: string;
  readonly masterKey: Buffer;
  readonly client: pg.Client;
  /** Process of the server; the connections' are below it. */
  readonly serverPid: number;
  close(): Promise<void>;
}

/** Opens the database of that seed and size, made at the first run and kept in `.data/bench` for the next ones. */
export async function openBenchDatabase(options: BenchOptions): Promise<BenchDatabase> {
  const { seed, organizations, projects, bids } = options;
  const folder = join('.data', 'bench', `seed-${seed}-${organizations}-${projects}-${bids}`);
  const masterKey = createHash('sha256').update(`bench:${seed}`).digest();
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    removeLocalPostgres(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await generate(join(folder, 'postgres'), masterKey, options);
    writeFileSync(complete, '');
  }
  const server = await step(`PostgreSQL in ${folder}`, () => startLocalPostgres({ dataDir: join(folder, 'postgres') }));
  try {
    return await connected(server, masterKey);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function connected(server: LocalPostgres, masterKey: Buffer): Promise<BenchDatabase> {
  await removePeersViews(server.url);
  const { servingUrl, applied } = await migrated(server);
  if (applied.length) console.log(`  applied ${applied.join(', ')}`);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await assertDurable(client);
  await step('Lots and bids of earlier runs taken out', () => removeLeftovers(server.url));
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const serverPid = Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url: servingUrl,
    adminUrl: server.url,
    masterKey,
    client,
    serverPid,
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** A run that was broken off left them; what they show could not be migrated. */
async function removePeersViews(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('drop schema if exists bench_peer cascade').finally(() => client.end());
}

/** By a connection of its own: what it takes is none of the memory that is measured. */
async function removeLeftovers(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await removeOpenLots(client).finally(() => client.end());
}

/** A bid is only in when it is on disk: nothing else would be a fair measure of submitting. */
async function assertDurable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting <> 'on'`,
  );
  if (rows.length) throw new Error(`Not durable: ${rows.map(({ name }) => name).join(', ')} is off`);
}

/** Written without safety, since an interrupted generation is thrown away. */
async function generate(dataDir: string, masterKey: Buffer, options: BenchOptions): Promise<void> {
  const { loadPopulation } = await import('@chengjie/population');
  const { organizations, projects, bids, seed } = options;
  const server = await startLocalPostgres({ dataDir, durable: false, settings: { max_wal_size: '16GB' } });
  try {
    await step('Migrations', () => migrated(server));
    await step(`${organizations} organizations, ${projects} projects, ${bids} bids`, () =>
      loadPopulation({
        databaseUrl: server.url,
        masterKey,
        seed,
        size: { organizations, projects, bids },
        log: (line) => console.log(`    ${line}`),
      }),
    );
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await step(
      'Bidders with tokens',
      () => storeBidders(client, options),
      (count) => String(count),
    );
    await step('vacuum analyze', () => client.query('vacuum (analyze, freeze)'));
    await client.query('checkpoint');
    await client.end();
  } finally {
    await server.stop();
  }
}
