import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Database } from './database.js';
import { where } from './list-conditions.js';
import { list, type Page } from './list-query.js';
import { MOST_PARENTS, NestedPages, PARENT, TooManyParents } from './nested-pages.js';
import { InvalidCursorError } from './page-cursor.js';
import { PageSizeError } from './page-text.js';

interface Row {
  readonly id: string;
  readonly n: number;
}

/** Of each of ten things, as many rows as its number says. */
const rows = list<Row, 'N'>('nested_spec_rows', {
  columns: 'r.id, r.n',
  from: 'nested_row r',
  id: 'r.id',
  orders: { N: { column: 'r.n', type: 'integer', direction: 'asc' } },
});

describe('pages of a list that belongs to many things', () => {
  let db: TestDatabase;
  let database: Database;
  let pages: NestedPages<Row, 'N'>;
  let statements = 0;

  beforeAll(async () => {
    db = await testDatabase({ name: 'empty', migrate: () => Promise.resolve() });
    database = await Database.connect({ url: db.ownerUrl, entities: [], poolSize: 2 });
    await database.run('create table nested_row (id uuid primary key default gen_random_uuid(), thing int, n int)');
    await database.run(
      'insert into nested_row (thing, n) select t, n from generate_series(0, 9) t, generate_series(1, t) n',
    );
    database.watch(() => (statements += 1));
  });

  beforeEach(() => {
    pages = new NestedPages(database, rows);
    statements = 0;
  });

  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });

  const ofThing = [where(`r.thing = ${PARENT}::int`)];
  const page = (request: object, thing: number, first = 3, after: string | null = null) =>
    pages.page(request, String(thing), ofThing, { first, after, orderBy: 'N' });
  const numbers = ({ edges }: Page<Row>) => edges.map(({ node }) => node.n);

  it('are read by one statement, as each thing’s own page, and so are their counts', async () => {
    const request = {};
    const read = await Promise.all([0, 2, 3, 9, 2].map((thing) => page(request, thing)));
    expect(read.map(numbers)).toEqual([[], [1, 2], [1, 2, 3], [1, 2, 3], [1, 2]]);
    expect(read.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([false, false, false, true, false]);
    expect(statements).toBe(1);
    expect(await Promise.all(read.map(({ total }) => total()))).toEqual([0, 2, 3, 9, 2]);
    expect(statements).toBe(2);
  });

  it('go on after a cursor', async () => {
    const first = await page({}, 9);
    expect(numbers(await page({}, 9, 4, first.pageInfo.endCursor))).toEqual([4, 5, 6, 7]);
  });

  it('that are asked for in another way, or by another request, are read by themselves', async () => {
    const request = {};
    await Promise.all([page(request, 1), page(request, 2, 5), page({}, 3)]);
    expect(statements).toBe(3);
  });

  it('refuse what is malformed without spoiling what is asked beside it', async () => {
    const request = {};
    const asked = await Promise.allSettled([page(request, 1), page(request, 1, 0), page(request, 1, 3, 'no cursor')]);
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    const reasons = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons[0]).toBeInstanceOf(PageSizeError);
    expect(reasons[1]).toBeInstanceOf(InvalidCursorError);
  });

  it('are read for so many things and no more', async () => {
    const ask = (request: object, count: number) =>
      Promise.all(Array.from({ length: count }, (_, thing) => page(request, thing)));
    expect(await ask({}, MOST_PARENTS)).toHaveLength(MOST_PARENTS);
    await expect(ask({}, MOST_PARENTS + 1)).rejects.toBeInstanceOf(TooManyParents);
    expect(statements).toBe(1);
  });
});
