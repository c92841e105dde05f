import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationsTemplate, registerWorld } from '../../testing/register-world.js';
import { fillOrganizationSearch } from './organization-search.js';

describe('what organizations are found by', () => {
  let db: TestDatabase;
  let world: Awaited<ReturnType<typeof registerWorld>>;

  beforeAll(async () => {
    db = await testDatabase(organizationsTemplate);
    world = await registerWorld(db.url);
    await db.query(
      `insert into organization (id, track, filing_number, name, kind, legal_form, region_code, representative, founded_on,
         staff_count, capacity, search, search_version)
       select gen_random_uuid(), 'FILED', 'F-2020-' || lpad(n::text, 3, '0'), '春雨互助社' || n, 'SERVICE', 'FILED_GROUP',
         '220202001', '负责人', '2020-01-01', 5, 1, to_tsvector('simple', '春雨'), 0 from generate_series(1, 5) n`,
    );
  });

  afterAll(async () => {
    await world.database.close();
    await db.drop();
  });

  const found = async (text: string) =>
    (await world.lists.register({ text }, { first: 20, orderBy: 'RELEVANCE' })).edges
      .map(({ node }) => node.name)
      .sort();
  const names = [1, 2, 3, 4, 5].map((number) => `春雨互助社${number}`);

  it('is written anew some at a time where an earlier release wrote it, and with the place', async () => {
    expect(await found('chunyu')).toEqual([]);
    const fill = () => world.database.transaction(() => fillOrganizationSearch(world.database, 3));
    expect([await fill(), await fill(), await fill()]).toEqual([3, 2, 0]);
    for (const text of ['chunyu', '春雨互助', '春雨 昌邑区', '昌邑区互助社', 'cyhzs', '春语互助社'])
      expect(await found(text)).toEqual(names);
    expect(await found('F-2020-003')).toEqual(['春雨互助社3']);
  });
});
