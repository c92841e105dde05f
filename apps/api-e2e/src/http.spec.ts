import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { buildClientSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import pg from 'pg';
import { ask } from './testing/ask.js';
import { schema } from './testing/documents.js';
import { bothPaths } from './testing/paths.js';
import { makeWorld, type World } from './testing/world.js';

/** Nothing of the inside: no SQL, no stack, no file, no address. */
const INSIDE = /select |insert |syntax error at|node_modules|\.js:\d|\bat \w+ \(|ECONN|127\.0\.0\.1:\d|postgres|stack/i;

describe.each(bothPaths)('GraphQL over HTTP, %s', (_path, env) => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db, { env });
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
  });

  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  const publicly = (query: string, variables = {}) => ask(product.url, world.public, query, variables);

  it('fails no MUST of the audit suite', async () => {
    const audits = serverAudits({ url: `${product.url}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map(async (audit) => ({ ...(await audit.fn()), name: audit.name })));
    expect(results.length).toBeGreaterThan(40);
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
  });

  it('describes itself to the usual tools', async () => {
    const { data } = await publicly(
      getIntrospectionQuery({
        inputValueDeprecation: true,
        specifiedByUrl: true,
        oneOf: true,
        schemaDescription: true,
      }),
    );
    expect(printSchema(buildClientSchema(data as unknown as IntrospectionQuery))).toBe(printSchema(schema));
  });

  it.each([
    ['another content type', '{"query":"{__typename}"}', { 'content-type': 'text/plain' }],
    [
      'a form, as other sites can send it',
      'query={__typename}',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['malformed JSON', '{"query":', {}],
    ['JSON that is no request', '"text"', {}],
    ['JSON that would change prototypes', '{"query":"{__typename}","__proto__":{"query":""}}', {}],
    ['no document', '{}', {}],
    ['malformed GraphQL', '{"query":"{"}', {}],
    ['an unknown field', '{"query":"{ nothing }"}', {}],
    ['a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]', {}],
    ['a body that is too large', `{"query":"${' '.repeat(300_000)}"}`, {}],
  ])('refuses %s as the client’s mistake', async (_, body, headers) => {
    const { status, text } = await post(body, headers as Record<string, string>);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(INSIDE);
  });

  it.each([
    [
      'JSON nested too deep',
      'NESTING_LIMIT',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(3_000)}${']'.repeat(3_000)}}}`,
      '请求中的 JSON 嵌套不得超过 100 层。',
      'The JSON of a request is nested at most 100 deep.',
    ],
    [
      'a document that is too long',
      'DOCUMENT_LIMIT',
      JSON.stringify({ query: `{ __typename } #${' '.repeat(50_000)}` }),
      '查询文档不得超过 50000 个字符，长内容请放入变量。',
      'A document has at most 50000 characters; long texts belong into variables.',
    ],
    ['malformed JSON', 'MALFORMED_REQUEST', '{"query":', '请求的格式不正确。', 'The request is malformed.'],
  ])('says in both languages what is wrong with %s', async (_, code, body, zh, en) => {
    for (const [language, message] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { status, text } = await post(body, { 'accept-language': language });
      const extensions = { code: 'BAD_REQUEST', codes: [code, 'BAD_REQUEST', 'Client'] };
      expect([status, JSON.parse(text)]).toEqual([400, { errors: [{ message, extensions }] }]);
    }
  });

  it('takes no mutation by GET, and no query from another site’s form', async () => {
    const byGet = (query: string, headers: Record<string, string>) =>
      fetch(`${product.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    const preflighted = { 'apollo-require-preflight': '1' };
    expect((await byGet('{ __typename }', preflighted)).status).toBe(200);
    const signOut = 'mutation { signOut { userErrors { code } } }';
    for (const headers of [preflighted, {}]) expect((await byGet(signOut, headers)).status).toBe(405);
    expect(await (await byGet('{ __typename }', {})).json()).toEqual({ data: { __typename: 'Query' } });
    const cookie = 'chengjie_session=some-session-0000000000';
    expect((await byGet('{ __typename }', { cookie })).status).toBe(400);
  });

  it.each<[string, number, string, string, Record<string, string>, RegExp, RegExp]>([
    ['another site’s form', 400, 'CROSS_SITE', 'a', { 'content-type': 'text/plain' }, /preferGetMethod/, /by POST/],
    ['a batch', 400, 'BATCH', '[{"query":"{__typename}"}]', {}, /一个操作/, /one operation/],
    ['variables as a text', 400, 'VARIABLES_FORM', '{"query":"{__typename}","variables":"{}"}', {}, /对象/, /objects/],
    [
      'an answer that is no JSON',
      406,
      'NOT_ACCEPTABLE',
      '{"query":"{__typename}"}',
      { accept: 'text/html' },
      /accept/,
      /accept/,
    ],
  ])('refuses %s with a code, in both languages', async (_, status, code, body, headers, zh, en) => {
    for (const [language, words] of Object.entries({ zh, en })) {
      const answer = await post(body, { 'accept-language': language, ...headers });
      expect([answer.status, JSON.parse(answer.text)]).toEqual([
        status,
        {
          errors: [
            {
              message: expect.stringMatching(words),
              extensions: { code: 'BAD_REQUEST', codes: [code, 'BAD_REQUEST', 'Client'] },
            },
          ],
        },
      ]);
    }
  });

  it('serves no page that loads from elsewhere', async () => {
    const page = await fetch(`${product.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toMatch(/<script|https?:\/\//);
  });

  const TYPES_WRITTEN_OUT = `
    fragment F on __Type { fields { name description args { name description type { name ofType { name } } } } }
    fragment S on __Schema { types { fields { type { ...F ofType { ...F ofType { ...F ofType { ...F } } } } } } }`;
  const nested = (depth: number): string => (depth === 0 ? 'name' : `parent { ${nested(depth - 1)} }`);
  it.each([
    ['too deep', `{ region(code: "22") { ${nested(20)} } }`],
    [
      'a circle of introspection',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    ],
    ['an introspection of each field’s type written out', `${TYPES_WRITTEN_OUT} { __schema { ...S } }`],
    ['too dear', '{ projects(first: 100) { edges { node { events(first: 100) { edges { node { data } } } } } } }'],
    ['with too many aliases', `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: serverTime`).join(' ')} }`],
    ['with too many directives', `{ __typename ${'@include(if: true) '.repeat(40)} }`],
    ['of too many tokens', `{ ${'__typename '.repeat(3_000)} }`],
  ])('refuses a document that is %s', async (_, query) => {
    const { status, codes, text } = await publicly(query);
    expect([status, codes[0]]).toEqual([400, expect.stringMatching(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/)]);
    expect(text).not.toMatch(INSIDE);
  });

  it('refuses a document that is too dear with the variables that came, the first time and each time after', async () => {
    const lots = 'lots { rankedBids(first: $n) { nodes { id } } }';
    const query = `query ($n: Int!) { projects(first: $n) { nodes { ${lots} } } }`;
    for (let times = 1; times <= 4; times += 1) {
      for (const [n, status] of Object.entries({ 100: 400, 10: 200 })) {
        expect([n, (await publicly(query, { n: Number(n) })).status]).toEqual([n, status]);
      }
    }
  });

  it.each([
    ['an id that is none', '{ project(by: { id: "x" }) { id } }', {}],
    ['half an id and SQL', `{ project(by: { reference: "'; drop table bid; --" }) { id } }`, {}],
    ['a cursor that is none', '{ projects(after: "x") { totalCount } }', {}],
    [
      'a cursor of another list',
      `{ projects(after: "${Buffer.from('["x","y"]').toString('base64url')}") { edges { cursor } } }`,
      {},
    ],
    ['a page of no rows', '{ projects(first: 0) { totalCount } }', {}],
    ['too large a page', '{ projects(first: 101) { totalCount } }', {}],
    [
      'a character that no database holds',
      'query ($t: String) { projects(filter: { text: $t }) { edges { cursor } } }',
      { t: 'a\0b' },
    ],
    ['an unknown region', '{ functionCatalog(regionCode: "9999") { number } }', {}],
    ['a negative edition', '{ functionCatalog(regionCode: "22", number: -1) { number } }', {}],
    ['variables of another type', 'query ($n: Int!) { projects(first: $n) { totalCount } }', { n: 'x' }],
    ['too large a number', '{ projects(first: 99999999999) { totalCount } }', {}],
  ])('answers %s without showing anything of the inside', async (_, query, variables) => {
    const { codes, text } = await publicly(query, variables);
    expect(codes).not.toContain('INTERNAL');
    expect(text.replaceAll(query, '')).not.toMatch(INSIDE);
  });

  it('refuses texts that cannot be stored as invalid input', async () => {
    const input = { idempotencyKey: 'http-spec-1', name: 'a\0b', kind: 'CIVIL_AFFAIRS', regionCode: '22' };
    const { data } = await ask(
      product.url,
      world.administrator,
      'mutation ($input: CreateAgencyInput!) { createAgency(input: $input) { userErrors { __typename code path } } }',
      { input },
    );
    expect(data).toEqual({
      createAgency: { userErrors: [{ __typename: 'InvalidInput', code: 'INVALID_INPUT', path: ['input', 'name'] }] },
    });
  });

  it('says that it lives and is ready; without its database it lives on, and says so to those who ask', async () => {
    const health = async (path: string) => (await fetch(`${product.url}/health/${path}`)).status;
    expect([await health('live'), await health('ready')]).toEqual([200, 200]);
    const name = new URL(db.url).pathname.slice(1);
    const server = new pg.Client({ connectionString: new URL('/postgres', db.adminUrl).href });
    await server.connect();
    try {
      await server.query(`alter database ${name} allow_connections false`);
      await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      expect([await health('live'), await health('ready')]).toEqual([200, 503]);
      for (const viewer of [world.public, world.buyer]) {
        const { status, codes, text } = await ask(product.url, viewer, '{ projects { totalCount } }');
        expect([viewer.name, status, codes]).toEqual([viewer.name, 503, ['UNAVAILABLE']]);
        expect(text).not.toMatch(INSIDE);
      }
    } finally {
      await server.query(`alter database ${name} allow_connections true`);
      await server.end();
    }
    expect(await health('ready')).toBe(200);
  });
});
