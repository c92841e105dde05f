import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadDemonstration } from '@chengjie/demonstration';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';

/** What people type, with what has to be found: `kind, list, text, parts of the right names` by line. */
const QUERIES = readFileSync(new URL('./testing/finding/queries.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [kind = '', list = '', text = '', parts = ''] = line.split('\t');
    return { kind, list: list as keyof typeof LISTS, text, parts: parts.split('+') };
  });

/** How many of the first hits somebody looks through. */
const LOOKED_THROUGH = 50;

const LISTS = {
  P: {
    query: `query ($text: String, $first: Int!) {
      projects(first: $first, orderBy: RELEVANCE, filter: { text: $text }) { nodes { reference title } totalCount } }`,
    names: `select reference, title from project where status <> 'DRAFT'`,
  },
  O: {
    query: `query ($text: String, $first: Int!) {
      organizations(first: $first, orderBy: RELEVANCE, filter: { text: $text }) { nodes { name } totalCount } }`,
    names: 'select name from organization',
  },
  F: {
    query: `query ($text: String, $first: Int!) { functionCatalog(regionCode: "22") {
      functions(first: $first, orderBy: RELEVANCE, filter: { text: $text }) { nodes { name { zh } } totalCount } } }`,
    names: 'select name_zh as zh from function_version',
  },
  A: {
    query: `query ($text: String, $first: Int!) { agencies(first: $first, filter: { text: $text }) { nodes { name } totalCount } }`,
    names: 'select name from agency',
  },
};

