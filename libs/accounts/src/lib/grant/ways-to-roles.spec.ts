import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { ownsSealed, ROLES, type Actor, type Role } from '@chengjie/platform';
import { AccountsWorld, type WorldPerson } from '../../testing/accounts-world.js';
import type { OfficeRole } from '../grant-proposal/grant-proposals.reader.js';

/** Who acts, whom it would make something, and the bidder that both are strangers to. */
interface Attempt {
  readonly by: Actor;
  readonly accomplice: WorldPerson;
  readonly organizationId: string;
  /** The grant of the bidder's administrator. */
  readonly ownerGrantId: string;
}

describe('no one person gains a role, or gives one to another account', () => {
  let world: AccountsWorld;
  let bidder: { readonly organizationId: string; readonly owner: Actor };

  beforeAll(async () => {
    world = await AccountsWorld.create();
    bidder = await founded();
  });

  afterAll(() => world?.close());

  async function founded(): Promise<typeof bidder> {
    const organizationId = newId();
    await world.db.query('insert into organization values ($1, $2, $3)', [organizationId, '某服务社', '2202']);
    return { organizationId, owner: await world.founder(organizationId, await world.opened()) };
  }

  /** Somebody who acts in the role, with all of the province as region; as an organization, the administrator of a rival. */
  async function actorAs(role: Role): Promise<Actor> {
    if (role === 'ORGANIZATION') return (await founded()).owner;
    const { id } = await world.opened();
    const { agencyId } = world.administrator.acting;
    await world.db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, '22')`,
      [newId(), id, role, agencyId],
    );
    return world.actorOf(id);
  }

  const officeRoles = ROLES.filter((role): role is OfficeRole => role !== 'ORGANIZATION');
  const act = (doing: () => Promise<unknown>) => world.transaction(doing).catch(() => undefined);

  /** Every way in which the services give roles or what signs in, as tried by one person alone. */
  const ways: Readonly<Record<string, (attempt: Attempt) => Promise<unknown>>> = {
    'a role of an office proposed and confirmed by the same': async ({ by, accomplice: { loginName } }) => {
      for (const role of officeRoles) {
        const proposalId = await world.propose(loginName, { ...world.buyer, role }, by).catch(() => undefined);
        if (proposalId) await act(() => world.services.proposals.confirm(by, proposalId));
      }
    },
    'a role of an office for oneself': async ({ by }) => {
      const [me] = await world.db.query<{ name: string }>('select login_name as name from account where id = $1', [
        by.accountId,
      ]);
      for (const role of officeRoles)
        await world.propose(me?.name ?? '', { ...world.buyer, role }, by).catch(() => undefined);
    },
    'the role of the bidder as if of its own people': async ({ by, accomplice: { loginName }, organizationId }) => {
      const posing = { ...by, acting: { ...by.acting, role: 'ORGANIZATION', organizationId } } as const;
      await act(() => world.services.admissions.propose(posing, loginName, true));
    },
    'a role that somebody else is offered': async ({ by, accomplice }) => {
      const { admissionId } = await world.transaction(() =>
        world.services.admissions.propose(bidder.owner, accomplice.loginName, true),
      );
      const proposalId = await world.propose(accomplice.loginName);
      await world.transaction(() => world.services.proposals.confirm(world.second, proposalId));
      for (const offerId of [admissionId, proposalId]) await act(() => world.services.offered.accept(by, offerId));
    },
    'the role of the bidder by a claim that one consents to alone': async ({ by, accomplice, organizationId }) => {
      const own = { accountId: by.accountId, grantId: by.acting.id };
      const role = { accountId: accomplice.id, organizationId, regionCode: '2202', label: '某机关' };
      await act(() => world.services.claimed.give({ claimId: newId(), ...role, consents: [own, own] }));
    },
    'the administration of the bidder': async ({ by, ownerGrantId }) => {
      await act(() => world.services.people.remove(by, ownerGrantId, '冒名'));
      await act(() => world.services.people.endAdministrator(by, ownerGrantId));
      await act(() => world.services.administration.revokeRole(by, ownerGrantId, '冒名'));
    },
  };

  const grants = async () =>
    world.db.query('select id, account_id, role, valid_to from role_grant order by id').then((rows) => rows);
  const administrators = async () =>
    world.db.query('select grant_id, valid_to from organization_administrator order by grant_id');

  describe.each(ROLES)('as %s', (role) => {
    it.each(Object.keys(ways))('%s', async (way) => {
      const attempt: Attempt = {
        by: await actorAs(role),
        accomplice: await world.opened(),
        organizationId: bidder.organizationId,
        ownerGrantId: bidder.owner.acting.id,
      };
      const before = [await grants(), await administrators()];
      await ways[way]?.(attempt);
      expect([await grants(), await administrators()]).toEqual(before);
    });

    it('whoever is let in by the bidder, or signs in by an office’s reset, owns nothing that was sealed before', async () => {
      const { organizationId, owner } = await founded();
      const [{ at } = { at: new Date() }] = await world.db.query<{ at: Date }>('select clock_timestamp() as at');
      const newcomer = await world.opened();
      await world.admit(owner, newcomer, true);
      const admitted = await world.actorOf(newcomer.id);
      expect([admitted.acting.organizationId, ownsSealed(admitted, at)]).toEqual([organizationId, false]);
      expect(ownsSealed(await world.actorOf(owner.accountId), at)).toBe(true);
      const by = await actorAs(role);
      await act(() => world.services.passwords.issueReset(by, newcomer.id));
      const { kind, token } = await world.mailTo(newcomer.address);
      if (kind === 'PASSWORD_RESET') await act(() => world.services.passwords.reset(token, 'another long password'));
      expect(ownsSealed(await world.actorOf(newcomer.id), at)).toBe(false);
    });
  });
});
