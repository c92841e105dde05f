import 'reflect-metadata';
import { attacked } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attackedClaims, ATTACKS, type AttackedClaims } from '../testing/claim-attacks.js';
import { ClaimsWorld } from '../testing/claims-world.js';

describe('what the database holds of claims, whoever writes', () => {
  let world: ClaimsWorld;
  let rows: AttackedClaims;

  beforeAll(async () => {
    world = await ClaimsWorld.create();
    rows = await attackedClaims(world);
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
