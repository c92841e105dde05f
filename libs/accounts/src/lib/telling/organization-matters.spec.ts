import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { actorLabel, type Actor } from '@chengjie/platform';
import { AccountsWorld, PASSWORD, type WorldPerson } from '../../testing/accounts-world.js';
import type { OrganizationMatter } from './organization-matter.js';

describe('what happens to the accounts of an organization', () => {
  let world: AccountsWorld;
  let organizationId: string;
  /** Who looks after the organization's people. */
  let founder: Actor;
  let person: WorldPerson;
  let grantId: string;

  beforeAll(async () => {
    world = await AccountsWorld.create();
  });

  afterAll(() => world?.close());

  const admit = () => world.admit(founder, person);
  const grantFor = async (id: string) =>
    (await world.actorOf(person.id)).grants.find((grant) => grant.organizationId === id)?.id ?? '';

  async function organization(): Promise<string> {
    const id = newId();
    await world.db.query('insert into organization values ($1, $2, $3)', [id, '某服务社', '2202']);
    return id;
  }

  /** What organizations are to be told of the person, the last first. */
  const told = async () =>
    (
      await world.db.query<{ data: OrganizationMatter }>(
        `select data from jobs.job where name = 'organization-matter' and data ->> 'accountId' = $1
         order by created_on desc, id desc`,
        [person.id],
      )
    ).map(({ data: { notice, organizationIds } }) => ({ kind: notice.kind, data: notice.data, organizationIds }));

  beforeEach(async () => {
    organizationId = await organization();
    const first = await world.opened();
    founder = await world.founder(organizationId, first);
    person = await world.opened();
    await admit();
    grantId = await grantFor(organizationId);
  });

  const who = () =>
    world.db.query<{ name: string }>('select display_name as name from account where id = $1', [person.id]);
  const office = () => actorLabel(world.administrator);
  const own = () => actorLabel(founder);

  it('is told to it: that one of them was given the role', async () => {
    const [{ name } = { name: '' }] = await who();
    expect(await told()).toEqual([
      { kind: 'ACCOUNT_ADDED', data: { who: name, by: own() }, organizationIds: [organizationId] },
    ]);
  });

  it.each([
    ['RESET_SENT', office, () => world.services.passwords.issueReset(world.administrator, person.id), false],
    [
      'ACCOUNT_DISABLED',
      office,
      () => world.services.administration.disable(world.administrator, person.id, '离职'),
      true,
    ],
    ['ACCOUNT_REMOVED', own, () => world.services.people.remove(founder, grantId, '离职'), true],
  ] as const)('%s', async (kind, by, act, withReason) => {
    const [{ name } = { name: '' }] = await who();
    await world.transaction(async () => void (await act()));
    const data = { who: name, by: by(), ...(withReason && { reason: '离职' }) };
    expect((await told())[0]).toEqual({ kind, data, organizationIds: [organizationId] });
  });

  it('ACCOUNT_ENABLED, and the role given anew', async () => {
    const { administration } = world.services;
    await world.transaction(() => administration.disable(world.administrator, person.id, '离职'));
    await world.transaction(() => administration.enable(world.administrator, person.id));
    await world.transaction(() => world.services.people.remove(founder, grantId, '误授'));
    await admit();
    expect((await told()).map(({ kind }) => kind)).toEqual([
      ...['ACCOUNT_ADDED', 'ACCOUNT_REMOVED', 'ACCOUNT_ENABLED', 'ACCOUNT_DISABLED', 'ACCOUNT_ADDED'],
    ]);
  });

  it('PASSWORD_RESET, by an office’s link and by one’s own', async () => {
    const { passwords, requests } = world.services;
    const byOffice = await world.resetBy(world.administrator, person);
    await world.transaction(() => passwords.reset(byOffice, PASSWORD));
    await world.transaction(() => requests.answer(person.loginName));
    const own = (await world.mailTo(person.address)).token;
    await world.transaction(() => passwords.reset(own, PASSWORD));
    expect((await told()).map(({ kind }) => kind).slice(0, 3)).toEqual([
      ...['PASSWORD_RESET', 'PASSWORD_RESET', 'RESET_SENT'],
    ]);
  });

  it('concerns whomever the account acts for; a role, the one that it is held for', async () => {
    const second = await organization();
    const founderOfSecond = await world.founder(second, await world.opened());
    await world.admit(founderOfSecond, person);
    expect((await told())[0]?.organizationIds).toEqual([second]);
    await world.transaction(() => world.services.passwords.issueReset(world.administrator, person.id));
    expect([...((await told())[0]?.organizationIds ?? [])].sort()).toEqual([organizationId, second].sort());
  });

  it('is told to nobody where the act is undone, nor of accounts that act for none', async () => {
    const before = (await told()).length;
    const undone = world.transaction(async () => {
      await world.services.passwords.issueReset(world.administrator, person.id);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await told()).toHaveLength(before);
    person = await world.member();
    await world.transaction(() => world.services.passwords.issueReset(world.administrator, person.id));
    expect(await told()).toEqual([]);
  });
});
