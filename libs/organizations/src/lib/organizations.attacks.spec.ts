import { attacked, done, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attackedRows, ATTACKS, EFFECTS } from '../testing/organization-attacks.js';
import { organizationsTemplate, registerWorld } from '../testing/register-world.js';

describe('what the database holds of organizations, whoever writes', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase(organizationsTemplate);
    const world = await registerWorld(db.url);
    await db.query(attackedRows(world));
    await world.database.close();
  });

  afterAll(() => db.drop());

  describe.each(Object.entries(ATTACKS))('%s', (trigger, attacks) => {
    it.each(Object.entries(attacks))('lets nobody %s', async (_, attack) => {
      expect(await attacked(db, trigger, attack)).toEqual({
        ...{ refused: expect.any(String), untouched: true, refusedWithoutIt: null },
      });
    });
  });

  it.each(Object.entries(EFFECTS))('%s does what else nobody does', async (trigger, { is, ...effect }) => {
    const { withIt, withoutIt } = await done(db, trigger, effect);
    expect(withIt).toEqual([is]);
    expect(withoutIt).not.toEqual([is]);
  });
  it('dates no change of an entry before one that was entered already', async () => {
    const [early, late] = [await db.pool.connect(), await db.pool.connect()];
    const rename = 'update organization set name = $1 where id = (select min(id::text)::uuid from organization)';
    try {
      for (const client of [early, late]) await client.query('begin');
      await late.query(rename, ['后来的名称']);
      await late.query('commit');
      await expect(early.query(rename, ['先来的名称'])).rejects.toMatchObject({ code: '40001' });
    } finally {
      await early.query('rollback');
      for (const client of [early, late]) client.release();
    }
  });
});
