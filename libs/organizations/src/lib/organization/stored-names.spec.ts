import { newId } from '@chengjie/kernel';
import { searchTerms } from '@chengjie/kernel/node';
import { Database } from '@chengjie/platform';
import { migrate } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { registerSchemas } from '../../testing/register-world.js';
import { OrganizationListsReader } from './organization-lists.reader.js';
import { storedOrganizationNamesMigration } from './stored-names.migrations.js';

const before = registerSchemas.map(({ lib, migrations }) => ({
  lib,
  migrations: migrations.filter(({ name }) => name < storedOrganizationNamesMigration.name),
}));

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ name: 'register_before_stored_names', migrate: (url) => migrate(url, before) });
});
afterAll(() => db.drop());

it('names of before are stored as new ones are, and found by radicals and compatibility ideographs alike', async () => {
  await db.query(`insert into region (code, name, level, parent_code, kind, search)
    values ('22', '省', 1, null, 'PROVINCE', ''), ('2202', '市', 2, '22', 'CITY', ''),
      ('220202', '区', 3, '2202', 'COUNTY', ''), ('220202001', '街道', 4, '220202', 'STREET', '')`);
  const typed = ' 养⽼\uf9ea宫\u200b服务\u3000队 ';
  await db.query(
    `insert into organization (id, track, filing_number, name, kind, legal_form, region_code, representative,
       founded_on, staff_count, capacity, search)
     values ($1, 'FILED', 'F-2020-1', $2, 'SERVICE', 'FILED_GROUP', '220202001', '负责人', '2020-01-01', 5, 1,
       array_to_tsvector($3))`,
    [newId(), typed, searchTerms({ names: [typed] })],
  );
  await migrate(db.ownerUrl, registerSchemas);
  const database = await Database.connect({ url: db.url, entities: [] });
  const lists = new OrganizationListsReader(database);
  for (const text of ['养老離宫服务 队', '养⽼\uf9ea宫', '⽼', '\uf9ea']) {
    const { edges } = await lists.register({ text }, { first: 5, orderBy: 'NAME' });
    expect([text, edges.map(({ node }) => node.name)]).toEqual([text, ['养老離宫服务 队']]);
  }
  await database.close();
});
