import 'reflect-metadata';
import { newId } from '@chengjie/kernel';
import type { SupervisedAccount } from '@chengjie/accounts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StepWorld } from '../../testing/step-world.js';

describe('what offices do to the account of an evaluator', () => {
  let world: StepWorld;

  beforeAll(async () => {
    world = await StepWorld.create();
    await world.db.query(
      `insert into region (code, name, level, parent_code, kind, search) values ('220203', '龙潭区', 3, '2202', 'COUNTY', '')`,
    );
  });
  afterAll(() => world?.close());

  const told = (account: SupervisedAccount) => world.tellOf(account);

  it.each(['DISABLED', 'ENABLED'] as const)('is mailed to those who supervise where it may sit: %s', async (done) => {
    const evaluator = await world.officer('EVALUATOR', '220202');
    const there = [await world.officer('SUPERVISOR', '2202'), await world.officer('SUPERVISOR', '220202')];
    await world.officer('SUPERVISOR', '220203');
    await world.officer('REGISTRAR', '220202');
    await told({ accountId: evaluator.accountId, done });
    const kind = `EVALUATOR_${done}`;
    const addresses = await Promise.all(there.map((supervisor) => world.addressOf(supervisor)));
    expect(await world.mailed(kind)).toEqual(expect.arrayContaining(addresses));
    const mails = await world.mails(kind);
    // Who it is stands on the page alone.
    expect(mails.every(({ text }) => text.includes('/desk/security-events') && !text.includes('人员'))).toBe(true);
    const others = await world.db.query(
      `select from mail m join account_address d on d.address = m.recipient join role_grant g on g.account_id = d.account_id
       where m.kind = $1 and (g.role <> 'SUPERVISOR' or g.region_code = '220203')`,
      [kind],
    );
    expect(others).toEqual([]);
  });

  it.each(['EVALUATOR', 'SUPERVISOR'] as const)(
    'is mailed when the role ends, or an office gives keys anew: %s',
    async (role) => {
      await world.db.query('delete from mail');
      const one = await world.officer(role, '220202');
      const other = await world.addressOf(await world.officer('SUPERVISOR', '2202'));
      await told({ accountId: one.accountId, done: 'KEYS_GIVEN' });
      await world.db.query('update role_grant set valid_to = now() where id = $1', [one.acting.id]);
      await told({ accountId: one.accountId, done: 'ROLE_ENDED', grantId: one.acting.id });
      for (const done of ['KEYS_GIVEN', 'ROLE_ENDED']) {
        const mailed = await world.mailed(`${role}_${done}`);
        expect(mailed).toContain(other);
        expect(mailed).not.toContain(await world.addressOf(one));
      }
    },
  );

  it('of the last supervisor is mailed to the administrators of the province', async () => {
    await world.db.query('delete from mail');
    await world.db.query(`update role_grant set valid_to = now() where role = 'SUPERVISOR' and valid_to is null`);
    const last = await world.officer('SUPERVISOR', '220202');
    const [province] = [await world.officer('ADMINISTRATOR', '22'), await world.officer('ADMINISTRATOR', '2202')];
    await told({ accountId: last.accountId, done: 'DISABLED' });
    expect(await world.mailed('SUPERVISOR_DISABLED')).toEqual([await world.addressOf(province)]);
  });

  it('is told of nobody who does not evaluate', async () => {
    await world.db.query('delete from mail');
    const [buyer, former] = [await world.officer('BUYER', '220202'), await world.officer('EVALUATOR', '220202')];
    await world.db.query('update role_grant set valid_to = now() where id = $1', [former.acting.id]);
    for (const { accountId } of [buyer, former]) await told({ accountId, done: 'DISABLED' });
    await told({ accountId: newId(), done: 'DISABLED' });
    expect(await world.mailed('EVALUATOR_DISABLED')).toEqual([]);
  });
});
