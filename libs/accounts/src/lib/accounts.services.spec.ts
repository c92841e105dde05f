import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { loadRegions } from '@chengjie/regions';
import { regionsSchema } from '@chengjie/regions/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { AccountAdministration } from './account/account-administration.service.js';
import { AccountAdmission } from './account/account-admission.service.js';
import { AccountDirectory } from './account/account-directory.reader.js';
import { AccountPasswords } from './account/account-passwords.service.js';
import { AccountProvisioning } from './account/account-provisioning.service.js';
import { accountsEntities } from './accounts.persistence.js';
import { GrantableRoles } from './grant/grantable-roles.js';
import { accountsSchema } from '../schema.js';
import { ApiTokens } from './api-token/api-tokens.service.js';
import { AccountLinks } from './link/account-links.service.js';
import { AccountActors } from './session/account-actors.reader.js';
import { Sessions } from './session/sessions.service.js';
import { SignInThrottle } from './session/sign-in-throttle.js';

const PASSWORD = 'correct horse battery';

const template = {
  name: 'accounts_services',
  migrate: async (url: string) => {
    await migrate(url, [platformSchema, regionsSchema, accountsSchema]);
    const database = await Database.connect({ url, entities: [] });
    await loadRegions(database);
    await database.run('create table organization (id uuid primary key, name text, region_code text)');
    await database.close();
  },
};

function servicesOf(database: Database) {
  const events = new Events(database);
  const actors = new AccountActors(database);
  const throttle = new SignInThrottle(database);
  const sessions = new Sessions(database, events, actors, throttle);
  const links = new AccountLinks(database);
  const roles = new GrantableRoles(database);
  const directory = new AccountDirectory(database);
  return {
    actors,
    throttle,
    sessions,
    directory,
    tokens: new ApiTokens(database, events),
    provisioning: new AccountProvisioning(database, events),
    admission: new AccountAdmission(database, events, roles, links, actors),
    passwords: new AccountPasswords(database, events, directory, links, sessions, throttle, actors),
    administration: new AccountAdministration(database, events, directory, roles, links, sessions),
  };
}

