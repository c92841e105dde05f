import { attacked, done, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ATTACKED_ROWS, ATTACKS, EFFECTS } from '../testing/account-attacks.js';
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

  it.each(Object.entries(EFFECTS))('%s does what else nobody does', async (trigger, { is, ...effect }) => {
    const { withIt, withoutIt } = await done(db, trigger, effect);
    expect(withIt).toEqual([is]);
    expect(withoutIt).not.toEqual([is]);
  });
});
