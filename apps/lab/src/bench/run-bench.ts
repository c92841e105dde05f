import { SERVER_FLAGS } from '@chengjie/platform/config';
import { startServer, type ServerProcess } from '../load/server-process.js';
import { descendantsOf, residentMemory } from '../load/usage.js';
import { limitVerdict, verdictLines, type Verdict } from '../load/verdict.js';
import { POOL_SIZE, profileFile, startApi, toggleProfile } from './api-server.js';
import { openBenchDatabase, type BenchDatabase } from './bench-database.js';
import { MEMORY_LIMIT_MEBIBYTES } from './limits.js';
import { compare } from './measure.js';
import { QUERIES, type BenchOptions, type WorkloadName } from './options.js';
import { startPeer } from './peer.js';
import { comparisonLines, peerVerdicts, requestVerdicts } from './report.js';
import { measureRush } from './rush.js';
import { assertSameAnswers } from './same-answers.js';
import { stageLines } from './stage-report.js';
import { startVerdicts } from './start-time.js';
import { makeWorkload } from './workloads.js';

/** The servers beside the API, which serve all workloads. */
interface Others {
  readonly bare: ServerProcess;
  readonly peer?: ServerProcess;
}

/** Measures everything that has a target; answers whether all were met. */
export async function runBench(options: BenchOptions): Promise<boolean> {
  const verdicts = [...(await loadVerdicts(options)), ...(options.start ? await startVerdicts() : [])];
  console.log(`\n${verdictLines(verdicts).join('\n')}`);
  return verdicts.every(({ met }) => met);
}

async function loadVerdicts(options: BenchOptions): Promise<Verdict[]> {
  const database = await openBenchDatabase(options);
  const started: ServerProcess[] = [];
  const kept = async (server: Promise<ServerProcess>) => started[started.push(await server) - 1] as ServerProcess;
  try {
    const bareEnv = { DATABASE_URL: database.url, POOL_SIZE };
    const bare = await kept(startServer('../bench/bare-server.js', bareEnv, { execArgv: SERVER_FLAGS }));
    const wantsPeer = options.peer && options.only.some((name) => QUERIES.some((query) => query === name));
    const peer = wantsPeer ? await kept(startPeer(database.adminUrl, database.client, POOL_SIZE)) : undefined;
    const verdicts: Verdict[] = [];
    for (const name of options.only) {
      if (name === 'rush') verdicts.push(...(await measureRush(database, options)));
      else verdicts.push(...(await workloadVerdicts(name, database, { bare, ...(peer && { peer }) }, options)));
    }
    return verdicts;
  } finally {
    for (const server of started) await server.stop();
    await database.close();
  }
}

/** A fresh API process for each workload: none is warm from another one. */
async function workloadVerdicts(
  name: WorkloadName,
  database: BenchDatabase,
  others: Others,
  options: BenchOptions,
): Promise<Verdict[]> {
  const { rounds, seconds } = options;
  const workload = await makeWorkload(name, database, options);
  const profile = options.profile === undefined ? undefined : { folder: options.profile, name };
  const api = await startApi(database, { keepsAnswers: workload.keepsAnswers, ...(profile && { profile }) });
  try {
    console.log(`\n  ${name} ${workload.title}`);
    const servers = { ...others, api };
    const ports = { api: api.port, bare: others.bare.port, ...(others.peer && { peer: others.peer.port }) };
    const used = await assertSameAnswers(workload, ports, database.client);
    console.log(`    same answers to ${used} request${used === 1 ? '' : 's'}`);
    let profiledRequests = 0;
    const comparison = await compare({
      ...{ workload, servers, serverPid: database.serverPid, rounds, seconds, used },
      ...(profile && {
        profile: async (answered: number) => {
          profiledRequests = answered;
          await toggleProfile(api);
        },
      }),
    });
    console.log(comparisonLines(comparison).join('\n'));
    if (profile) console.log(stageLines(profileFile(profile), profiledRequests).join('\n'));
    const memory = residentMemory(api.pid).peak;
    const backend = Math.max(...descendantsOf(database.serverPid).map(({ pid }) => residentMemory(pid).peak));
    return [
      ...requestVerdicts(workload, comparison),
      ...peerVerdicts(name, comparison),
      limitVerdict(`${name} memory of the API`, memory, MEMORY_LIMIT_MEBIBYTES, 'MiB'),
      limitVerdict(`${name} memory of a PostgreSQL process`, backend, MEMORY_LIMIT_MEBIBYTES, 'MiB'),
    ];
  } finally {
    await api.stop();
  }
}
