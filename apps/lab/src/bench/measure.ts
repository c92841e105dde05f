import { cpuMicros, descendantsOf } from '../load/usage.js';
import type { ServerProcess } from '../load/server-process.js';
import { DriverProcess } from './driver-process.js';
import type { Comparison, Round, ServerName } from './statistics.js';
import type { Workload } from './workloads.js';

const WARM_UP_SECONDS = 1.5;

/** What is measured and how long. */
export interface Measurement {
  readonly workload: Workload;
  readonly servers: Readonly<Partial<Record<ServerName, ServerProcess>>>;
  /** Process of PostgreSQL. */
  readonly serverPid: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Requests that are used up already. */
  readonly used: number;
  /** Called before and after each of the API's rounds, then with the number of requests in it. */
  readonly profile?: (answered: number) => Promise<void>;
}

interface Side {
  readonly name: ServerName;
  readonly server: ServerProcess;
  readonly file: string;
  next: number;
}

/** Rounds of all servers by turns, so that whatever else the machine does meets each of them. */
export async function compare(measurement: Measurement): Promise<Comparison> {
  const { rounds, seconds, profile } = measurement;
  const driver = new DriverProcess();
  const comparison = { bare: [] as Round[], api: [] as Round[], peer: [] as Round[] };
  try {
    const sides = await sidesOf(measurement, driver);
    for (const side of sides) await drive(driver, measurement, side, WARM_UP_SECONDS);
    for (let round = 0; round < rounds; round += 1) {
      for (const side of sides) {
        if (side.name === 'api') await profile?.(0);
        const { answered, ...figures } = await measured(driver, measurement, side, seconds);
        if (side.name === 'api') await profile?.(answered);
        comparison[side.name].push(figures);
      }
      const reached = sides.map(({ name }) => `${name} ${comparison[name].at(-1)?.throughput.toFixed(0)}/s`);
      console.log(`    round ${round + 1}/${rounds}: ${reached.join(', ')}`);
    }
    return comparison;
  } finally {
    driver.stop();
  }
}

async function sidesOf({ workload, servers, used }: Measurement, driver: DriverProcess): Promise<Side[]> {
  const sides: Side[] = [];
  for (const name of ['bare', 'api', 'peer'] as const) {
    const [server, set] = [servers[name], workload[name]];
    if (server && set) sides.push({ name, server, file: await driver.load(name, set), next: used });
  }
  return sides;
}

async function drive(driver: DriverProcess, { workload }: Measurement, side: Side, seconds: number) {
  const { file, next } = side;
  const result = await driver.drive({ ports: [side.server.port], file, seconds, from: next, once: workload.once });
  if (result.failure !== undefined) throw new Error(`A request failed: ${result.failure}`);
  side.next = result.next;
  return result;
}

async function measured(
  driver: DriverProcess,
  measurement: Measurement,
  side: Side,
  seconds: number,
): Promise<Round & { readonly answered: number }> {
  const cpu = cpuOf([side.server.pid], measurement.serverPid);
  const { answered, seconds: elapsed, p50, p99, driverMicros } = await drive(driver, measurement, side, seconds);
  const { node, database } = cpu();
  return {
    ...{ answered, throughput: answered / elapsed, p50, p99, driverMicros },
    nodeMicros: node / answered,
    databaseMicros: database / answered,
  };
}

/** Begins to count processor time. @returns what tells it, microseconds from then on */
export function cpuOf(nodePids: readonly number[], serverPid: number): () => { node: number; database: number } {
  const pids = [serverPid, ...descendantsOf(serverPid).map(({ pid }) => pid)];
  const before = { node: cpuMicros(nodePids), database: cpuMicros(pids) };
  return () => ({ node: cpuMicros(nodePids) - before.node, database: cpuMicros(pids) - before.database });
}
