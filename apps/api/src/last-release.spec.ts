import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { verify } from '@chengjie/evaluation';
import { newId } from '@chengjie/kernel';
import { prepareDatabase } from '@chengjie/platform/schema';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import {
  allRows,
  lastRelease,
  loadLastRelease,
  MASTER_KEY,
  ownedByOneRole,
  ownersOf,
} from './testing/migrations/last-release.js';

/** States in which the last release left its projects; who is not signed in sees no draft. */
const STATES = {
  'CJ-2026-000001': 'AWARDED',
  'CJ-2026-000007': 'AWARDED',
  'CJ-2026-000025': 'OPENED',
  'CJ-2026-000029': 'FAILED',
  'CJ-2026-000033': 'EVALUATED',
  'CJ-2026-000035': 'PUBLISHED',
};
const HIDDEN = ['CJ-2026-000023', 'CJ-2026-000042'];

/** Columns that steps since then took away or gave another meaning, by table; what became of them is asked of the API. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  project: ['draw_commitment', 'sealed_draw_secret'], // each lot has its own
  membership: ['left_on', 'joined_on'], // valid_from, valid_to
  role_grant: ['granted_at', 'revoked_at'], // valid_from, valid_to
  ranked_bid: ['deciding_step'], // the evaluation's decision
  qualification: ['granted_on', 'revoked_on'], // valid_from, revoked_at
  notification: ['project_id'], // it may be about anything
};

type Rows = Awaited<ReturnType<typeof allRows>>;

describe('a database of the last release, brought to the present', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let before: Rows;
  let after: Rows;

  beforeAll(async () => {
    db = await testDatabase(lastRelease);
    await loadLastRelease(db);
    await ownedByOneRole(db);
    expect(await ownersOf(db)).toEqual(['chengjie']);
    before = await allRows(db);
    await prepareDatabase(db.adminUrl);
    await prepareDatabase(db.adminUrl); // it may be repeated
    await migrateDatabase(db.ownerUrl);
    after = await allRows(db);
    app = await createApp({
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: MASTER_KEY, poolSize: 2 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  async function ask<Data>(query: string, variables: object, token?: string): Promise<Data> {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    const { data, errors } = response.json<{ data: Data; errors?: unknown }>();
    expect(errors).toBeUndefined();
    return data;
  }

  /** Whether a column holds, in all rows, what it held. */
  function isSame(table: string, column: string): boolean {
    const values = (all: Rows) => (all.get(table) ?? []).map((row) => JSON.stringify(row[column])).sort();
    return isDeepStrictEqual(values(after), values(before));
  }

  async function tokenOf(account: string | undefined): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await db.query(
      `insert into api_token (id, account_id, grant_id, name, token_hash, expires_at)
       select $1, account_id, id, 'spec', $3, now() + interval '1 hour' from role_grant
       where account_id = $2 and valid_to is null order by valid_from, id limit 1`,
      [newId(), account, createHash('sha256').update(token).digest()],
    );
    return token;
  }

  it('had rows to lose, in all tables that a purchase goes through', () => {
    const filled = [...before].filter(([, rows]) => rows.length > 0).map(([table]) => table);
    expect(filled.length).toBeGreaterThan(20);
    for (const table of ['bid', 'bid_revision', 'evaluation', 'ranked_bid', 'award', 'event', 'score', 'membership'])
      expect(filled).toContain(table);
  });

  it('is its owner’s, who does not serve', async () => {
    expect(await ownersOf(db)).toEqual(['chengjie_owner']);
  });

  it('holds every row as it was', () => {
    const different: Record<string, readonly string[]> = {};
    for (const [table, rows] of before) {
      expect([table, after.get(table)?.length]).toEqual([table, rows.length]);
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !isSame(table, column));
      if (columns.length > 0) different[table] = columns;
    }
    expect(different).toEqual(CHANGED);
  });

  it('answers what became of each project', async () => {
    const document =
      'query ($reference: String!) { project(by: { reference: $reference }) { status lots { status } } }';
    for (const [reference, status] of Object.entries(STATES))
      expect(await ask(document, { reference })).toEqual({ project: { status, lots: [{ status }] } });
    for (const reference of HIDDEN) expect(await ask(document, { reference })).toEqual({ project: null });
  });

  it('answers its awards, and rankings that can be repeated', async () => {
    const document = `query ($reference: String!) { project(by: { reference: $reference }) {
      lots { award { amount { amount } preferential } evaluation { inputHash inputJson resultJson } } } }`;
    interface Awarded {
      readonly project: {
        readonly lots: readonly {
          readonly award: { readonly amount: { readonly amount: string }; readonly preferential: boolean };
          readonly evaluation: { readonly inputHash: string; readonly inputJson: never; readonly resultJson: object };
        }[];
      };
    }
    const stored = new Map(before.get('evaluation')?.map((row) => [row['input_hash'], row['result']]));
    const awards = [];
    for (const reference of ['CJ-2026-000001', 'CJ-2026-000007']) {
      for (const { award, evaluation } of (await ask<Awarded>(document, { reference })).project.lots) {
        awards.push([award.amount.amount, award.preferential]);
        expect(evaluation.resultJson).toEqual(stored.get(evaluation.inputHash));
        expect(verify(evaluation.inputJson, evaluation.resultJson)).toEqual([]);
      }
    }
    expect(awards).toEqual([
      ['441600.00', true],
      ['90000.00', false],
    ]);
  });

  it('gives a bidder what it had sealed in, with its receipt', async () => {
    const [sealed] = await db.query<{ bidder: string; account: string; receipt: string }>(
      `select b.bidder_id as bidder, b.submitted_by as account, b.receipt_number as receipt from bid b
       where b.status = 'SUBMITTED' order by b.id limit 1`,
    );
    const token = await tokenOf(sealed?.account);
    const { viewer } = await ask<{
      viewer: {
        bids: { nodes: readonly { price: { amount: string }; proposal: string; receipt: { number: string } }[] };
      };
    }>('{ viewer { bids { nodes { price { amount } proposal receipt { number } } } } }', {}, token);
    const own = viewer.bids.nodes.find(({ receipt }) => receipt.number === sealed?.receipt);
    expect(own?.proposal).toContain('服务方案');
    expect(Number(own?.price.amount)).toBeGreaterThan(0);
  });

  it('tells what it had told, in the words of its kinds, and leads to the project', async () => {
    const [told] = await db.query<{ organization: string; account: string; project: string; title: string }>(
      `select n.organization_id as organization, g.account_id as account, n.subject_id as project, p.title
       from notification n join project p on p.id = n.subject_id
       join role_grant g on g.organization_id = n.organization_id and g.valid_to is null
       where n.kind = 'PROJECT_OPENED' order by n.id limit 1`,
    );
    const { viewer } = await ask<{
      viewer: {
        notifications: {
          nodes: readonly { kind: string; text: { zh: string; en: string }; project: { id: string } | null }[];
        };
      };
    }>(
      '{ viewer { notifications(first: 100) { nodes { kind text { zh en } project { id } } } } }',
      {},
      await tokenOf(told?.account),
    );
    expect(viewer.notifications.nodes).toContainEqual({
      ...{ kind: 'PROJECT_OPENED', project: { id: told?.project } },
      text: { zh: `《${told?.title}》已开启`, en: `The submissions were opened: ${told?.title}` },
    });
  });
});