describe('accounts', () => {
  let db: TestDatabase;
  let database: Database;
  let services: ReturnType<typeof servicesOf>;
  let administrator: Actor;
  const agencyId = newId();

  beforeAll(async () => {
    db = await testDatabase(template);
    database = await Database.connect({ url: db.url, entities: accountsEntities });
    services = servicesOf(database);
    const id = await services.provisioning.createAdministrator({
      loginName: 'Root.Administrator',
      password: PASSWORD,
      displayName: '管理员 001',
      regionCode: '22',
      agencyName: '系统管理机构',
    });
    administrator = await actorOf(id);
    await services.provisioning.createAgenciesDirectly([
      { id: agencyId, name: '吉林市民政局', kind: 'CIVIL_AFFAIRS', regionCode: '2202' },
    ]);
  });

  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });

  async function actorOf(accountId: string): Promise<Actor> {
    const actor = await services.actors.actorOfAccount(accountId);
    if (!actor) throw new Error('The account has no live role');
    return actor;
  }

  let count = 0;
  const buyer = { role: 'BUYER', agencyId, organizationId: null, regionCode: null } as const;

  /** A buyer who accepted its invitation. */
  async function member(): Promise<{ id: string; loginName: string }> {
    const loginName = `member.${(count += 1)}`;
    const { accountId, link } = await database.transaction(() =>
      services.admission.invite(administrator, { ...buyer, loginName, displayName: `采购人 ${count}` }),
    );
    await database.transaction(() => services.admission.accept(link.token, PASSWORD));
    return { id: accountId, loginName };
  }

  const codesOf = async (act: Promise<unknown>): Promise<string[]> => {
    const error = await act.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof DomainError)) throw new Error(`No rule was broken: ${String(error)}`);
    return error.violations.map(({ code }) => code);
  };

  const eventsOf = async (accountId: string) =>
    (
      await db.query<{ type: string }>('select type from event where subject_id = $1 order by sequence', [accountId])
    ).map(({ type }) => type);

  it('stores neither passwords nor tokens', async () => {
    const { loginName } = await member();
    const { token } = await services.sessions.signIn(loginName, PASSWORD, '192.0.2.1');
    const rows = await db.query<{ text: string }>(
      'select a::text as text from account a union all select s::text from session s',
    );
    const text = rows.map((row) => row.text).join('\n');
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain(token);
  });

  it('takes accounts that people were invited to for no demonstration', async () => {
    await member();
    expect(await services.directory.holdsDemonstration()).toBe(false);
  });

  it('records who was invited, accepted and signed in', async () => {
    const { id, loginName } = await member();
    await services.sessions.signIn(loginName, PASSWORD, '192.0.2.2');
    expect(await eventsOf(id)).toEqual(['ACCOUNT_INVITED', 'INVITATION_ACCEPTED', 'SIGNED_IN']);
  });

  it('takes a link once, and only for its purpose', async () => {
    const { admission, passwords } = services;
    const { link } = await database.transaction(() =>
      admission.invite(administrator, { ...buyer, loginName: 'link.once', displayName: '采购人' }),
    );
    expect(await codesOf(database.transaction(() => passwords.reset(link.token, PASSWORD)))).toEqual([
      'LINK_NOT_VALID',
    ]);
    const twice = await Promise.allSettled([
      database.transaction(() => admission.accept(link.token, PASSWORD)),
      database.transaction(() => admission.accept(link.token, 'another password')),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses an expired link and an expired session', async () => {
    const { id, loginName } = await member();
    const { link } = await database.transaction(() => services.passwords.issueReset(administrator, id));
    const { token } = await services.sessions.signIn(loginName, PASSWORD, '192.0.2.3');
    await db.query(`update account_link set expires_at = now() - interval '1 second' where account_id = $1`, [id]);
    await db.query(`update session set expires_at = now() - interval '1 second' where account_id = $1`, [id]);
    expect(await codesOf(database.transaction(() => services.passwords.reset(link.token, PASSWORD)))).toEqual([
      'LINK_NOT_VALID',
    ]);
    expect(await services.actors.actorOf({ token, kind: 'SESSION' })).toBeNull();
  });

  it('ends all sessions on a reset, and all others on a change of the password', async () => {
    const { id, loginName } = await member();
    const { sessions, passwords, actors } = services;
    const [one, two] = await Promise.all([
      sessions.signIn(loginName, PASSWORD, '192.0.2.4'),
      sessions.signIn(loginName, PASSWORD, '192.0.2.4'),
    ]);
    const change = { actor: one.actor, token: one.token, address: '192.0.2.4', newPassword: 'the second password' };
    expect(await codesOf(passwords.change({ ...change, currentPassword: 'wrong' }))).toEqual(['PASSWORD_NOT_RIGHT']);
    await passwords.change({ ...change, currentPassword: PASSWORD });
    expect(await actors.actorOf({ token: one.token, kind: 'SESSION' })).not.toBeNull();
    expect(await actors.actorOf({ token: two.token, kind: 'SESSION' })).toBeNull();

    const { link } = await database.transaction(() => passwords.issueReset(administrator, id));
    await database.transaction(() => passwords.reset(link.token, 'the third password'));
    expect(await actors.actorOf({ token: one.token, kind: 'SESSION' })).toBeNull();
    expect(await codesOf(sessions.signIn(loginName, 'the second password', '192.0.2.4'))).toEqual([
      'WRONG_CREDENTIALS',
    ]);
    await expect(sessions.signIn(loginName, 'the third password', '192.0.2.4')).resolves.toBeDefined();
  });

  it('disables an account with all that signs it in, and enables it again', async () => {
    const { id, loginName } = await member();
    const { sessions, tokens, administration, actors } = services;
    const { actor, token } = await sessions.signIn(loginName, PASSWORD, '192.0.2.5');
    const apiToken = await tokens.create(actor, { name: '程序', grantId: null, validDays: 1 });
    expect(await actors.actorOf({ token: apiToken.token, kind: 'API_TOKEN' })).not.toBeNull();
    expect(await actors.actorOf({ token: apiToken.token, kind: 'SESSION' })).toBeNull();
    await database.transaction(() => administration.disable(administrator, id, '离职'));
    expect(await codesOf(sessions.signIn(loginName, PASSWORD, '192.0.2.5'))).toEqual(['ACCOUNT_DISABLED']);
    await database.transaction(() => administration.enable(administrator, id));
    expect(await actors.actorOf({ token, kind: 'SESSION' })).toBeNull();
    expect(await actors.actorOf({ token: apiToken.token, kind: 'API_TOKEN' })).toBeNull();
    await expect(sessions.signIn(loginName, PASSWORD, '192.0.2.5')).resolves.toBeDefined();
  });

  it('notes when a token was last used, to the hour', async () => {
    const { actors, tokens } = services;
    const { id, token } = await tokens.create(administrator, { name: '程序', grantId: null, validDays: 1 });
    const use = async () => {
      await actors.actorOf({ token, kind: 'API_TOKEN' });
      await actors.beforeApplicationShutdown();
      return (await tokens.byId(id))?.lastUsedAt;
    };
    expect((await tokens.byId(id))?.lastUsedAt).toBeNull();
    const first = await use();
    expect(first).toBeInstanceOf(Date);
    expect(await use()).toEqual(first);
    await database.run(`update api_token set last_used_at = last_used_at - interval '2 hours' where id = $1`, [id]);
    expect((await use())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Infinity);
  });

  it('gives and takes roles; without any, nobody signs in', async () => {
    const { id, loginName } = await member();
    const { administration, sessions, actors } = services;
    const evaluator = { ...buyer, role: 'EVALUATOR', regionCode: '220202' } as const;
    await database.transaction(() => administration.grantRole(administrator, id, evaluator));
    const { grants } = await actorOf(id);
    expect(grants.map(({ role, regionCode }) => [role, regionCode])).toEqual([
      ['BUYER', '2202'],
      ['EVALUATOR', '220202'],
    ]);
    const tooWide = { ...buyer, regionCode: '22' };
    expect(await codesOf(database.transaction(() => administration.grantRole(administrator, id, tooWide)))).toEqual([
      'REGION_NOT_OF_HOLDER',
    ]);
    for (const grant of grants) {
      await database.transaction(() => administration.revokeRole(administrator, grant.id, '岗位变动'));
    }
    expect(await actors.actorOfAccount(id)).toBeNull();
    expect(await codesOf(sessions.signIn(loginName, PASSWORD, '192.0.2.6'))).toEqual(['ACCOUNT_WITHOUT_ROLE']);
  });

  it('lets no county give a role for an agency of the province, however narrow the role', async () => {
    const { provisioning, admission } = services;
    const login = { loginName: 'county.admin', password: PASSWORD, displayName: '管理员 003' };
    const id = await provisioning.createAdministrator({ ...login, regionCode: '2202', agencyName: '市级管理机构' });
    const county = await actorOf(id);
    const provincial = { ...buyer, agencyId: administrator.acting.agencyId, regionCode: '220202' };
    const invitation = { ...provincial, loginName: 'lifted', displayName: '采购人' };
    expect(await codesOf(database.transaction(() => admission.invite(county, invitation)))).toEqual([
      'OUTSIDE_JURISDICTION',
    ]);
    const aboveCounty = database.transaction(() => services.passwords.issueReset(county, administrator.accountId));
    expect(await codesOf(aboveCounty)).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE']);
  });

  it('lets nobody act on its own account', async () => {
    const { administration } = services;
    const self = administrator.accountId;
    expect(await codesOf(database.transaction(() => administration.disable(administrator, self, '误操作')))).toEqual([
      'OWN_ACCOUNT',
    ]);
  });

  it('lets no more than ten of many guesses at once through', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 15 }, () => codesOf(services.sessions.signIn('nobody.here', 'a guess', '192.0.2.7'))),
    );
    const codes = guesses.flat();
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(10);
    expect(codes.filter((code) => code === 'SIGN_IN_THROTTLED')).toHaveLength(5);
  });

  it('waits longer after each failure, and forgets after an hour', async () => {
    const fail = async (times: number, ago: string) => {
      await db.query(`delete from sign_in_failure where login_name = 'waiting'`);
      await db.query(
        `insert into sign_in_failure (login_name, address, at)
         select 'waiting', '192.0.2.8', clock_timestamp() - $2::interval from generate_series(1, $1)`,
        [times, ago],
      );
      return codesOf(
        database.transaction(async () => {
          await services.throttle.claimAttempt('waiting', '192.0.2.8');
          throw new DomainError([]);
        }),
      );
    };
    expect(await fail(9, '0 seconds')).toEqual([]);
    expect(await fail(16, '30 seconds')).toEqual(['SIGN_IN_THROTTLED']);
    expect(await fail(16, '65 seconds')).toEqual([]);
    expect(await fail(29, '14 minutes')).toEqual(['SIGN_IN_THROTTLED']);
    expect(await fail(29, '16 minutes')).toEqual([]);
    expect(await fail(200, '61 minutes')).toEqual([]);
  });

  it('keeps login names apart without regard to case', async () => {
    const again = { loginName: 'ROOT.administrator', password: PASSWORD, displayName: '管理员 002' };
    await expect(
      services.provisioning.createAdministrator({ ...again, regionCode: '22', agencyName: '系统管理机构' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('account_login_name') });
  });
});