describe('what people type', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  const names = new Map<string, readonly string[]>();

  beforeAll(async () => {
    db = await testDatabase({ name: 'demonstration', migrate: migrateDatabase });
    const masterKey = randomBytes(32);
    await loadDemonstration({ databaseUrl: db.ownerUrl, masterKey, now: new Date('2026-11-20T02:00:00Z') });
    app = await createApp({
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey, poolSize: 2 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    for (const [list, { names: sql }] of Object.entries(LISTS))
      names.set(list, (await db.query<Record<string, string>>(sql)).map(nameOf));
  }, 240_000);

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  /** All that says which one it is, in one text. */
  const nameOf = (node: object): string =>
    Object.values(node)
      .map((value) => (typeof value === 'object' ? nameOf(value) : value))
      .join(' ');

  async function found(list: keyof typeof LISTS, text: string): Promise<{ names: string[]; total: number }> {
    const { body } = await app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: LISTS[list].query, variables: { text, first: LOOKED_THROUGH } },
      });
    const { data } = JSON.parse(body) as { data: Record<string, Record<string, unknown>> };
    const root = Object.values(data)[0] ?? {};
    const page = ('nodes' in root ? root : root['functions']) as { nodes: object[]; totalCount: number };
    return { names: page.nodes.map(nameOf), total: page.totalCount };
  }

  it('is found, and stands in the first place', async () => {
    const missed: string[] = [];
    const notFirst: string[] = [];
    const [shares, firsts]: [number[], number[]] = [[], []];
    for (const { kind, list, text, parts } of QUERIES) {
      const right = (names.get(list) ?? []).filter((name) => parts.every((part) => name.includes(part)));
      expect({ text, right: right.length }).not.toEqual({ text, right: 0 });
      const hits = (await found(list, text)).names;
      const share = right.filter((name) => hits.includes(name)).length / Math.min(right.length, LOOKED_THROUGH);
      shares.push(share);
      firsts.push(right.includes(hits[0] ?? '') ? 1 : 0);
      if (share < 1) missed.push(`${kind} ${list} ${text}: ${share.toFixed(2)}`);
      if (firsts.at(-1) === 0) notFirst.push(`${kind} ${list} ${text}: ${hits[0] ?? 'nothing'}`);
    }
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(QUERIES.length).toBeGreaterThanOrEqual(200);
    expect({ recall: mean(shares) >= 0.98, missed }).toEqual({ recall: true, missed: expect.anything() });
    expect({ first: mean(firsts) >= 0.95, notFirst }).toEqual({ first: true, notFirst: expect.anything() });
  });

  it.each([
    ['O', '居家养老医院'],
    ['P', 'CJ-2026-999999'],
    ['P', 'beijing'],
    ['F', 'SVC-99'],
    ['O', '邑昌'],
    ['P', '%'],
    ['O', '"'],
    ['F', '\\'],
  ] as const)('finds nothing in %s by %s', async (list, text) => {
    expect(await found(list, text)).toEqual({ names: [], total: 0 });
  });

  async function ask(query: string, variables: object): Promise<Record<string, unknown>> {
    const { body } = await app.getHttpAdapter().getInstance().inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
    });
    const answer = JSON.parse(body) as { data: Record<string, unknown>; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  const PAGE = `query ($filter: ProjectFilter, $orderBy: ProjectOrder!, $first: Int!, $after: String) {
    projects(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes { reference } pageInfo { hasNextPage endCursor } } }`;

  /** References of a list, page by page. */
  async function listed(filter: object, orderBy = 'NEWEST', first = 7): Promise<string[]> {
    const references: string[] = [];
    for (let after: string | null = null; ;) {
      const { projects } = (await ask(PAGE, { filter, orderBy, first, after })) as {
        projects: { nodes: { reference: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      };
      references.push(...projects.nodes.map(({ reference }) => reference));
      if (!projects.pageInfo.hasNextPage) return references;
      after = projects.pageInfo.endCursor;
    }
  }

  const LISTED = `not p.exercise and p.status <> 'DRAFT' and p.published_at is not null`;
  const day = (column: string) => `(p.${column} at time zone 'Asia/Shanghai')::date`;
  const WON = `select from award w where w.project_id = p.id and w.status = 'ACTIVE'`;

  it.each([
    [
      { deadline: { from: '2026-10-01', until: '2026-10-31' } },
      `${day('deadline_at')} between '2026-10-01' and '2026-10-31'`,
    ],
    [{ published: { until: '2026-09-30' } }, `${day('published_at')} <= '2026-09-30'`],
    [{ awarded: { from: '2026-06-01' } }, `${day('awarded_at')} >= '2026-06-01'`],
    [
      { budget: { from: { amount: '100000' }, until: { amount: '200000.00' } } },
      'p.budget_fen between 10000000 and 20000000',
    ],
    [{ preferential: true }, `exists (${WON} and w.preferential)`],
    [{ preferential: false }, `p.status = 'AWARDED' and not exists (${WON} and w.preferential)`],
    [
      { text: '居家养老', regionCode: '220202', deadline: { until: '2026-11-20' } },
      `p.title like '%居家养老%' and p.region_code like '220202%' and ${day('deadline_at')} <= '2026-11-20'`,
    ],
  ])('narrows projects by %j', async (filter, condition) => {
    const right = await db.query<{ reference: string }>(
      `select p.reference from project p where ${LISTED} and ${condition} order by p.published_at desc, p.id desc`,
    );
    expect(right.length).toBeGreaterThan(0);
    expect(await listed(filter)).toEqual(right.map(({ reference }) => reference));
  });

  it('narrows projects to what one organization won', async () => {
    const [winner] = await db.query<{ id: string; references: string[] }>(
      `select w.bidder_id as id, array_agg(p.reference order by p.reference) as references
       from award w join project p on p.id = w.project_id where w.status = 'ACTIVE' and ${LISTED}
       group by 1 order by count(*) desc, 1 limit 1`,
    );
    expect((await listed({ winnerId: winner?.id })).sort()).toEqual(winner?.references);
  });

  it('lists what takes bids by its deadline, then what is closed, the last closed first', async () => {
    const right = await db.query<{ reference: string }>(
      `select p.reference from project p where ${LISTED} order by p.status <> 'PUBLISHED',
         case p.status when 'PUBLISHED' then p.deadline_at end, p.deadline_at desc, p.id`,
    );
    expect(await listed({}, 'CLOSING_SOON')).toEqual(right.map(({ reference }) => reference));
  });

  it('goes on from better hits to others, each once', async () => {
    const hits = await listed({ text: '龙潭区 服务' }, 'RELEVANCE', 2);
    expect(new Set(hits).size).toBe(hits.length);
    expect(hits.length).toBeGreaterThan(6);
    expect([...hits].sort()).toEqual((await listed({ text: '龙潭区 服务' })).sort());
  });

  it('counts what a list could be narrowed to, under all its other conditions', async () => {
    const filter = { regionCode: '220202', statuses: ['AWARDED'] };
    const { projectFacets } = await ask(
      `query ($filter: ProjectFilter) { projectFacets(filter: $filter) {
        statuses { status count atLeast } functions { function { code } count } buyers { buyer { name } count } regimes { count }
        winners { winner { id } count } preferences { preferential count } budgets { until { amount } count } awardedYears { year count } } }`,
      { filter },
    );
    const facets = projectFacets as Record<
      'statuses' | 'functions' | 'buyers' | 'regimes' | 'winners' | 'preferences' | 'budgets' | 'awardedYears',
      {
        count: number;
        status?: string;
        winner?: { id: string };
        preferential?: boolean;
        year?: number;
        until?: { amount: string };
      }[]
    >;
    const awarded = (await listed(filter)).length;
    const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
    expect([sum(facets.functions), sum(facets.buyers), sum(facets.regimes)]).toEqual([awarded, awarded, awarded]);
    expect([sum(facets.preferences), sum(facets.awardedYears)]).toEqual([awarded, awarded]);
    for (const { winner, count } of facets.winners)
      expect(await listed({ ...filter, winnerId: winner?.id })).toHaveLength(count);
    for (const { preferential, count } of facets.preferences)
      expect(await listed({ ...filter, preferential })).toHaveLength(count);
    for (const { until, count } of facets.budgets)
      expect(await listed({ ...filter, budget: { until } })).toHaveLength(count);
    for (const { year, count } of facets.awardedYears)
      expect(await listed({ ...filter, awarded: { from: `${year}-01-01`, until: `${year}-12-31` } })).toHaveLength(
        count,
      );
    expect(facets.winners.length).toBeGreaterThan(0);
    expect(facets.budgets.length).toBeGreaterThan(0);
    expect(facets.statuses).toContainEqual({ status: 'AWARDED', count: awarded, atLeast: false });
    expect(sum(facets.statuses)).toBe((await listed({ regionCode: '220202' })).length);
  });
});
