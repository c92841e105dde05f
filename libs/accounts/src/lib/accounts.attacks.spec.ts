import { atOnce, attacked, done, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ATTACKED_ROWS, ATTACKS, EFFECTS, SET_UP_AT_ONCE } from '../testing/account-attacks.js';
import { template } from '../testing/http-people.js';

describe('what the database holds of accounts, whoever writes', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase(template);
    await db.query(ATTACKED_ROWS);
  });

  afterAll(() => db.drop());

  describe.each(Object.entries(ATTACKS))('%s', (trigger, attacks) => {
    it.each(Object.entries(attacks))('lets nobody %s', async (_, attack) => {
      expect(await attacked(db, trigger, attack)).toEqual({
        ...{ refused: expect.any(String), untouched: true, refusedWithoutIt: null },
      });
    });
  });

  it('sets up no third administrator by two who come at a time', async () => {
    const [first, ...both] = SET_UP_AT_ONCE;
    await db.query(first);
    expect(await atOnce(db, both)).toEqual({ waited: true, refused: expect.stringContaining('roles are proposed') });
  });

  it.each(Object.entries(EFFECTS))('%s does what else nobody does', async (trigger, { is, ...effect }) => {
    const { withIt, withoutIt } = await done(db, trigger, effect);
    expect(withIt).toEqual([is]);
    expect(withoutIt).not.toEqual([is]);
  });
});
