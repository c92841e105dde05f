import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hotOperations, LOGIN_NAMES_OF_ASKERS, pickSamples, type Asker, type HotOperation } from '@chengjie/population';
import { removeLocalPostgres, startLocalPostgres } from '@chengjie/local-postgres';
import { step } from '@chengjie/terminal';
import pg from 'pg';
import { migrated } from '../load/migrated.js';
import { startServer } from '../load/server-process.js';
import { cpuMillis } from '../load/usage.js';

const MASTER_KEY = createHash('sha256').update('bench:national').digest();

/** Requests after which is asked again which processes serve them. */
const SESSIONS_KNOWN_FOR = 20;

/** A database of some size with an API on it. */
export interface NationalSite {
  readonly databaseUrl: string;
  readonly loaded: Loaded;
  /** Milliseconds until the answer was read, and processor time of API and PostgreSQL for it. */
  ask(operation: HotOperation): Promise<{ milliseconds: number; processor: number }>;
  operations(turn: number): Promise<HotOperation[]>;
  close(): Promise<void>;
}

/** What loading came to. */
/** A sixth of the machine's memory, the same at both sizes: what is asked for again is in it, as in a server of that size. */
const SHARED_BUFFERS = '4GB';

interface Loaded {
  readonly seconds: number;
  readonly bytes: number;
}

/** Starts database and API at a share of the country, which is loaded if it is not there yet. */
export async function openSite(share: number): Promise<NationalSite> {
  const folder = join('.data', 'bench', `national-${share}`);
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) writeFileSync(complete, JSON.stringify(await generate(folder, share)));
  const server = await startLocalPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { shared_buffers: SHARED_BUFFERS },
  });
  const client = new pg.Client({ connectionString: server.url });
  const { servingUrl } = await migrated(server);
  await client.connect();
  const tokens = await tokensFor(client);
  // Answers from memory would be as quick at any size.
  const env = {
    DATABASE_URL: servingUrl,
    CHENGJIE_MASTER_KEY: MASTER_KEY.toString('base64'),
    CHENGJIE_ANSWER_CACHE_MIB: '0',
  };
  const api = await startServer('../../../api/dist/served/main.js', env);
  let [pids, asked] = [[api.pid], 0];
  const processor = () => pids.reduce((sum, pid) => sum + cpuMillis(pid), 0);
  return {
    databaseUrl: servingUrl,
    loaded: JSON.parse(readFileSync(complete, 'utf8')) as Loaded,
    operations: async (turn) => hotOperations(await pickSamples(client, turn), 20 + turn),
    ask: async ({ title, asker, query, variables }) => {
      const token = tokens.get(asker);
      // The pool gives idle sessions up and opens others.
      if (asked % SESSIONS_KNOWN_FOR === 0) pids = [api.pid, ...(await sessionsOf(client))];
      asked += 1;
      const before = processor();
      const since = performance.now();
      const response = await fetch(`http://127.0.0.1:${api.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const answer = await response.text();
      const milliseconds = performance.now() - since;
      const used = Math.max(0, processor() - before);
      if (answer.includes('"errors":')) throw new Error(`${title}: ${answer.slice(0, 500)}`);
      return { milliseconds, processor: used };
    },
    close: async () => {
      await api.stop();
      await client.end();
      await server.stop();
    },
  };
}

async function sessionsOf(client: pg.Client): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows.map(({ pid }) => pid);
}

async function tokensFor(client: pg.Client): Promise<ReadonlyMap<Asker, string>> {
  const tokens = new Map<Asker, string>();
  for (const [asker, loginName] of Object.entries(LOGIN_NAMES_OF_ASKERS)) {
    const token = randomBytes(32).toString('base64url');
    tokens.set(asker as Asker, token);
    await client.query(
      `insert into api_token (id, account_id, grant_id, name, token_hash, expires_at)
       select gen_random_uuid(), a.id, g.id, 'bench', $1, now() + interval '1 day'
       from account a join role_grant g on g.account_id = a.id and g.valid_to is null
       where a.login_name = $2 order by g.valid_from, g.id limit 1`,
      [createHash('sha256').update(token).digest(), loginName],
    );
  }
  return tokens;
}

/** Written without safety, since an interrupted generation is thrown away. */
async function generate(folder: string, share: number): Promise<Loaded> {
  const { loadPopulation } = await import('@chengjie/population');
  removeLocalPostgres(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = {
    max_wal_size: '16GB',
    checkpoint_timeout: '1h',
    shared_buffers: '1GB',
    wal_level: 'minimal',
    max_wal_senders: '0',
  };
  const server = await startLocalPostgres({ dataDir: join(folder, 'postgres'), durable: false, settings });
  try {
    await migrated(server);
    const since = performance.now();
    await step(`${share} of the country`, () =>
      loadPopulation({
        databaseUrl: server.url,
        masterKey: MASTER_KEY,
        seed: 1,
        size: { nationalShare: share },
        log: (line) => console.log(`    ${((performance.now() - since) / 1_000).toFixed(0).padStart(4)} s  ${line}`),
      }),
    );
    return { seconds: (performance.now() - since) / 1_000, bytes: await sizeOf(server.url) };
  } finally {
    await server.stop();
  }
}

async function sizeOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
    return Number(rows[0]?.bytes);
  } finally {
    await client.end();
  }
}
