import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import {
  boundsOf,
  hotOperations,
  loadPopulation,
  LOGIN_NAMES_OF_ASKERS,
  pickSamples,
  type Asker,
  type HotOperation,
} from '@chengjie/population';
import { newId } from '@chengjie/kernel';
import { Database } from '@chengjie/platform';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { keepsPlan, readPlan } from './testing/plans.js';

/** Each of some thousand statements is planned and run; how long that takes is the machine's. */
const LONG_MS = 900_000;

/** A hundredth of the country: 37,000 organizations, 10,000 projects, 100,000 bids. */
const SHARE = 0.01;

const template = { name: 'plans', migrate: migrateDatabase };

/** People enough for their tables to be worth an index, with sessions, tokens, seats on panels, and mails. */
const manyPeople = [
  `insert into account (id, login_name, display_name, password_hash, status)
   select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'many-' || n, '人员', '$argon2id$', 'ACTIVE'
   from generate_series(1, 3000) n`,
  `insert into role_grant (id, account_id, role, agency_id, region_code)
   select gen_random_uuid(), a.id, (array['BUYER', 'EVALUATOR', 'REGISTRAR'])[1 + row_number() over () % 3], g.id,
     g.region_code
   from account a join (select *, row_number() over (order by id) - 1 as n from agency) g
     on g.n = right(a.login_name, 2)::int % 50 where a.login_name like 'many-%' and length(a.login_name) > 7`,
  `insert into session (token_hash, account_id, expires_at)
   select sha256(id::text::bytea), id, now() + interval '1 day' from account`,
  `insert into api_token (id, account_id, name, token_hash, expires_at)
   select gen_random_uuid(), id, 'many', sha256(('t' || id)::bytea), now() + interval '1 day' from account`,
  `insert into panel_member (id, project_id, account_id, number)
   select gen_random_uuid(), p.id, a.id, 1 from (select id, row_number() over () as n from project) p
   join (select id, row_number() over () as n from account where login_name like 'many-%') a on a.n = p.n % 3000 + 1
   on conflict do nothing`,
  `insert into mail (id, kind, status, attempts, ended_at, failure)
   select gen_random_uuid(), 'PASSWORD_RESET', case n % 50 when 0 then 'DEAD' else 'SENT' end, 1,
     clock_timestamp() - n * interval '1 second', case n % 50 when 0 then 'OTHER' end
   from generate_series(1, 20000) n`,
  'analyze account, role_grant, session, api_token, panel_member, mail',
];

interface Statement {
  readonly text: string;
  readonly params: readonly unknown[];
}

describe('hot statements at a size at which plans tell', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let statements: Statement[] = [];
  /** Asked once: answers are kept, and read nothing the next time. */
  const asked: { operation: HotOperation; of: readonly Statement[] }[] = [];
  const tokens = new Map<Asker, string>();

  beforeAll(async () => {
    db = await testDatabase(template);
    const masterKey = randomBytes(32);
    await loadPopulation({ databaseUrl: db.adminUrl, masterKey, size: { nationalShare: SHARE } });
    for (const text of manyPeople) await db.query(text);
    for (const [asker, loginName] of Object.entries(LOGIN_NAMES_OF_ASKERS))
      tokens.set(asker as Asker, await tokenOf(loginName));
    app = await createApp({
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey, poolSize: 2 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    app.get(Database).watch((text, params) => statements.push({ text, params }));
    for (const operation of hotOperations(await pickSamples(db.pool)))
      asked.push({ operation, of: await statementsOf(operation) });
  }, LONG_MS);

  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  async function tokenOf(loginName: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const rows = await db.query(
      `insert into api_token (id, account_id, grant_id, name, token_hash, expires_at)
       select $1, a.id, g.id, 'plans', $2, now() + interval '1 day'
       from account a join role_grant g on g.account_id = a.id and g.valid_to is null
       where a.login_name = $3 order by g.valid_from, g.id limit 1 returning id`,
      [newId(), createHash('sha256').update(token).digest(), loginName],
    );
    if (rows.length === 0) throw new Error(`Nobody signs in as ${loginName}`);
    return token;
  }

  async function statementsOf({ asker, query, variables }: HotOperation): Promise<readonly Statement[]> {
    statements = [];
    const token = tokens.get(asker);
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      payload: { query, variables },
    });
    const answer = response.json<{ errors?: unknown }>();
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return statements;
  }

  it(
    'read by index no more than they show, planned for their values or for any',
    async () => {
      const faults: string[] = [];
      for (const { operation, of } of asked) {
        for (const { text, params } of of) {
          for (const mode of ['custom', 'generic'] as const) {
            const plan = await readPlan(db.pool, text, params, mode, boundsOf(operation));
            if (plan.faults.length > 0)
              faults.push(`${operation.title} (${mode}): ${plan.faults.join('; ')}\n${plan.outline}\n${text}`);
          }
        }
      }
      expect(faults).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'are planned once where they read a page, but for searches, whose words decide how they are best read',
    async () => {
      const plannedAnew: string[] = [];
      let pages = 0;
      for (const { operation, of } of asked) {
        for (const { text, params } of of) {
          if (!/\) page limit \$\d+/.test(text)) continue;
          pages += 1;
          if (!(await keepsPlan(db.pool, text, params))) plannedAnew.push(`${operation.title}\n${text}`);
        }
      }
      expect(plannedAnew).toEqual([]);
      expect(pages).toBeGreaterThan(100);
    },
    LONG_MS,
  );
});
