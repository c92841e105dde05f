import { setTimeout as delay } from 'node:timers/promises';
import { readBidders } from '../load/bidders.js';
import { limitVerdict, verdictLines, type Verdict } from '../load/verdict.js';
import { startApi, startWorker } from './api-server.js';
import { openBenchDatabase, type BenchDatabase } from './bench-database.js';
import { flatnessOf } from './flatness.js';
import { MEMORY_LIMIT_MEBIBYTES } from './limits.js';
import { QUERIES, type BenchOptions } from './options.js';
import { ProcessMemory } from './process-memory.js';
import { SoakLoad, type SoakStream } from './soak-load.js';
import { foreignSet, setsOf, variablesOf } from './workloads.js';

const SAMPLE_SECONDS = 3;
const PROGRESS_SECONDS = 30;
/** How much more memory may be used at the end than after the warm-up, as a share. */
const MOST_GROWTH = 0.1;
/** Of each query: all parameters by turns, a few again and again, and documents that are seen once. */
const ALL_PER_SECOND = 20;
const FEW_PER_SECOND = 20;
const FOREIGN_PER_SECOND = 8;
const FEW = 50;

/** Runs API and worker under everything at once, and watches their memory; answers whether all targets were met. */
export async function soak(minutes: number, options: BenchOptions): Promise<boolean> {
  const database = await openBenchDatabase(options);
  try {
    const verdicts = await soaked(minutes, database, options);
    console.log(`\n${verdictLines(verdicts).join('\n')}`);
    return verdicts.every(({ met }) => met);
  } finally {
    await database.close();
  }
}

async function soaked(minutes: number, database: BenchDatabase, options: BenchOptions): Promise<Verdict[]> {
  const { client, masterKey, serverPid } = database;
  const streams = await streamsFor(minutes, database, options.seed);
  const bidders = await readBidders(client, options);
  const api = await startApi(database, { keepsAnswers: true });
  const worker = await startWorker(database);
  const load = new SoakLoad(api.port, client, masterKey, bidders);
  const memory = new ProcessMemory({ node: { API: api.pid, worker: worker.pid }, serverPid });
  try {
    console.log(`\n  soak: ${minutes} minutes`);
    await load.start(streams);
    await watch(minutes, load, memory);
    await load.stop();
  } finally {
    await Promise.all([load.stop().catch(() => undefined), api.stop(), worker.stop()]);
  }
  const answered = [...load.answered].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(`    answered: ${answered}; events told: ${load.events}`);
  return memoryVerdicts(memory);
}

async function streamsFor(minutes: number, { client }: BenchDatabase, seed: number): Promise<SoakStream[]> {
  const streams: SoakStream[] = [];
  for (const query of QUERIES) {
    const variables = await variablesOf(query, client, seed);
    const documents = Math.ceil(minutes * 60 * FOREIGN_PER_SECOND);
    streams.push(
      { name: query, perSecond: ALL_PER_SECOND, set: setsOf(query, variables).api },
      { name: `${query}.kept`, perSecond: FEW_PER_SECOND, set: setsOf(query, variables.slice(0, FEW)).api },
      { name: `${query}.foreign`, perSecond: FOREIGN_PER_SECOND, set: foreignSet(query, variables, documents) },
    );
  }
  return streams;
}

async function watch(minutes: number, load: SoakLoad, memory: ProcessMemory): Promise<void> {
  const rounds = Math.ceil((minutes * 60) / SAMPLE_SECONDS);
  for (let round = 1; round <= rounds; round += 1) {
    await delay(SAMPLE_SECONDS * 1_000);
    load.check();
    memory.sample();
    if ((round * SAMPLE_SECONDS) % PROGRESS_SECONDS === 0)
      console.log(`    ${((round * SAMPLE_SECONDS) / 60).toFixed(1)} min: ${memory.latest()} MiB`);
  }
}

function memoryVerdicts(memory: ProcessMemory): Verdict[] {
  const largest = memory.largest(8);
  console.log('    most resident memory of each process, MiB: all of it, and without shared buffers');
  for (const { name, most, mostOwn } of largest)
    console.log(`    ${most.toFixed(0).padStart(5)} ${mostOwn.toFixed(0).padStart(5)}  ${name.slice(0, 80)}`);
  const flat = [...memory.samples].map(([name, samples]): Verdict => {
    const { early, late, growth, mebibytesPerMinute } = flatnessOf(samples);
    return {
      what: `soak: ${name} stays flat`,
      reached: `${early.toFixed(0)} → ${late.toFixed(0)} MiB, ${mebibytesPerMinute.toFixed(2)} MiB a minute`,
      target: `at most ${MOST_GROWTH * 100} % more`,
      met: growth <= MOST_GROWTH,
    };
  });
  const most = Math.max(...largest.map((each) => each.most));
  return [limitVerdict('soak: memory of the largest process', most, MEMORY_LIMIT_MEBIBYTES, 'MiB'), ...flat];
}
