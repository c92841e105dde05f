import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { removeLocalPostgres } from '@chengjie/local-postgres';
import { freePort } from '../load/server-process.js';
import { descendantsOf, residentMemory } from '../load/usage.js';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { MEMORY_LIMIT_MEBIBYTES } from './limits.js';

const START_LIMIT_SECONDS = 5;

/** Longest wait for a start; the first one makes the demonstration data. */
const START_LIMIT_MS = 180_000;

/** A start of the product as a person does it. */
interface MeasuredStart {
  /** From `npm start` to "Ready". */
  readonly seconds: number;
  /** Most resident memory of its processes, MiB. */
  readonly memory: readonly { readonly name: string; readonly mebibytes: number }[];
}

/** Measures starts of the product on a database that exists, and what its processes take. */
export async function startVerdicts(): Promise<Verdict[]> {
  console.log('\n  npm start, twice on an empty folder');
  const { first, second } = await measureStarts();
  console.log(`    first ${first.seconds.toFixed(1)} s, on an existing database ${second.seconds.toFixed(1)} s`);
  for (const { name, mebibytes } of second.memory)
    console.log(`    ${mebibytes.toFixed(0).padStart(4)} MiB  ${name.slice(0, 80)}`);
  const largest = Math.max(...second.memory.map(({ mebibytes }) => mebibytes));
  return [
    limitVerdict('npm start on an existing database', second.seconds, START_LIMIT_SECONDS, 's'),
    limitVerdict('memory of the largest process after start', largest, MEMORY_LIMIT_MEBIBYTES, 'MiB'),
  ];
}

/** Starts the product twice on an empty data folder; the second time the database exists. */
async function measureStarts(): Promise<{ first: MeasuredStart; second: MeasuredStart }> {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-start-'));
  try {
    return { first: await measureStart(folder), second: await measureStart(folder) };
  } finally {
    removeLocalPostgres(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureStart(folder: string): Promise<MeasuredStart> {
  const port = String(await freePort());
  const { DATABASE_URL: _, ...env } = process.env;
  const since = performance.now();
  const npm = spawn('npm', ['start'], {
    env: { ...env, CHENGJIE_DATA_DIR: folder, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(npm, 'exit');
  try {
    await saysReady(npm);
    const seconds = (performance.now() - since) / 1_000;
    await delay(1_000); // for the worker's first round
    const memory = descendantsOf(npm.pid ?? 0).map(({ pid, name }) => ({ name, mebibytes: residentMemory(pid).peak }));
    return { seconds, memory };
  } finally {
    const supervisor = descendantsOf(npm.pid ?? 0).find(({ name }) => /^\S*node \S*main\.js start$/.test(name));
    process.kill(supervisor?.pid ?? npm.pid ?? 0, 'SIGINT');
    await ended;
  }
}

function saysReady(npm: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => reject(new Error(`npm start was not ready in time:\n${said}`)), START_LIMIT_MS);
    for (const stream of [npm.stdout, npm.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (!said.includes('Ready after')) return;
        clearTimeout(limit);
        resolve();
      });
    }
    npm.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`npm start ended with ${code}:\n${said}`));
    });
  });
}
