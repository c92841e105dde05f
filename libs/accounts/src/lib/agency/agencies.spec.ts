import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Events } from '@chengjie/platform';
import { AccountsWorld, codesOf } from '../../testing/accounts-world.js';
import { Agencies } from './agencies.service.js';

let world: AccountsWorld;
beforeAll(async () => {
  world = await AccountsWorld.create();
});
afterAll(() => world?.close());

it('an agency of a region is called like no other there, whatever blanks and width', async () => {
  const { administrator, database } = world;
  const agencies = new Agencies(database, new Events(database));
  const create = (name: string, regionCode: string) =>
    world.transaction(() => agencies.create(administrator, { name, kind: 'STREET_OFFICE', regionCode }));
  await create('延安街道办事处（一）', '220202');
  expect(await codesOf(create('延安街道 办事处(一)', '220202'))).toEqual(['AGENCY_NAME_TAKEN']);
  await expect(create('延安街道 办事处(一)', '2202')).resolves.toBeDefined();
});
