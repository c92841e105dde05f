import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { removeLocalPostgres, startLocalPostgres, type LocalPostgres } from '@chengjie/local-postgres';
import { addressesOf } from '@chengjie/platform/schema';
import { step } from '@chengjie/terminal';
import pg from 'pg';
import type { OpenLot } from '../load/bidders.js';
import { migrated } from '../load/migrated.js';
import { cpuMicros, residentMemory } from '../load/usage.js';
import { limitVerdict, verdictLines, type Verdict } from '../load/verdict.js';
import { startApi, startWorker, type ProductData } from './api-server.js';
import { publishWithBids, scoreAllBids, tokenOfBuyer } from './due-projects.js';
import { MEMORY_LIMIT_MEBIBYTES } from './limits.js';

const DUE = 10_000;
const BIDS_OF_ONE = 1_000;
/** What a rush leaves: more lots than a worker opens at a time, with bids by the ten thousand. */
const LARGE = 5;
const BIDS_OF_LARGE = 20_000;
const SHARE_WITH_ENOUGH_BIDDERS = 0.0125;
const DUE_LIMIT_SECONDS = 60;
const ONE_LIMIT_SECONDS = 1;
/** Longest wait for anything, seconds. */
const PATIENCE = 600;

/** Measures opening and evaluating with a worker and an API as they run in production; answers whether all targets were met. */
export async function benchOpenings(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-openings-'));
  const masterKey = createHash('sha256').update('bench:openings').digest();
  const dataDir = join(folder, 'postgres');
  const server = await startLocalPostgres({ dataDir, removeOnDeath: folder });
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    const { many, one, large } = await fill(server, client, masterKey);
    const data: ProductData = { url: addressesOf(server.url).servingUrl, masterKey };
    const worker = await startWorker(data);
    const verdicts: Verdict[] = [];
    try {
      const single = await untilOpened(client, [one]);
      const ranking = await evaluationTime(client, data, one);
      verdicts.push(
        limitVerdict(`a project with ${BIDS_OF_ONE} bids: opened`, single, ONE_LIMIT_SECONDS, 's'),
        limitVerdict(`a project with ${BIDS_OF_ONE} bids: opened and ranked`, single + ranking, ONE_LIMIT_SECONDS, 's'),
      );
      const before = await processorTime(worker.pid, client);
      verdicts.push(
        limitVerdict(`${DUE} due projects, one worker`, await untilOpened(client, many), DUE_LIMIT_SECONDS, 's'),
      );
      const after = await processorTime(worker.pid, client);
      const used = { node: after.node - before.node, database: after.database - before.database };
      console.log(
        `  processor time for ${DUE}: ${used.node.toFixed(1)} s Node + ${used.database.toFixed(1)} s PostgreSQL`,
      );
      const seconds = await untilOpened(client, large);
      console.log(`  ${LARGE} lots of ${BIDS_OF_LARGE} bids due together: opened in ${seconds.toFixed(1)} s`);
      const { peak } = residentMemory(worker.pid);
      verdicts.push(limitVerdict(`resident memory of the worker after all, most`, peak, MEMORY_LIMIT_MEBIBYTES, 'MiB'));
    } finally {
      await worker.stop();
    }
    console.log(`\n${verdictLines(verdicts).join('\n')}`);
    return verdicts.every(({ met }) => met);
  } finally {
    await client.end();
    await server.stop();
    removeLocalPostgres(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds of processor time so far: which hardly depend on what else the machine does. */
async function processorTime(workerPid: number, client: pg.Client): Promise<{ node: number; database: number }> {
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where pid is not null');
  return {
    node: cpuMicros([workerPid]) / 1e6,
    database: cpuMicros(rows.map(({ pid }) => pid)) / 1e6,
  };
}

async function fill(
  server: LocalPostgres,
  client: pg.Client,
  masterKey: Buffer,
): Promise<{ many: OpenLot[]; one: OpenLot; large: OpenLot[] }> {
  const { loadPopulation } = await import('@chengjie/population');
  await step('Migrations', () => migrated(server));
  await step('Organizations', () =>
    loadPopulation({ databaseUrl: server.url, masterKey, size: { nationalShare: SHARE_WITH_ENOUGH_BIDDERS } }),
  );
  const many = await step(`${DUE} projects with three bids each`, () => publishWithBids(client, masterKey, DUE, 3));
  const [one] = await step(`one with ${BIDS_OF_ONE}`, () => publishWithBids(client, masterKey, 1, BIDS_OF_ONE));
  if (!one) throw new Error('The project with many bids was not made');
  const large = await step(`${LARGE} with ${BIDS_OF_LARGE} each`, () =>
    publishWithBids(client, masterKey, LARGE, BIDS_OF_LARGE),
  );
  await client.query('vacuum (analyze)');
  return { many, one, large };
}

/** Lets projects come due together. @returns seconds from their deadline until all are opened */
async function untilOpened(client: pg.Client, lots: readonly OpenLot[]): Promise<number> {
  const ids = lots.map(({ projectId }) => projectId);
  await client.query(
    `update project set deadline_provisional = false, deadline_at = date_trunc('milliseconds', clock_timestamp()) + $2::int * interval '1 ms'
     where id = any($1::uuid[])`,
    [ids, 1_000 + lots.length],
  );
  for (let waited = 0; waited < PATIENCE * 20; waited += 1) {
    const { rows } = await client.query<{ left: number; seconds: number; events: number }>(
      `select count(*) filter (where status = 'PUBLISHED')::int as left,
         extract(epoch from max(e.at) - min(deadline_at))::float8 as seconds, count(e.at)::int as events
       from project p left join event e on e.subject_type = 'PROJECT' and e.subject_id = p.id and e.type = 'BIDS_OPENED'
       where p.id = any($1::uuid[])`,
      [ids],
    );
    const [state] = rows;
    if (state?.left === 0) {
      if (state.events !== lots.length) throw new Error(`${state.events} openings of ${lots.length} projects`);
      return state.seconds;
    }
    await delay(lots.length === 1 ? 50 : 1_000);
  }
  throw new Error('Not everything was opened in time');
}

/** Seconds that the buyer waits for the ranking. */
async function evaluationTime(client: pg.Client, data: ProductData, one: OpenLot): Promise<number> {
  await scoreAllBids(client, data.masterKey, one);
  const token = await tokenOfBuyer(client, one);
  const api = await startApi(data, { keepsAnswers: true });
  try {
    const ask = async (query: string) => {
      const response = await fetch(`http://127.0.0.1:${api.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables: { id: one.lotId } }),
      });
      return response.text();
    };
    await ask('query ($id: ID!) { project(by: { id: $id }) { id } }'); // the connection is there, nothing else
    const since = performance.now();
    const answer = await ask(
      'mutation ($id: ID!) { evaluateLot(input: { lotId: $id, idempotencyKey: "bench-openings" }) { project { status } userErrors { code message } } }',
    );
    const seconds = (performance.now() - since) / 1_000;
    if (!answer.includes('"EVALUATED"')) throw new Error(`Not evaluated: ${answer.slice(0, 1_000)}`);
    return seconds;
  } finally {
    await api.stop();
  }
}
