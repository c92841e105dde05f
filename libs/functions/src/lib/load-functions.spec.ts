import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { catalogWorld, functionsTemplate, type CatalogWorld } from '../testing/catalog-world.js';
import { loadFunctions } from './load-functions.js';

let db: TestDatabase;
let world: CatalogWorld;

beforeAll(async () => {
  db = await testDatabase(functionsTemplate);
  world = await catalogWorld(db.url);
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

describe('the functions of Jilin', () => {
  it('become edition 1 of the province, of all four kinds', async () => {
    const officer = world.officerOf('22');
    const { ids, editionId } = await world.database.transaction(async () => ({
      ids: await loadFunctions(world.register, officer),
      editionId: await world.editions.publish(officer, '22'),
    }));
    const listed = await world.listed.functions(editionId);
    expect(listed).toHaveLength(30);
    expect(new Set(listed.map(({ kind }) => kind)).size).toBe(4);
    expect(listed.map((version) => version.function.id).sort()).toEqual([...ids.values()].sort());
  });

  it('are found by the words of the policy', async () => {
    const edition = await world.catalog.find('FUNCTION', '220202');
    const page = await world.lists.ofEdition(edition?.id ?? '', { text: '居家养老' }, { first: 5, orderBy: 'CODE' });
    expect(page.edges).toMatchObject([{ node: { code: 'SVC-02' } }]);
  });
});
