import 'reflect-metadata';
import { attacked } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attackedRatings, ATTACKS, type AttackedRatings } from '../testing/rating-attacks.js';
import { RatingsWorld } from '../testing/ratings-world.js';

describe('what the database holds of rounds and ratings, whoever writes', () => {
  let world: RatingsWorld;
  let rows: AttackedRatings;

  beforeAll(async () => {
    world = await RatingsWorld.create();
    rows = await attackedRatings(world);
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
