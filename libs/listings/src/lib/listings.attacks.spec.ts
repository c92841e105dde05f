import 'reflect-metadata';
import { attacked } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attackedListings, ATTACKS, type AttackedListings } from '../testing/listing-attacks.js';
import { ListingsWorld } from '../testing/listings-world.js';

describe('what the database holds of the lists, whoever writes', () => {
  let world: ListingsWorld;
  let rows: AttackedListings;

  beforeAll(async () => {
    world = await ListingsWorld.create();
    rows = await attackedListings(world);
  });
  afterAll(() => world?.close());

  describe.each(Object.entries(ATTACKS))('%s', (trigger, attacks) => {
    it.each(Object.entries(attacks))('lets nobody %s', async (_, attack) => {
      expect(await attacked(world.db, trigger, attack(rows))).toEqual({
        ...{ refused: expect.any(String), untouched: true, refusedWithoutIt: null },
      });
    });
  });
});
