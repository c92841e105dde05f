import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, NotFoundError } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { AccountsWorld, codesOf } from '../../testing/accounts-world.js';
import { RoleOriginsReader } from '../grant/role-origins.reader.js';

describe('people of an organization', () => {
  let world: AccountsWorld;
  let db: AccountsWorld['db'];
  let services: AccountsWorld['services'];

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ db, services } = world);
  });

  afterAll(() => world?.close());

  const act: AccountsWorld['transaction'] = (doing) => world.transaction(doing);

  async function organization(): Promise<string> {
    const id = newId();
    await db.query('insert into organization values ($1, $2, $3)', [id, '某服务社', '2202']);
    return id;
  }

  /** An organization with its first administrator. */
  async function founded(): Promise<{ organizationId: string; first: Actor }> {
    const organizationId = await organization();
    return { organizationId, first: await world.founder(organizationId, await world.opened()) };
  }

  async function admitted(by: Actor, administrator = false): Promise<Actor> {
    const person = await world.opened();
    await world.admit(by, person, administrator);
    return world.actorOf(person.id);
  }

  const listed = async (organizationId: string) =>
    (await services.peopleReader.list(organizationId, { first: 100, orderBy: 'SINCE' })).edges.map(({ node }) => node);

  it('are admitted by its administrators alone', async () => {
    const { organizationId, first } = await founded();
    const second = await admitted(first);
    expect(second.acting).toMatchObject({ role: 'ORGANIZATION', organizationId, regionCode: '2202' });
    expect((await listed(organizationId)).map(({ id, administrator }) => [id, administrator])).toEqual([
      [first.acting.id, true],
      [second.acting.id, false],
    ]);
    const origins = new RoleOriginsReader(world.database);
    expect(await origins.of(first.acting.id)).toMatchObject({ way: 'PROVISIONED', by: [] });
    expect(await origins.of(second.acting.id)).toMatchObject({ way: 'ADMITTED', by: [{ holder: '某服务社' }] });
    const { loginName } = await world.opened();
    expect(await codesOf(act(() => services.admissions.propose(second, loginName, false)))).toEqual([
      'ORGANIZATION_ADMINISTRATOR_NEEDED',
    ]);
  });

  it('are no office’s to give as long as there is an administrator, in service and database', async () => {
    const { organizationId, first } = await founded();
    const { id } = await world.opened();
    const insert = (given: string, by: Actor, also: Actor | null = null) =>
      db.query(
        `insert into role_grant (id, account_id, role, organization_id, region_code, given, given_by, given_in,
           also_given_by, also_given_in, claim_id)
         values ($1, $2, 'ORGANIZATION', $3, '2202', $4, $5, $6, $7, $8, $9)`,
        [
          newId(),
          id,
          organizationId,
          given,
          by.accountId,
          by.acting.id,
          also?.accountId,
          also?.acting.id,
          also && newId(),
        ],
      );
    const { administrator, second } = world;
    await expect(insert('FIRST', administrator)).rejects.toThrow('role_grant_given');
    await expect(insert('CLAIMED', administrator, second)).rejects.toThrow('takes its people itself');
    await expect(insert('ADMITTED', administrator)).rejects.toThrow('admitted by its administrators');
    const { first: rival } = await founded();
    await expect(insert('ADMITTED', rival)).rejects.toThrow('admitted by its administrators');
    await expect(insert('ADMITTED', first)).rejects.toThrow('who did not accept it');
    expect(
      await codesOf(act(() => services.administration.revokeRole(world.administrator, first.acting.id, '误'))),
    ).toEqual(['ROLE_OF_OWN_PEOPLE']);
    await act(() => services.administration.disable(world.administrator, first.accountId, '账号被盗用'));
    for (const also of [null, administrator])
      await expect(insert('CLAIMED', administrator, also)).rejects.toThrow('role_grant_second_giver');
    await insert('CLAIMED', administrator, second);
    const [, claimed] = await listed(organizationId);
    const origin = await new RoleOriginsReader(world.database).of(claimed?.id ?? '');
    expect(origin).toMatchObject({ way: 'CLAIMED', by: [{ holder: '系统管理机构' }, { holder: '第二管理机构' }] });
  });

  it('are removed, made administrators and ended as such by another one of their own', async () => {
    const { organizationId, first } = await founded();
    const { first: rival } = await founded();
    const [second, third] = [await admitted(first), await admitted(first, true)];
    const { people } = services;
    const target = second.acting.id;
    for (const doing of [
      () => people.remove(rival, target, '冒名'),
      () => people.makeAdministrator(rival, target),
      () => people.makeAdministrator(rival, newId()),
    ])
      await expect(act(doing)).rejects.toMatchObject({ code: 'NOT_FOUND', id: expect.any(String) });
    for (const doing of [
      () => people.remove(second, third.acting.id, '冒名'),
      () => people.makeAdministrator(second, target),
      () => people.endAdministrator(second, first.acting.id),
    ])
      expect(await codesOf(act(doing))).toEqual(['ORGANIZATION_ADMINISTRATOR_NEEDED']);
    for (const doing of [
      () => people.remove(first, first.acting.id, '离开'),
      () => people.endAdministrator(first, first.acting.id),
    ])
      expect(await codesOf(act(doing))).toEqual(['OWN_ACCOUNT']);
    await act(() => people.makeAdministrator(first, target));
    expect(await codesOf(act(() => people.makeAdministrator(first, target)))).toEqual([
      'IS_ORGANIZATION_ADMINISTRATOR',
    ]);
    await act(() => people.endAdministrator(second, first.acting.id));
    expect(await codesOf(act(() => people.endAdministrator(second, first.acting.id)))).toEqual([
      'IS_NO_ORGANIZATION_ADMINISTRATOR',
    ]);
    await act(() => people.remove(second, first.acting.id, '离职'));
    expect((await listed(organizationId)).map(({ id, administrator }) => [id, administrator])).toEqual([
      [target, true],
      [third.acting.id, true],
    ]);
    expect((await world.eventsOf(first.accountId)).slice(-2)).toEqual([
      'ORGANIZATION_ADMINISTRATOR_ENDED',
      'ROLE_REVOKED',
    ]);
  });

  it('leave by themselves; the last administrator once another is made, or when nobody else is left', async () => {
    const { first } = await founded();
    const [second, third] = [await admitted(first), await admitted(first)];
    const leave = ({ acting: { id }, ...person }: Actor) => act(() => services.people.leave(person, id));
    await expect(act(() => services.people.leave(second, third.acting.id))).rejects.toThrow(NotFoundError);
    expect(await codesOf(leave(first))).toEqual(['LAST_ORGANIZATION_ADMINISTRATOR']);
    await leave(second);
    await expect(leave(second)).rejects.toThrow(NotFoundError);
    expect(await world.personOf(second.accountId)).toMatchObject({ grants: [] });
    expect((await world.eventsOf(second.accountId)).at(-1)).toBe('ORGANIZATION_LEFT');
    await act(() => services.people.makeAdministrator(first, third.acting.id));
    const both = await Promise.allSettled([first, third].map(leave));
    // One of the two stays, as the last; then nobody else is left.
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled']);
  });

  it('leave while a disabled account stays, and never two administrators at once before a third', async () => {
    const { first } = await founded();
    const [second, third] = [await admitted(first, true), await admitted(first)];
    const leave = ({ acting: { id }, ...person }: Actor) => act(() => services.people.leave(person, id));
    const both = await Promise.allSettled([first, second].map(leave));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await act(() => services.administration.disable(world.administrator, third.accountId, '账号被盗用'));
    const [last] = [first, second].filter((_, index) => both[index]?.status === 'rejected') as [Actor];
    await expect(leave(last)).resolves.toBeDefined();
  });

  it('keep an administrator, when two take each other away at once', async () => {
    const { organizationId, first } = await founded();
    const second = await admitted(first, true);
    const pairs: [Actor, Actor][] = [
      [first, second],
      [second, first],
    ];
    const both = await Promise.allSettled(
      pairs.map(([by, of]) => act(() => services.people.endAdministrator(by, of.acting.id))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await services.peopleReader.hasAdministrator(organizationId)).toBe(true);
  });

  it('tell the others of each change', async () => {
    const { organizationId, first } = await founded();
    const second = await admitted(first);
    await act(() => services.people.makeAdministrator(first, second.acting.id));
    await act(() => services.people.endAdministrator(first, second.acting.id));
    await act(() => services.people.remove(first, second.acting.id, '离职'));
    await admitted(first, true);
    const told = await db.query<{ kind: string }>(
      `select data -> 'notice' ->> 'kind' as kind from jobs.job
       where name = 'organization-matter' and data -> 'organizationIds' ? $1 order by created_on`,
      [organizationId],
    );
    expect(told.map(({ kind }) => kind)).toEqual([
      ...['ADMISSION_PROPOSED', 'ACCOUNT_ADDED', 'ADMINISTRATOR_MADE', 'ADMINISTRATOR_ENDED', 'ACCOUNT_REMOVED'],
      ...['ADMISSION_PROPOSED', 'ACCOUNT_ADDED', 'ADMINISTRATOR_MADE'],
    ]);
  });
});
