import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsWorld, codesOf } from '../../testing/accounts-world.js';
import { AccountLinks, type LinkPurpose } from './account-links.service.js';

describe('links of an account', () => {
  let world: AccountsWorld;
  let links: AccountLinks;

  beforeAll(async () => {
    world = await AccountsWorld.create();
    links = new AccountLinks(world.database);
  });

  afterAll(() => world?.close());

  const purposes: readonly LinkPurpose[] = ['PASSWORD_RESET', 'FACTOR_RESET'];

  it.each<['the address is replaced' | 'a role ends']>([['the address is replaced'], ['a role ends']])(
    'all end when %s, and a confirmed reset of factors with its link',
    async (happens) => {
      const person = await world.member();
      const { acting } = await world.actorOf(person.id);
      const tokens = [];
      for (const purpose of purposes)
        tokens.push({ purpose, token: (await links.issue(person.id, purpose, { issuedBy: null })).token });
      await world.db.query(
        `insert into factor_reset (id, account_id, reason, asked_by, asked_in, expires_at, confirmed_by, confirmed_in, confirmed_at)
         values (gen_random_uuid(), $1, '遗失', $2, $3, now() + interval '1 day', $4, $5, now())`,
        [
          ...[person.id, world.administrator.accountId, world.administrator.acting.id],
          ...[world.second.accountId, world.second.acting.id],
        ],
      );
      await world.transaction<unknown>(async () => {
        if (happens === 'a role ends')
          return world.services.administration.revokeRole(world.administrator, acting.id, '不再担任');
        const from = { language: 'zh', network: '192.0.9.1' } as const;
        await world.services.addresses.enter(await world.personOf(person.id), 'new.address@example.org', from);
        return world.services.addresses.verify(
          (await links.issue(person.id, 'ADDRESS', await entered(person.id))).token,
        );
      });
      for (const { token, purpose } of tokens)
        expect(await codesOf(links.redeem(token, purpose))).toEqual(['LINK_NOT_VALID']);
      expect(
        await world.db.query('select id from factor_reset where account_id = $1 and ended_at is null', [person.id]),
      ).toEqual([]);
    },
  );

  async function entered(accountId: string) {
    const [row] = await world.database.run<{ id: string }>(
      `select id from account_address where account_id = '${accountId}' and verified_at is null and ended_at is null`,
    );
    return { issuedBy: accountId, addressId: row?.id ?? '' };
  }
});
