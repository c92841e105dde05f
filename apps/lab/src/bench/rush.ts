import type pg from 'pg';
import { publishOpenLots, readBidders, type Bidder, type OpenLot } from '../load/bidders.js';
import type { ServerProcess } from '../load/server-process.js';
import { residentMemory } from '../load/usage.js';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { startApi } from './api-server.js';
import type { BenchDatabase } from './bench-database.js';
import { apiBids, pairs } from './bid-requests.js';
import { DriverProcess } from './driver-process.js';
import { MEMORY_LIMIT_MEBIBYTES } from './limits.js';
import { cpuOf } from './measure.js';
import type { BenchOptions } from './options.js';
import { rushVerdicts } from './report.js';

/** Each bidder bids once for each: 20,000 bidders make 100,000 bids. */
const LOTS = 5;

/** Processes of the API, as on a machine with two cores. */
const REPLICAS = 2;

/** The rush begins so long before the deadline of all lots. */
const LAST_SECONDS = 58;

const WARM_UP_SECONDS = 2;

/** All bidders bid in the last minute before one deadline; afterwards the database is asked what it has of them. */
export async function measureRush(database: BenchDatabase, options: BenchOptions): Promise<Verdict[]> {
  const { client, masterKey, serverPid } = database;
  const bidders = await readBidders(client, options);
  const count = bidders.length * LOTS;
  console.log(
    `\n  rush ${count} bids of ${bidders.length} organizations to ${REPLICAS} replicas, ${LAST_SECONDS} s before their deadline`,
  );
  const replicas = await startReplicas(database);
  const ports = replicas.map(({ port }) => port);
  const driver = new DriverProcess();
  try {
    await warmUp(database, driver, ports, bidders);
    const lots = await publishOpenLots(client, masterKey, LOTS);
    const file = await driver.load('rush', apiBids(pairs(bidders, lots, count)));
    await letComeDue(client, lots);
    const cpu = cpuOf(
      replicas.map(({ pid }) => pid),
      serverPid,
    );
    const result = await driver.drive({ ports, file, seconds: LAST_SECONDS + 2, from: 0, once: true });
    const { node, database: postgres } = cpu();
    const { answered, seconds, p50, p99, driverMicros, failure } = result;
    const [nodeMicros, databaseMicros] = [node / answered, postgres / answered];
    console.log(
      `    ${answered} acknowledged in ${seconds.toFixed(1)} s: ${(answered / seconds).toFixed(0)}/s` +
        `  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  CPU ${nodeMicros.toFixed(0)} µs Node` +
        ` + ${databaseMicros.toFixed(0)} µs PostgreSQL per bid (driver ${driverMicros.toFixed(0)})`,
    );
    if (failure !== undefined) console.log(`    stopped by: ${failure}`);
    const stored = await storedBids(client, lots);
    console.log(`    stored by lot: ${stored.join(' ')}`);
    return [
      ...rushVerdicts({
        asked: count,
        acknowledged: answered,
        stored: stored.reduce((a, b) => a + b, 0),
        seconds,
        p99,
      }),
      ...replicas.map(({ pid }, index) =>
        limitVerdict(`rush memory of API ${index + 1}`, residentMemory(pid).peak, MEMORY_LIMIT_MEBIBYTES, 'MiB'),
      ),
    ];
  } finally {
    driver.stop();
    await Promise.all(replicas.map((each) => each.stop()));
  }
}

function startReplicas(database: BenchDatabase): Promise<ServerProcess[]> {
  return Promise.all(Array.from({ length: REPLICAS }, () => startApi(database, { keepsAnswers: true })));
}

/** Bids for other lots, so that the rush meets a server that has been running. */
async function warmUp(
  { client, masterKey }: BenchDatabase,
  driver: DriverProcess,
  ports: readonly number[],
  bidders: readonly Bidder[],
): Promise<void> {
  const lots = await publishOpenLots(client, masterKey, LOTS);
  const file = await driver.load('warm-up', apiBids(pairs(bidders, lots, bidders.length * LOTS)));
  const { failure } = await driver.drive({ ports, file, seconds: WARM_UP_SECONDS, from: 0, once: true });
  if (failure !== undefined) throw new Error(`A bid failed: ${failure}`);
}

async function letComeDue(client: pg.Client, lots: readonly OpenLot[]): Promise<void> {
  await client.query(
    `update project set deadline_provisional = false, deadline_at = date_trunc('milliseconds', clock_timestamp()) + $2::int * interval '1 s'
     where id = any($1::uuid[])`,
    [lots.map(({ projectId }) => projectId), LAST_SECONDS],
  );
}

/** Whole bids of each lot: in time, with their revision and the answer that a repetition would get. */
async function storedBids(client: pg.Client, lots: readonly OpenLot[]): Promise<number[]> {
  const { rows } = await client.query<{ stored: number }>(
    `select count(b.id)::int as stored
     from lot l join project p on p.id = l.project_id
     left join (bid b join bid_revision v on v.bid_id = b.id and v.receipt_number = b.receipt_number
       join idempotency_key k on k.actor_id = b.submitted_by and k.answer ->> 'bidId' = b.id::text)
       on b.project_id = l.project_id and b.lot_id = l.id and b.status = 'SUBMITTED' and b.submitted_at < p.deadline_at
     where l.id = any($1::uuid[]) group by l.id order by l.id`,
    [lots.map(({ lotId }) => lotId)],
  );
  return rows.map(({ stored }) => stored);
}
