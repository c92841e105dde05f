import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SERVER_FLAGS } from '../lib/server-flags.js';
import { openBenchDatabase } from './bench-database.js';
import type { BenchDatabase } from './bench-database.js';
import { compare } from './measure.js';
import type { BenchOptions, WorkloadName } from './options.js';
import { comparisonLines, requestVerdicts } from './report.js';
import { assertSameAnswers } from './same-answers.js';
import { startServer } from '../load/server-process.js';
import type { ServerProcess } from '../load/server-process.js';
import { measureStarts } from './start-time.js';
import { descendantsOf, residentMemory } from '../load/usage.js';
import { limitVerdict, verdictLines } from '../load/verdict.js';
import type { Verdict } from '../load/verdict.js';
import { makeWorkload } from './workloads.js';
import type { Workload } from './workloads.js';

/** 300 MB. */
const MEMORY_LIMIT_MEBIBYTES = 286;
const START_LIMIT_SECONDS = 6;
const POOL_SIZE = '10';

/** Measures everything that has a target; answers whether all were met. */
export async function runBench(options: BenchOptions): Promise<boolean> {
  const verdicts = [...(await loadVerdicts(options)), ...(options.start ? await startVerdicts() : [])];
  console.log(`\n${verdictLines(verdicts).join('\n')}`);
  return verdicts.every(({ met }) => met);
}

async function loadVerdicts(options: BenchOptions): Promise<Verdict[]> {
  const database = await openBenchDatabase(options);
  try {
    const bare = await startServer('../bench/bare-server.js', { DATABASE_URL: database.url, POOL_SIZE });
    try {
      const verdicts = [];
      for (const name of options.only) verdicts.push(...(await workloadVerdicts(name, database, bare, options)));
      return verdicts;
    } finally {
      await bare.stop();
    }
  } finally {
    await database.close();
  }
}

/** A fresh API process for each workload: none is warm from another one. */
async function workloadVerdicts(
  name: WorkloadName,
  database: BenchDatabase,
  bare: ServerProcess,
  options: BenchOptions,
): Promise<Verdict[]> {
  const workload = await makeWorkload(name, database, options);
  const api = await startApi(database, workload, options);
  try {
    console.log(`\n  ${name} ${workload.title}`);
    const used = await assertSameAnswers(workload, { api: api.port, bare: bare.port }, database.client);
    console.log(`    same answers to ${used} request${used === 1 ? '' : 's'}`);
    const { rounds, seconds } = options;
    const profile = options.profile === undefined ? undefined : () => toggleProfile(api);
    const comparison = await compare({
      workload,
      api,
      bare,
      serverPid: database.serverPid,
      rounds,
      seconds,
      used: workload.once ? used : 0,
      ...(profile && { profile }),
    });
    console.log(comparisonLines(comparison).join('\n'));
    const memory = residentMemory(api.pid).peak;
    const backend = Math.max(...descendantsOf(database.serverPid).map(({ pid }) => residentMemory(pid).peak));
    return [
      ...requestVerdicts(workload, comparison),
      limitVerdict(`${name} memory of the API`, memory, MEMORY_LIMIT_MEBIBYTES, 'MiB'),
      limitVerdict(`${name} memory of a PostgreSQL process`, backend, MEMORY_LIMIT_MEBIBYTES, 'MiB'),
    ];
  } finally {
    await api.stop();
  }
}

function startApi(
  { url, masterKey }: BenchDatabase,
  { name, keepsAnswers }: Workload,
  { profile }: BenchOptions,
): Promise<ServerProcess> {
  const env = {
    DATABASE_URL: url,
    CHENGJIE_MASTER_KEY: masterKey.toString('base64'),
    CHENGJIE_POOL_SIZE: POOL_SIZE,
    ...(keepsAnswers ? {} : { CHENGJIE_ANSWER_CACHE_MIB: '0' }),
  };
  const api = '../../../api/dist/main.js';
  if (profile === undefined) return startServer(api, env, { execArgv: SERVER_FLAGS });
  mkdirSync(profile, { recursive: true });
  const CHENGJIE_PROFILE_FILE = join(resolve(profile), `${name}.cpuprofile`);
  const execArgv = [...SERVER_FLAGS, '--import', new URL('profiler.js', import.meta.url).href];
  return startServer(api, { ...env, CHENGJIE_PROFILE_FILE }, { execArgv });
}

/** Begins a CPU profile, or ends it; the last round's is kept. */
let profiling = false;
async function toggleProfile({ child }: ServerProcess): Promise<void> {
  profiling = !profiling;
  child.send('profile');
  if (!profiling) await once(child, 'message');
}

async function startVerdicts(): Promise<Verdict[]> {
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
