import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { parse } from 'csv-parse/sync';
import { parse as parseStream } from 'csv-parse';
import { readXlsx } from 'hucre/xlsx';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { eventually } from './testing/ask.js';
import { publishedProject } from './testing/project.js';
import { startSmallApi, type SmallApi } from './testing/small-api.js';
import { makeWorld, type World } from './testing/world.js';

/** Rows of the longest workbook. */
const MANY = 100_000;

/** Long enough for that many rows, and for a slow machine. */
const LONG_MS = 600_000;

let db: TestDatabase;
let api: SmallApi;
let world: World;

beforeAll(async () => {
  db = await testDatabase();
  api = await startSmallApi(db);
  world = await makeWorld(db);
  await publishedProject(api.url, world); // an exercise
});

afterAll(async () => {
  await api?.stop();
  await db?.drop();
});

const download = (address: string, network = 1, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/downloads/${address}`, { headers: { 'x-forwarded-for': `203.0.113.${network}`, ...headers } });

/** Each line by its headings. */
async function linesOf(response: Response): Promise<Record<string, string>[]> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]); // which fetch's text() would drop
  return parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
}

/** As many agencies of a province of their own, with as much text as fits. */
async function manyAgencies(count: number): Promise<void> {
  await db.query(
    `insert into region (code, name, level, parent_code, kind, search) values ('23', '某省', 1, null, 'PROVINCE', '')`,
  );
  await db.query(
    `with made as (
       insert into agency (id, name, kind, region_code)
       select gen_random_uuid(), '机关' || lpad(n::text, 6, '0') || repeat('名', 80), 'OTHER_DEPARTMENT', '23'
       from generate_series(1, $1) n returning id)
     insert into agency_contact (agency_id, address, telephone, opening_hours)
     select id, repeat('址', 200), '0432-00000000', repeat('时', 200) from made`,
    [count],
  );
}

describe('a list that is downloaded', () => {
  it('has headings and words in the language asked for, and is a file', async () => {
    const response = await download('projects.csv?language=zh&exercises=true');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="projects-\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''%E9%87%87/,
    );
    const [line] = await linesOf(response);
    expect(line).toMatchObject({ 购买主体: '兴华街道办事处', 地区代码: world.regionCode, 职能代码: 'F-001' });
    const [english] = await linesOf(await download('projects.csv?exercises=true', 1, { 'accept-language': 'en' }));
    expect(english).toMatchObject({ Buyer: '兴华街道办事处', Function: 'home care for the aged' });
    expect(english!['Reference']).toBe(line!['项目编号']);
  });

  it('holds what its filters let through, and no more', async () => {
    expect(
      await linesOf(await download('projects.csv?exercises=true&regionCode=2202&statuses=PUBLISHED')),
    ).toHaveLength(1);
    expect(await linesOf(await download('projects.csv?exercises=true&statuses=AWARDED'))).toHaveLength(0);
    expect(await linesOf(await download('organizations.csv?federationsOnly=true'))).toHaveLength(0);
    expect(await linesOf(await download('projects.csv'))).toHaveLength(0);
    const named = await linesOf(await download('organizations.csv?orderBy=NAME'));
    expect(named.length).toBeGreaterThanOrEqual(5);
  });

  it('says what is wrong with its address, in both languages', async () => {
    for (const [address, status, code] of [
      ['projects.csv?region=2202', 400, 'UNKNOWN_PARAMETER'],
      ['projects.csv?exercises=perhaps', 400, 'INVALID_PARAMETER'],
      ['projects.csv?regionCode=nowhere', 400, expect.any(String)],
      ['projects.csv?agencyId=nobody', 400, expect.any(String)],
      ['organization-catalog.csv?catalog=220202', 404, 'NOT_FOUND'],
    ] as const) {
      const response = await download(address);
      const { errors } = (await response.json()) as { errors: [{ extensions: object }] };
      expect([address, response.status, errors[0].extensions]).toEqual([
        address,
        status,
        { code, messages: { zh: expect.any(String), en: expect.any(String) } },
      ]);
    }
    for (const nothing of ['projects.ods', 'bids.csv', 'projects', '..%2fprojects.csv'])
      expect((await download(nothing)).status).toBe(404);
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const name = '=HYPERLINK("http://example.org","x")';
    await db.query(
      `insert into agency (id, name, kind, region_code) values (gen_random_uuid(), $1, 'FINANCE', '2202')`,
      [name],
    );
    const lines = await linesOf(await download('agencies.csv?kind=FINANCE'));
    expect(lines.map((line) => line['名称'])).toEqual([`'${name}`]);
    const workbook = await readXlsx(new Uint8Array(await (await download('agencies.xlsx?kind=FINANCE')).arrayBuffer()));
    expect(workbook.sheets[0]!.rows[1]![0]).toBe(name);
  });

  describe('and is long', () => {
    beforeAll(() => manyAgencies(MANY + 1), LONG_MS);

    it(
      'comes whole as CSV, in memory that would not hold it',
      async () => {
        const response = await download('agencies.csv?regionCode=23');
        const names = new Set<string>();
        const lines = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]).pipe(
          parseStream({ bom: true, columns: true }),
        );
        for await (const line of lines as AsyncIterable<Record<string, string>>) names.add(line['名称']!.slice(0, 8));
        expect(names.size).toBe(MANY + 1);
        expect(api.hasEnded()).toBe(false);
      },
      LONG_MS,
    );

    it(
      'comes as a workbook up to its bound, and beyond it says so',
      async () => {
        const refused = await download('agencies.xlsx?regionCode=23');
        expect([refused.status, await refused.json()]).toMatchObject([
          413,
          { errors: [{ extensions: { code: 'TOO_MANY_ROWS' } }] },
        ]);
        await db.query(`with one as (delete from agency_contact where agency_id = (select min(id::text)::uuid from agency where region_code = '23')
          returning agency_id) delete from agency using one where id = one.agency_id`);
        const response = await download('agencies.xlsx?regionCode=23');
        expect(response.status).toBe(200);
        const workbook = await readXlsx(new Uint8Array(await response.arrayBuffer()));
        expect(workbook.sheets[0]!.rows).toHaveLength(MANY + 1);
        expect(api.hasEnded()).toBe(false);
      },
      LONG_MS,
    );

    it('is had one at a time by a network, and given up as soon as its reader goes', async () => {
      const begun = await begin('agencies.csv?regionCode=23', 7);
      const second = await download('projects.csv', 7);
      expect([second.status, second.headers.get('retry-after')]).toEqual([429, '30']);
      expect(await second.json()).toMatchObject({ errors: [{ extensions: { code: 'DOWNLOADS_AT_ONCE' } }] });
      expect((await download('projects.csv', 8)).status).toBe(200);
      begun.destroy();
      await eventually(async () => (await download('projects.csv', 7)).status === 200);
    });

    it('holds nobody up: while as many as can are read, and none of it taken, a bid’s way is free', async () => {
      const begun = await Promise.all(
        [11, 12, 13, 14, 15, 16].map((network) => begin('agencies.csv?regionCode=23', network)),
      );
      expect((await download('projects.csv', 17)).status).toBe(429);
      const before = performance.now();
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...world.buyer.headers },
        body: JSON.stringify({ query: '{ viewer { projects(first: 1) { totalCount } } }' }),
      });
      expect(response.status).toBe(200);
      expect(performance.now() - before).toBeLessThan(5_000);
      const held = await db.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where application_name = 'chengjie downloads' and datname = current_database()`,
      );
      expect(held[0]!.count).toBeLessThanOrEqual(2);
      for (const each of begun) each.destroy();
    });
  });
});

/** Begins a download and takes no more of it than its head. */
async function begin(address: string, network: number): Promise<IncomingMessage> {
  const request = get(`${api.url}/downloads/${address}`, { headers: { 'x-forwarded-for': `203.0.113.${network}` } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.on('error', () => undefined); // it is cut off
  expect(response.statusCode).toBe(200);
  return response;
}
