import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { askEverything, clearVerdicts, untilAnswered } from './asking.js';
import { check } from './checker.js';
import { putOffVerdict } from './full-pool.js';
import { Rush } from './rush.js';
import { findingsVerdict, type FaultsOptions, type Scenario } from './scenario.js';
import { Site } from './site.js';
import { runOnSmallDisk } from './small-disk.js';
import { readStored } from './stored.js';
import { allClosed, until } from './waiting.js';

const CLIENTS = 16;

/** Bids that take room: the text of each is sealed and stored. */
const PROPOSAL = '服务方案'.repeat(1_000);

/** How long lots are open: the deadlines of some come while the disk is full, those of others after that. */
const OPEN_MS = [6_000, 60_000] as const;

/** Refusals for want of room in the tables, before the write-ahead log's room is taken as well. */
const REFUSALS = 50;

/** Room for a few segments of the write-ahead log beside the data, so that it comes to its end soon. */
const SETTINGS = { min_wal_size: '32MB', max_wal_size: '64MB' };

/** Rounds of questions while PostgreSQL cannot even start. */
const ROUNDS = 10;

const ANSWER_LIMIT_MS = 200;
const RECOVERY_LIMIT_MS = 1_000;
const LIMIT_MS = 60_000;
const CHUNK = Buffer.alloc(65_536);

/** No room on the disk for tables, then none for the write-ahead log; then there is room again. */
export const diskFull: Scenario = {
  name: 'disk',
  title: 'the disk is full, for tables and then for the write-ahead log, and has room again',
  run: runOnSmallDisk,
};

/** The scenario on a file system of its own, which it fills. */
export async function fillDisk(folder: string, options: Pick<FaultsOptions, 'seed' | 'say'>): Promise<Verdict[]> {
  const site = await Site.open({ seed: options.seed, folder: join(folder, 'site'), settings: SETTINGS });
  try {
    return await filled(site, join(folder, 'ballast'), options);
  } finally {
    rmSync(join(folder, 'ballast'), { force: true });
    await site.close();
  }
}

async function filled(site: Site, ballast: string, { seed, say }: Pick<FaultsOptions, 'seed' | 'say'>) {
  const [api] = await Promise.all([site.api(), site.worker()]);
  const lots = await site.publishLots(4, (index) => OPEN_MS[index % 2] ?? 0);
  const lotIds = lots.map(({ lotId }) => lotId);
  const options = { bidders: site.bidders, seed, clients: CLIENTS, proposal: PROPOSAL, repeats: 5 };
  const rush = new Rush({ ...options, ports: () => [api.port] });
  rush.start(lots);
  const { ledger } = rush;
  await until('some bids are stored', LIMIT_MS, async () => ledger.count('ACCEPTED') >= 100);

  fill(ballast);
  await until('submissions find no room', LIMIT_MS, async () => ledger.unavailable >= REFUSALS);
  const before = ledger.count('ACCEPTED');
  const read = await untilAnswered(api.port);
  say(`tables full: ${before} bids acknowledged so far, ${ledger.unavailable} submissions put off`);
  await until('PostgreSQL ends for want of room in its log', LIMIT_MS, () => endsWhenWriting(site));
  const token = site.bidders[0]?.token ?? '';
  const answers = await askEverything(api.port, token, ROUNDS);
  say(`log full: PostgreSQL is down, ${ledger.unavailable} submissions put off`);

  rmSync(ballast);
  await site.recoverDatabase();
  const recovered = await untilAnswered(api.port);
  await until('bids are taken again', LIMIT_MS, async () => ledger.count('ACCEPTED') >= before + 100);
  await rush.end();
  await allClosed(site, lots, OPEN_MS[1] + LIMIT_MS);
  return [
    limitVerdict('a public list while the tables are full', read, RECOVERY_LIMIT_MS, 'ms'),
    ...clearVerdicts('while PostgreSQL is down for want of room', answers, ANSWER_LIMIT_MS),
    limitVerdict('first answer after the database is back', recovered, RECOVERY_LIMIT_MS, 'ms'),
    putOffVerdict('submissions', ledger.unavailable),
    findingsVerdict(
      `${ledger.count('ACCEPTED')} bids acknowledged around it, ${ledger.unanswered} attempts repeated`,
      check(ledger.requests, await readStored(site, lotIds)),
    ),
  ];
}

/** Takes all the room there is. */
function fill(file: string): void {
  const ballast = openSync(file, 'w');
  try {
    for (;;) writeSync(ballast, CHUNK);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(ballast);
  }
}

/** Each turn asks for a new segment of the log; the last one that there is room for is soon used up. */
async function endsWhenWriting(site: Site): Promise<boolean> {
  try {
    await site.query(`select pg_logical_emit_message(false, 'faults', 'x'), pg_switch_wal()`);
    return false;
  } catch {
    await delay(1_000); // it tries to start by itself, in vain
    return site.query('select').then(
      () => false,
      () => true,
    );
  }
}
