import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import { Database } from '@chengjie/platform';
import { LOGIN_NAMES_OF_ASKERS, loadPopulation } from '@chengjie/population';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import { createApp } from './create-app.js';
import { buildSchema } from './schema.js';
import { addAgreements } from './testing/agreements.js';
import { nestedLists, nestedThrice, type NestedList } from './testing/nested-lists.js';

/** Rows of the outer list: without batching, the statements of the inner one are as many. */
const OUTER = 6;

/** Times that one statement may run: at each level of a document, and once more where what it asks for differs. */
const MOST_TIMES = 3;

/**
 * Lists within lists, over the demonstration: however many things an inner list hangs on, it is read by the same number of
 * statements. Made from the schema, so that a new list cannot be forgotten.
 */
describe('lists within lists', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let schema: GraphQLSchema;
  let counts = new Map<string, number>();
  const tokens: (string | undefined)[] = [undefined];
  const variables: Record<string, string> = {};

  beforeAll(async () => {
    schema = await buildSchema();
    db = await testDatabase({ name: 'nested-lists', migrate: migrateDatabase });
    const masterKey = randomBytes(32);
    await loadPopulation({ databaseUrl: db.adminUrl, masterKey, size: { organizations: 0, projects: 0, bids: 0 } });
    await addAgreements(db);
    for (const loginName of Object.values(LOGIN_NAMES_OF_ASKERS)) tokens.push(await tokenOf(loginName));
    const [sample] = await db.query<{ agencyId: string; functionId: string; projectId: string; bidderId: string }>(
      `select p.agency_id as "agencyId", p.function_id as "functionId", p.id as "projectId", b.bidder_id as "bidderId"
       from project p join lot l on l.project_id = p.id join evaluation e on e.lot_id = l.id
       join bid b on b.lot_id = l.id join award a on a.bid_id = b.id
       where not p.exercise order by a.id limit 1`,
    );
    await winTwice(sample?.bidderId ?? '');
    const [office] = await db.query<{ agencyId: string; regionCode: string }>(
      `select a.id as "agencyId", a.region_code as "regionCode" from project p join agency a on a.id = p.agency_id
       where p.status = 'AWARDED' and not p.exercise group by a.id order by count(*) desc limit 1`,
    );
    Object.assign(variables, sample, office, await aProjectWithFindings());
    await claimTwice(sample?.bidderId ?? '');
    app = await createApp({
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey, poolSize: 4, fastPath: false },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    app.get(Database).watch((text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  }, 240_000);

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  /** The demonstration has no organization that was claimed twice, and nobody who asks here claims any. */
  async function claimTwice(organizationId: string): Promise<void> {
    await db.query('alter table organization_claim disable trigger user');
    await db.query(
      `insert into organization_claim (id, organization_id, claimant_id, grounds, documents, status, submitted_at, first_by, first_in,
         first_agency_id, first_at, second_by, second_in, second_agency_id, second_at, announced_until, ended_at, ended_by)
       select gen_random_uuid(), $1, a.id, c.grounds, c.documents, 'WITHDRAWN', c.submitted_at, c.first_by, c.first_in,
         c.first_agency_id, c.first_at, c.second_by, c.second_in, c.second_agency_id, c.second_at, c.announced_until, now(), a.id
       from organization_claim c, account a, generate_series(1, 2)
       where c.status = 'ANNOUNCED' and a.login_name = $2`,
      [organizationId, LOGIN_NAMES_OF_ASKERS.bidder],
    );
    await db.query('alter table organization_claim enable trigger user');
  }

  /** The demonstration has no organization that won twice: this one wins what another did. */
  async function winTwice(organizationId: string): Promise<void> {
    await db.query(
      `begin; set local session_replication_role = replica;
       with other as (
         select a.id, a.bid_id from award a join bid won on won.id = a.bid_id
         where not a.exercise and not exists (
           select from bid b where b.lot_id = won.lot_id and b.bidder_id = '${organizationId}') limit 1),
       won as (update award set bidder_id = '${organizationId}' where id = (select id from other))
       update bid set bidder_id = '${organizationId}' where id = (select bid_id from other); commit`,
    );
  }

  /** The demonstration has one finding in a project: of another of its bids the same is found. */
  async function aProjectWithFindings(): Promise<{ projectId: string }> {
    // Without its votes, which triggers would ask for.
    await db.query(
      `begin; set local session_replication_role = replica;
       insert into bid_finding select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'bid_id', b.id))).*
       from bid_finding f join project p on p.id = f.project_id and p.status = 'AWARDED'
         join bid b on b.lot_id = f.lot_id and b.id <> f.bid_id and b.status = 'VALID'
       where f.status = 'ADOPTED' limit 1; commit`,
    );
    const [several] = await db.query<{ projectId: string }>(
      `select project_id as "projectId" from bid_finding group by project_id having count(*) > 1`,
    );
    if (!several) throw new Error('The demonstration shows no finding of an awarded project');
    return several;
  }

  async function tokenOf(loginName: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await db.query(
      `insert into api_token (id, account_id, grant_id, name, token_hash, expires_at)
       select $1, a.id, g.id, 'nested', $2, now() + interval '1 day'
       from account a join role_grant g on g.account_id = a.id and g.valid_to is null
       where a.login_name = $3 order by g.valid_from, g.id limit 1`,
      [newId(), createHash('sha256').update(token).digest(), loginName],
    );
    return token;
  }

  async function ask(query: string, token: string | undefined) {
    counts = new Map();
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      payload: { query },
    });
    const { data } = response.json<{ data?: unknown }>();
    return { data, most: Math.max(0, ...counts.values()) };
  }

  /** By the first who sees the inner list on several things, the public before others. */
  async function asked(list: NestedList) {
    let best = { parents: -1, most: 0, worst: '' };
    for (const token of tokens) {
      const { data, most } = await ask(list.document(OUTER, variables), token);
      const parents = list.parentsIn(data);
      if (parents <= best.parents) continue;
      const [worst = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
      best = { parents, most, worst };
      if (parents > 1) break;
    }
    return best;
  }

  it.each([
    // Of the last ones the demonstration shows each asker one thing at most.
    ['in each other', nestedLists, ['EvaluationTieStep.bidIds', 'QualificationReviewedData.reviewed']],
    [
      'in itself twice',
      nestedThrice,
      ['Project.matchingOrganizations > again', 'Lot.findings > again', 'Lot.reviewedBids > again'],
    ],
  ] as const)('%s are read by statements that do not grow with the rows', async (_, made, shownOnce) => {
    const lists = made(schema);
    expect(lists.length).toBeGreaterThan(3);
    const faults: string[] = [];
    const shown = new Map<string, number>();
    for (const list of lists) {
      const { parents, most, worst } = await asked(list);
      if (most > MOST_TIMES) faults.push(`${list.name}: ${most} times for ${parents} things: ${worst.slice(0, 120)}`);
      const inner = list.name.split(' > ').slice(1).join(' > ');
      shown.set(inner, Math.max(parents, shown.get(inner) ?? 0));
    }
    expect(faults).toEqual([]);
    expect([...shown].filter(([, parents]) => parents < 2).map(([inner]) => inner)).toEqual(shownOnce);
  });
});
