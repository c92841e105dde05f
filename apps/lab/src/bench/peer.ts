import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '@chengjie/platform/config';
import { step, UserFacingError } from '@chengjie/terminal';
import type pg from 'pg';
import { startServer, type ServerProcess } from '../load/server-process.js';

/** What the peer is made from: its packages, its server, and its schema of the database. */
const SOURCE = fileURLToPath(new URL('../../peer', import.meta.url));

/** Where npm installs it: not among the product's own packages. */
const FOLDER = resolve('.data', 'bench', 'peer');

/** Without a network npm would otherwise try for minutes. */
const NPM_OPTIONS = [
  '--ignore-scripts',
  '--prefer-offline',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--loglevel=error',
];

/** Starts PostgreSQL's other way to GraphQL on the same tables; its views last as long as it runs. */
export async function startPeer(databaseUrl: string, client: pg.Client, poolSize: string): Promise<ServerProcess> {
  await install();
  await client.query(readFileSync(join(SOURCE, 'schema.sql'), 'utf8'));
  const env = { ...SERVER_ENVIRONMENT, DATABASE_URL: databaseUrl, POOL_SIZE: poolSize, GRAPHILE_ENV: 'production' };
  const start = { execArgv: SERVER_FLAGS };
  const server = await startServer(pathToFileURL(join(FOLDER, 'server.mjs')).href, env, start);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await client.query('drop schema if exists bench_peer cascade');
    },
  };
}

/** Once for each state of its lock file. */
async function install(): Promise<void> {
  const lock = readFileSync(join(SOURCE, 'package-lock.json'), 'utf8');
  const installed = join(FOLDER, 'installed');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    cpSync(SOURCE, FOLDER, { recursive: true });
    console.log('  PostGraphile is not installed yet: npm fetches it (30 MB) …');
    await step('npm ci in .data/bench/peer', npmCi);
    writeFileSync(installed, lock);
  }
  cpSync(join(SOURCE, 'server.mjs'), join(FOLDER, 'server.mjs'));
}

/** @throws UserFacingError when npm cannot, most often for want of a network */
async function npmCi(): Promise<void> {
  const npm = spawn('npm', ['ci', ...NPM_OPTIONS], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  npm.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(npm, 'close')) as [number | null];
  if (code === 0) return;
  const reason = said.split('\n').slice(0, 5).join('\n');
  throw new UserFacingError(
    `PostGraphile could not be installed. It comes from npm, which needs the network; without it: --no-peer.\n${reason}`,
  );
}
