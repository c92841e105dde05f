import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hotOperations, pickSamples } from '@chengjie/demonstration';
import type { Asker, HotOperation } from '@chengjie/demonstration';
import { startLocalPostgres } from '@chengjie/local-postgres';
import pg from 'pg';
import { migrateDatabase } from '../lib/schema.js';
import { step } from '../lib/steps.js';
import { startServer } from '../load/server-process.js';
import { percentile } from './statistics.js';

/** Turns in which each operation is asked, each time of another place and with another length of page. */
const TURNS = 30;
/** Times that it is asked in a turn, of which the quickest counts: a shared machine makes others wait for its own reasons. */
const TIMES = 3;
/** How much slower the whole may be than a hundredth of it. */
const MOST = 1.5;
const MASTER_KEY = createHash('sha256').update('bench:national').digest();
const LOGIN_NAMES: Readonly<Record<Exclude<Asker, 'public'>, string>> = {
  bidder: 'elder-care',
  buyer: 'buyer',
  administrator: 'province-admin',
  evaluator: 'evaluator-1',
  federation: 'federation',
};

interface Site {
  /** Milliseconds until the answer was read. */
  ask(operation: HotOperation): Promise<number>;
  operations(turn: number): Promise<HotOperation[]>;
  close(): Promise<void>;
}

/** Asks everything at a size and at a hundredth of it, by turns; answers whether no p95 is more than 1.5 times as long. */
export async function benchNational(share: number): Promise<boolean> {
  const small = await openSite(share / 100);
  try {
    const large = await openSite(share);
    try {
      return report(await compare(small, large));
    } finally {
      await large.close();
    }
  } finally {
    await small.close();
  }
}

type Times = Map<string, { readonly small: number[]; readonly large: number[] }>;

/** The first turn warms both up and does not count. */
async function compare(small: Site, large: Site): Promise<Times> {
  const times: Times = new Map();
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const ofLarge = await large.operations(turn);
    for (const [place, operation] of (await small.operations(turn)).entries()) {
      const taken = await quickest(
        () => small.ask(operation),
        () => large.ask(ofLarge[place] ?? operation),
      );
      const all = times.get(operation.title) ?? { small: [], large: [] };
      times.set(operation.title, all);
      if (turn === 0) continue;
      all.small.push(taken.small);
      all.large.push(taken.large);
    }
  }
  return times;
}

async function quickest(
  small: () => Promise<number>,
  large: () => Promise<number>,
): Promise<{ small: number; large: number }> {
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let time = 0; time < TIMES; time += 1) {
    least.small = Math.min(least.small, await small());
    least.large = Math.min(least.large, await large());
  }
  return least;
}

function report(times: Times): boolean {
  const lines = [...times].map(([title, { small, large }]) => {
    const [before, after] = [p95(small), p95(large)];
    return { title, before, after, ratio: after / before };
  });
  for (const { title, before, after, ratio } of lines.sort((a, b) => b.ratio - a.ratio)) {
    const figures = `${before.toFixed(1).padStart(7)} ${after.toFixed(1).padStart(7)} ms  ${ratio.toFixed(2)}`;
    console.log(`  ${ratio <= MOST ? '✓' : '✗'} ${figures}  ${title}`);
  }
  const met = lines.filter(({ ratio }) => ratio <= MOST).length;
  console.log(`\n  ${met} of ${lines.length} keep their p95 within ${MOST} times of that at a hundredth of the size`);
  return met === lines.length;
}

const p95 = (values: readonly number[]) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.95,
  );

async function openSite(share: number): Promise<Site> {
  const folder = join('.data', 'bench', `national-${share}`);
  if (!existsSync(join(folder, 'complete'))) await generate(folder, share);
  const server = await startLocalPostgres({ dataDir: join(folder, 'postgres'), settings: { shared_buffers: '1GB' } });
  const client = new pg.Client({ connectionString: server.url });
  await migrateDatabase(server.url);
  await client.connect();
  const tokens = await tokensFor(client);
  // Answers from memory would be as quick at any size.
  const env = {
    DATABASE_URL: server.url,
    CHENGJIE_MASTER_KEY: MASTER_KEY.toString('base64'),
    CHENGJIE_ANSWER_CACHE_MIB: '0',
  };
  const api = await startServer('../../../api/dist/main.js', env);
  return {
    operations: async (turn) => hotOperations(await pickSamples(client, turn), 20 + turn),
    ask: async ({ title, asker, query, variables }) => {
      const token = tokens.get(asker);
      const since = performance.now();
      const response = await fetch(`http://127.0.0.1:${api.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const answer = await response.text();
      if (answer.includes('"errors":')) throw new Error(`${title}: ${answer.slice(0, 500)}`);
      return performance.now() - since;
    },
    close: async () => {
      await api.stop();
      await client.end();
      await server.stop();
    },
  };
}

async function tokensFor(client: pg.Client): Promise<ReadonlyMap<Asker, string>> {
  const tokens = new Map<Asker, string>();
  for (const [asker, loginName] of Object.entries(LOGIN_NAMES)) {
    const token = randomBytes(32).toString('base64url');
    tokens.set(asker as Asker, token);
    await client.query(
      `insert into api_token (id, account_id, name, token_hash, expires_at)
       select gen_random_uuid(), id, 'bench', $1, now() + interval '1 day' from account where login_name = $2`,
      [createHash('sha256').update(token).digest(), loginName],
    );
  }
  return tokens;
}

/** Written without safety, since an interrupted generation is thrown away. */
async function generate(folder: string, share: number): Promise<void> {
  const { loadDemonstration } = await import('@chengjie/demonstration');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = { max_wal_size: '16GB', shared_buffers: '1GB', wal_level: 'minimal', max_wal_senders: '0' };
  const server = await startLocalPostgres({ dataDir: join(folder, 'postgres'), durable: false, settings });
  try {
    await migrateDatabase(server.url);
    await step(`${share} of the country`, () =>
      loadDemonstration({
        databaseUrl: server.url,
        masterKey: MASTER_KEY,
        seed: 1,
        scale: { nationalShare: share },
        log: (line) => console.log(`    ${line}`),
      }),
    );
  } finally {
    await server.stop();
  }
  writeFileSync(join(folder, 'complete'), '');
}
