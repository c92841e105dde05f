import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DriveOrder, DriveResult } from './driver-protocol.js';
import type { ServerProcess } from '../load/server-process.js';
import type { Comparison, Round } from './statistics.js';
import { cpuMicros, descendantsOf } from '../load/usage.js';
import type { Workload } from './workloads.js';

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 1.5;

/** What is measured and how long. */
export interface Measurement {
  readonly workload: Workload;
  readonly api: ServerProcess;
  readonly bare: ServerProcess;
  /** Process of PostgreSQL. */
  readonly serverPid: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Requests that are used up already. */
  readonly used: number;
  /** Called before and after the API's measured rounds. */
  readonly profile?: (when: 'begin' | 'end') => Promise<void>;
}

/** Rounds of the bare server and of the API by turns, so that whatever else the machine does meets both. */
export async function compare(measurement: Measurement): Promise<Comparison> {
  const { workload, rounds, seconds, used, profile } = measurement;
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-bench-'));
  const driver = fork(fileURLToPath(new URL('driver.js', import.meta.url)));
  const comparison = { bare: [] as Round[], api: [] as Round[] };
  try {
    const sides = (['bare', 'api'] as const).map((side) => {
      const file = join(folder, `${side}.json`);
      writeFileSync(file, JSON.stringify(workload[side]));
      return { side, file, next: used };
    });
    for (const each of sides) each.next = (await drive(driver, order(measurement, each, WARM_UP_SECONDS))).next;
    for (let round = 0; round < rounds; round += 1) {
      for (const each of sides) {
        if (each.side === 'api') await profile?.('begin');
        const { result, ...figures } = await measured(driver, measurement, each, seconds);
        if (each.side === 'api') await profile?.('end');
        each.next = result.next;
        comparison[each.side].push(figures);
      }
      const [bare, api] = [comparison.bare.at(-1), comparison.api.at(-1)].map((last) => last?.throughput ?? 0);
      console.log(`    round ${round + 1}/${rounds}: bare ${bare?.toFixed(0)}/s, API ${api?.toFixed(0)}/s`);
    }
    return comparison;
  } finally {
    driver.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Side {
  readonly side: 'bare' | 'api';
  readonly file: string;
  next: number;
}

function order({ workload, ...servers }: Measurement, { side, file, next }: Side, seconds: number): DriveOrder {
  const { port } = servers[side];
  return { port, file, connections: CONNECTIONS, seconds, from: next, once: workload.once };
}

async function measured(driver: ChildProcess, measurement: Measurement, side: Side, seconds: number) {
  const node = [measurement[side.side].pid];
  const database = [measurement.serverPid, ...descendantsOf(measurement.serverPid).map(({ pid }) => pid)];
  const before = [cpuMicros(node), cpuMicros(database)] as const;
  const result = await drive(driver, order(measurement, side, seconds));
  return {
    result,
    throughput: result.answered / result.seconds,
    p50: result.p50,
    p99: result.p99,
    nodeMicros: (cpuMicros(node) - before[0]) / result.answered,
    databaseMicros: (cpuMicros(database) - before[1]) / result.answered,
  };
}

async function drive(driver: ChildProcess, order: DriveOrder): Promise<DriveResult> {
  const said = once(driver, 'message');
  driver.send(order);
  const [result] = (await said) as [DriveResult];
  if (result.failure !== undefined) throw new Error(`A request failed: ${result.failure}`);
  if (result.answered === 0) throw new Error('No request was answered');
  return result;
}
