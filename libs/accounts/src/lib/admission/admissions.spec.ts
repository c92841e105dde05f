import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actProblems, newId, NotFoundError } from '@chengjie/kernel';
import { isActor, type Actor } from '@chengjie/platform';
import { AccountsWorld, codesOf, PASSWORD, type WorldPerson } from '../../testing/accounts-world.js';
import { admissionActs, MOST_ADMISSIONS, MOST_ADMISSIONS_OF_NAME } from './admission.acts.js';
import type { AdmissionFilter } from './admissions.reader.js';

describe('admission to an organization', () => {
  let world: AccountsWorld;
  let services: AccountsWorld['services'];
  let organizationId: string;
  let owner: Actor;
  let person: WorldPerson;

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ services } = world);
  });

  afterAll(() => world?.close());

  beforeEach(async () => {
    organizationId = newId();
    await world.db.query('insert into organization values ($1, $2, $3)', [organizationId, '某服务社', '2202']);
    owner = await world.founder(organizationId, await world.opened());
    person = await world.opened();
  });

  const act: AccountsWorld['transaction'] = (doing) => world.transaction(doing);
  const propose = async (loginName = person.loginName, by = owner) =>
    (await act(() => services.admissions.propose(by, loginName, false))).admissionId;
  const withdraw = (id: string, by = owner) => act(() => services.admissions.withdraw(by, id));
  const seen = async (filter: AdmissionFilter = {}) =>
    (await services.admissionsReader.list(organizationId, filter, { first: 10, orderBy: 'NEWEST' })).edges.map(
      ({ node: { loginName, administrator, status, proposedBy } }) => ({
        loginName,
        administrator,
        status,
        proposedBy,
      }),
    );

  it('has a sound table', () => {
    expect(actProblems(admissionActs)).toEqual([]);
  });

  it('counts for nothing before the account accepts, and ends nothing of it when it is over', async () => {
    const { sessions, tokens, actors } = services;
    const session = await sessions.signIn(person.loginName, PASSWORD, '192.0.2.40');
    const self = await world.personOf(person.id);
    const program = await tokens.create(self, { name: '认领', grantId: null, validDays: 1 }, null);
    const untouched = async () =>
      Promise.all([
        actors.actorOf({ token: session.token, kind: 'SESSION' }),
        actors.actorOf({ token: program.token, kind: 'API_TOKEN' }),
        act(() => services.claimed.violations(person.id, newId())),
      ]);
    const before = await untouched();
    const id = await propose();
    expect(await untouched()).toEqual(before);
    expect(before[2]).toEqual([]);
    await world.accept(person, id);
    const actor = await actors.actorOf({ token: session.token, kind: 'SESSION' });
    expect(isActor(actor) && actor.acting).toMatchObject({ role: 'ORGANIZATION', organizationId });
    await act(() => services.people.remove(owner, actor?.grants[0]?.id ?? '', '离职'));
    expect(await untouched()).toEqual(before);
  });

  it('is accepted or declined by the account that it is offered to alone', async () => {
    const id = await propose();
    const stranger = await world.opened();
    await expect(world.accept(stranger, id)).rejects.toThrow(NotFoundError);
    const decline = async ({ id: by }: WorldPerson) => {
      const who = await world.personOf(by);
      return act(() => services.offered.decline(who, id));
    };
    await expect(decline(stranger)).rejects.toThrow(NotFoundError);
    expect(await services.offers.ofAccount(person.id)).toMatchObject([
      { id, role: 'ORGANIZATION', holder: '某服务社', administrator: false, offeredBy: [{ holder: '某服务社' }] },
    ]);
    const before = await seen();
    await decline(person);
    expect(await seen()).toEqual(before);
    expect(await services.offers.ofAccount(person.id)).toEqual([]);
    await expect(world.accept(person, id)).rejects.toThrow(NotFoundError);
    // The organization can still take back what it believes to be open.
    await withdraw(id);
    expect(await seen()).toMatchObject([{ status: 'WITHDRAWN' }]);
  });

  it('does not tell whether there is such an account, nor what became of it', async () => {
    const unverified = await world.opened();
    await world.db.query('update account_address set ended_at = now() where account_id = $1', [unverified.id]);
    const disabled = await world.opened();
    await world.db.query(`update account set status = 'DISABLED' where id = $1`, [disabled.id]);
    const names = [person.loginName, unverified.loginName, disabled.loginName, 'nobody.here'];
    for (const name of names) await propose(` ${name.toUpperCase()} `);
    const shown = await seen();
    expect(new Set(shown.map(({ loginName: _name, ...rest }) => JSON.stringify(rest))).size).toBe(1);
    expect(shown.map(({ loginName }) => loginName).sort()).toEqual([...names].sort());
    for (const name of names) await expect(propose(name)).rejects.toThrow('organization_admission_open');
    const ids = await world.db.query<{ id: string }>(
      'select id from organization_admission where organization_id = $1',
      [organizationId],
    );
    for (const { id } of ids) await act(() => services.admissions.tellOffered(id));
    expect((await world.mailTo(person.address)).kind).toBe('ROLE_OFFERED');
    expect((await world.mailTo(unverified.address)).kind).toBe('ACCOUNT_REQUESTED');
    expect((await world.mailTo(disabled.address)).kind).toBe('ACCOUNT_REQUESTED');
    expect(await seen({ status: 'WITHDRAWN' })).toEqual([]);
    expect(await seen({ status: 'PROPOSED' })).toEqual(shown);
    for (const { id } of ids) await withdraw(id);
    expect(await seen({ status: 'PROPOSED' })).toEqual([]);
    expect((await seen()).map(({ status }) => status)).toEqual(names.map(() => 'WITHDRAWN'));
  });

  it('is nothing that an account opened later can accept', async () => {
    const id = await propose('later.opened');
    const asked = {
      loginName: 'later.opened',
      displayName: '后来者',
      address: 'later@example.org',
      language: 'zh',
    } as const;
    await act(() => services.admission.request(asked, '192.0.2.41'));
    const { token } = await world.mailTo(asked.address);
    const { accountId } = await act(() => services.admission.open(token, PASSWORD));
    expect(await services.offers.ofAccount(accountId)).toEqual([]);
    await expect(world.accept({ id: accountId }, id)).rejects.toThrow(NotFoundError);
  });

  it('is proposed and withdrawn by administrators of that organization, for others, of whom nobody acts for it', async () => {
    const id = await propose();
    const rival = newId();
    await world.db.query('insert into organization values ($1, $2, $3)', [rival, '对手', '2202']);
    const stranger = await world.founder(rival, await world.opened());
    await expect(withdraw(id, stranger)).rejects.toThrow(NotFoundError);
    await world.accept(person, id);
    const member = await world.actorOf(person.id);
    expect(await codesOf(propose('someone.else', member))).toEqual(['ORGANIZATION_ADMINISTRATOR_NEEDED']);
    expect(await codesOf(withdraw(id, member))).toEqual(['ORGANIZATION_ADMINISTRATOR_NEEDED']);
    expect(await codesOf(withdraw(id))).toEqual(['PROPOSAL_NOT_IN_THIS_STATE']);
    expect(await codesOf(propose())).toEqual(['ROLE_ALREADY_HELD']);
    const own = await world.db.query<{ name: string }>('select login_name as name from account where id = $1', [
      owner.accountId,
    ]);
    expect(await codesOf(propose(own[0]?.name))).toEqual(['OWN_ACCOUNT']);
    expect(await codesOf(propose('no name'))).toEqual(['LOGIN_NAME_MALFORMED']);
  });

  it('lapses with the days, and with whoever proposed it; it keeps its terms and is decided once', async () => {
    const [late, byFormer] = [await propose(), await propose((await world.opened()).loginName)];
    const { db } = world;
    await db.query('alter table organization_admission disable trigger user');
    await db.query('update organization_admission set expires_at = now() where id = $1', [late]);
    await db.query('alter table organization_admission enable trigger user');
    expect(await seen()).toMatchObject([{ status: 'PROPOSED' }, { status: 'EXPIRED' }]);
    await expect(world.accept(person, late)).rejects.toThrow(NotFoundError);
    const accept = (id: string) =>
      db.query(`update organization_admission set outcome = 'ACCEPTED', decided_at = now() where id = $1`, [id]);
    await expect(accept(late)).rejects.toThrow('organization_admission_accepted');
    await expect(propose()).resolves.not.toBe(late);
    await expect(accept(late)).rejects.toThrow('is decided once');
    for (const change of [`administrator = true`, `expires_at = now()`, `account_id = proposed_by`])
      await expect(db.query(`update organization_admission set ${change} where id = $1`, [byFormer])).rejects.toThrow(
        /keeps its terms|organization_admission_not_own/,
      );
    await expect(db.query('delete from organization_admission where id = $1', [byFormer])).rejects.toThrow('keeps');
    await act(() => services.administration.disable(world.administrator, owner.accountId, '离职'));
    await expect(world.accept(person, (await services.offers.ofAccount(person.id))[0]?.id ?? '')).rejects.toThrow(
      'admitted by its administrators',
    );
  });

  it('is bounded in a day, for a login name and for all, those that were withdrawn included', async () => {
    for (let time = 0; time < MOST_ADMISSIONS_OF_NAME; time += 1) await withdraw(await propose());
    expect(await codesOf(propose())).toEqual(['TOO_MANY_ADMISSIONS']);
    for (let number = MOST_ADMISSIONS_OF_NAME; number < MOST_ADMISSIONS - 1; number += 1)
      await propose(`name.${number}`);
    const last = await Promise.allSettled([propose('last.one'), propose('last.other')]);
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const other = newId();
    await world.db.query('insert into organization values ($1, $2, $3)', [other, '另一服务社', '2202']);
    await propose(person.loginName, await world.founder(other, await world.opened()));
    await world.db.query('alter table organization_admission disable trigger user');
    await world.db.query(`update organization_admission set proposed_at = proposed_at - interval '24 hours'`);
    await world.db.query('alter table organization_admission enable trigger user');
    await propose();
  });

  it('is the account’s to take once, when it accepts twice at once or the organization withdraws meanwhile', async () => {
    const id = await propose();
    const all = await Promise.allSettled([world.accept(person, id), world.accept(person, id), withdraw(id)]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
