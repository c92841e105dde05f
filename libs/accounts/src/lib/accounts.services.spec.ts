import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { mailSchema } from '@chengjie/mail/schema';
import { Database, Events, isActor, Jobs, type Actor, type RoleGrant } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { loadRegions } from '@chengjie/regions';
import { regionsSchema } from '@chengjie/regions/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { AccountAdministration } from './account/account-administration.service.js';
import { AccountAdmission } from './account/account-admission.service.js';
import { AccountDirectoryReader } from './account/account-directory.reader.js';
import { AccountPasswords } from './account/account-passwords.service.js';
import { AccountProvisioning } from './account/account-provisioning.service.js';
import { PasswordResetRequests } from './account/password-reset-requests.js';
import { accountsEntities } from './accounts.persistence.js';
import { AccountAddresses } from './address/account-addresses.service.js';
import { GrantableRoles } from './grant/grantable-roles.js';
import { accountsSchema } from '../schema.js';
import { ApiTokens } from './api-token/api-tokens.service.js';
import { AccountLinks } from './link/account-links.service.js';
import { LinkRequestThrottle } from './link/link-request-throttle.js';
import { AccountActorsReader } from './session/account-actors.reader.js';
import { Sessions } from './session/sessions.service.js';
import { SignInThrottle } from './session/sign-in-throttle.js';

const PASSWORD = 'correct horse battery';

const template = {
  name: 'accounts_services',
  migrate: async (url: string) => {
    await migrate(url, [platformSchema, mailSchema, regionsSchema, accountsSchema]);
    const database = await Database.connect({ url, entities: [] });
    await loadRegions(database);
    await database.run('create table organization (id uuid primary key, name text, region_code text)');
    await database.close();
  },
};

function servicesOf(database: Database, jobs: Jobs) {
  const events = new Events(database);
  const actors = new AccountActorsReader(database);
  const throttle = new SignInThrottle(database);
  const sessions = new Sessions(database, events, actors, throttle);
  const links = new AccountLinks(database);
  const roles = new GrantableRoles(database);
  const directory = new AccountDirectoryReader(database);
  const outbox = new Outbox(database, { portalUrl: 'https://portal.example' } as Config);
  const requestThrottle = new LinkRequestThrottle(database);
  const addresses = new AccountAddresses(database, events, links, outbox, requestThrottle);
  const requests = new PasswordResetRequests(database, events, addresses, links, outbox, requestThrottle, jobs);
  return {
    actors,
    throttle,
    sessions,
    directory,
    tokens: new ApiTokens(database, events),
    provisioning: new AccountProvisioning(database, events),
    addresses,
    requests,
    admission: new AccountAdmission(database, events, addresses, outbox, requestThrottle),
    passwords: new AccountPasswords(database, events, directory, links, sessions, throttle, actors, requests),
    administration: new AccountAdministration(database, events, directory, roles, links, sessions, addresses),
  };
}

describe('accounts', () => {
  let db: TestDatabase;
  let database: Database;
  let jobs: Jobs;
  let services: ReturnType<typeof servicesOf>;
  let administrator: Actor;
  const agencyId = newId();

  beforeAll(async () => {
    db = await testDatabase(template);
    database = await Database.connect({ url: db.url, entities: accountsEntities });
    jobs = new Jobs(database, db.url, () => undefined);
    await jobs.start();
    services = servicesOf(database, jobs);
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
    await jobs?.stop();
    await database?.close();
    await db?.drop();
  });

  async function actorOf(accountId: string): Promise<Actor> {
    const person = await services.actors.personOfAccount(accountId);
    if (!person) throw new Error('The account has no live role');
    return person as Actor;
  }

  let count = 0;
  const buyer = { role: 'BUYER', agencyId, organizationId: null, regionCode: null } as const;
  const transaction = <T>(act: () => Promise<T>) => database.transaction(act);

  /** What was last mailed to an address. */
  async function mailTo(address: string): Promise<{ kind: string; text: string; token: string }> {
    const [mail] = await db.query<{ kind: string; text: string }>(
      `select kind, content ->> 'text' as text from mail where recipient = $1 order by created_at desc limit 1`,
      [address],
    );
    return { kind: '', text: '', ...mail, token: /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '' };
  }

  interface Person {
    readonly id: string;
    readonly loginName: string;
    readonly address: string;
  }

  /** Somebody who asked for an account and opened it. */
  async function opened(): Promise<Person> {
    const loginName = `member.${(count += 1)}`;
    const address = `${loginName}@example.org`;
    const asked = { loginName, displayName: `采购人 ${count}`, address, language: 'zh' } as const;
    await transaction(() => services.admission.request(asked, `192.0.3.${count}`));
    const { token } = await mailTo(address);
    const { accountId } = await transaction(() => services.admission.open(token, PASSWORD));
    return { id: accountId, loginName, address };
  }

  /** A buyer: an office gave the role to somebody's account. */
  async function member(): Promise<Person> {
    const person = await opened();
    await transaction(() => services.administration.grantRole(administrator, person.loginName, buyer));
    return person;
  }

  async function resetBy(actor: Actor, person: Person): Promise<string> {
    await transaction(() => services.passwords.issueReset(actor, person.id));
    return (await mailTo(person.address)).token;
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

  it('takes accounts that people opened for no demonstration', async () => {
    await member();
    expect(await services.directory.holdsDemonstration()).toBe(false);
  });

  it('records who opened an account, got a role and signed in', async () => {
    const { id, loginName } = await member();
    await services.sessions.signIn(loginName, PASSWORD, '192.0.2.2');
    expect(await eventsOf(id)).toEqual(['ACCOUNT_OPENED', 'ROLE_GRANTED', 'SIGNED_IN']);
  });

  it('takes a link once, and only for its purpose', async () => {
    const { addresses, passwords, admission } = services;
    const person = await member();
    const token = await resetBy(administrator, person);
    for (const act of [() => addresses.verify(token), () => admission.open(token, PASSWORD)])
      expect(await codesOf(transaction(act))).toEqual(['LINK_NOT_VALID']);
    const twice = await Promise.allSettled([
      transaction(() => passwords.reset(token, PASSWORD)),
      transaction(() => passwords.reset(token, 'another password')),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses an expired link and an expired session', async () => {
    const person = await member();
    const { id, loginName } = person;
    const link = await resetBy(administrator, person);
    const { token } = await services.sessions.signIn(loginName, PASSWORD, '192.0.2.3');
    await db.query(`update account_link set expires_at = now() - interval '1 second' where account_id = $1`, [id]);
    await db.query(`update session set expires_at = now() - interval '1 second' where account_id = $1`, [id]);
    expect(await codesOf(database.transaction(() => services.passwords.reset(link, PASSWORD)))).toEqual([
      'LINK_NOT_VALID',
    ]);
    expect(await services.actors.actorOf({ token, kind: 'SESSION' })).toBeNull();
  });

  it('ends all sessions on a reset, and all others on a change of the password', async () => {
    const person = await member();
    const { id, loginName } = person;
    const { sessions, passwords, actors, tokens } = services;
    const [one, two] = await Promise.all([
      sessions.signIn(loginName, PASSWORD, '192.0.2.4'),
      sessions.signIn(loginName, PASSWORD, '192.0.2.4'),
    ]);
    const actor = await actorOf(id);
    const change = { actor, token: one.token, address: '192.0.2.4', newPassword: 'the second password' };
    expect(await codesOf(passwords.change({ ...change, currentPassword: 'wrong' }))).toEqual(['PASSWORD_NOT_RIGHT']);
    const program = () => tokens.create(actor, { name: '程序', grantId: null, validDays: 1 });
    const ofPrograms = [await program()];
    const signedIn = () =>
      Promise.all(ofPrograms.map(async ({ token }) => (await actors.actorOf({ token, kind: 'API_TOKEN' })) !== null));
    expect(await signedIn()).toEqual([true]);
    await passwords.change({ ...change, currentPassword: PASSWORD });
    expect(await signedIn()).toEqual([false]);
    ofPrograms.push(await program());
    expect(await signedIn()).toEqual([false, true]);
    expect(await actors.actorOf({ token: one.token, kind: 'SESSION' })).not.toBeNull();
    expect(await actors.actorOf({ token: two.token, kind: 'SESSION' })).toBeNull();

    const link = await resetBy(administrator, person);
    await database.transaction(() => passwords.reset(link, 'the third password'));
    expect(await signedIn()).toEqual([false, false]);
    expect(await actors.actorOf({ token: one.token, kind: 'SESSION' })).toBeNull();
    expect(await codesOf(sessions.signIn(loginName, 'the second password', '192.0.2.4'))).toEqual([
      'WRONG_CREDENTIALS',
    ]);
    await expect(sessions.signIn(loginName, 'the third password', '192.0.2.4')).resolves.toBeDefined();
  });

  it('disables an account with all that signs it in, and enables it again', async () => {
    const { id, loginName } = await member();
    const { sessions, tokens, administration, actors } = services;
    const { token } = await sessions.signIn(loginName, PASSWORD, '192.0.2.5');
    const actor = await actorOf(id);
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
    await database.transaction(() => administration.grantRole(administrator, loginName, evaluator));
    const { grants } = await actorOf(id);
    expect(grants.map(({ role, regionCode }) => [role, regionCode])).toEqual([
      ['BUYER', '2202'],
      ['EVALUATOR', '220202'],
    ]);
    const tooWide = { ...buyer, regionCode: '22' };
    expect(
      await codesOf(database.transaction(() => administration.grantRole(administrator, loginName, tooWide))),
    ).toEqual(['REGION_NOT_OF_HOLDER']);
    for (const grant of grants) {
      await database.transaction(() => administration.revokeRole(administrator, grant.id, '岗位变动'));
    }
    expect(await actors.personOfAccount(id)).toBeNull();
    expect(await codesOf(sessions.signIn(loginName, PASSWORD, '192.0.2.6'))).toEqual(['ACCOUNT_WITHOUT_ROLE']);
  });

  it('ends, with a role, what signs in to act in it; and voids open links with every change of roles', async () => {
    const person = await member();
    const { id, loginName } = person;
    const { administration, sessions, actors, tokens, passwords } = services;
    const evaluator = { ...buyer, role: 'EVALUATOR', regionCode: '220202' } as const;
    const reset = () => resetBy(administrator, person);
    const redeemed = (token: string) => codesOf(database.transaction(() => passwords.reset(token, 'another password')));
    const before = await reset();
    await database.transaction(() => administration.grantRole(administrator, loginName, evaluator));
    expect(await redeemed(before)).toEqual(['LINK_NOT_VALID']);
    const [asBuyer, asEvaluator] = (await actorOf(id)).grants as [RoleGrant, RoleGrant];
    const tokenFor = (grantId: string | null) =>
      tokens.create(
        { ...administrator, accountId: id, grants: [asBuyer, asEvaluator] },
        { name: '程序', grantId, validDays: 1 },
      );
    const [first, second, either] = [await tokenFor(asBuyer.id), await tokenFor(asEvaluator.id), await tokenFor(null)];
    const session = await sessions.signIn(loginName, PASSWORD, '192.0.2.7');
    const open = await reset();
    await database.transaction(() => administration.revokeRole(administrator, asBuyer.id, '岗位变动'));
    expect(await redeemed(open)).toEqual(['LINK_NOT_VALID']);
    const live = async (token: string, kind: 'API_TOKEN' | 'SESSION') =>
      (await actors.actorOf({ token, kind })) !== null;
    expect([
      await live(first.token, 'API_TOKEN'),
      await live(second.token, 'API_TOKEN'),
      await live(either.token, 'API_TOKEN'),
      await live(session.token, 'SESSION'),
    ]).toEqual([false, true, false, false]);
  });

  it('acts in the role that is named, or the only one, and picks none of several', async () => {
    const { id, loginName } = await member();
    const { administration, sessions, actors } = services;
    const { token } = await sessions.signIn(loginName, PASSWORD, '192.0.2.8');
    const [only] = (await actorOf(id)).grants as [RoleGrant];
    expect(await actors.actorOf({ token, kind: 'SESSION' })).toMatchObject({ acting: { id: only.id } });
    await database.transaction(() =>
      administration.grantRole(administrator, loginName, { ...buyer, role: 'EVALUATOR' }),
    );
    expect(isActor(await actors.actorOf({ token, kind: 'SESSION' }))).toBe(false);
    const named = (actingGrantId: string) => actors.actorOf({ token, kind: 'SESSION', actingGrantId });
    expect(await named(only.id)).toMatchObject({ acting: { id: only.id, role: 'BUYER' } });
    await expect(named(administrator.acting.id)).rejects.toMatchObject({ code: 'ACTING_ROLE_NOT_YOURS' });
  });

  it('lets no county give a role for an agency of the province, however narrow the role', async () => {
    const { provisioning, administration } = services;
    const login = { loginName: 'county.admin', password: PASSWORD, displayName: '管理员 003' };
    const id = await provisioning.createAdministrator({ ...login, regionCode: '2202', agencyName: '市级管理机构' });
    const county = await actorOf(id);
    const provincial = { ...buyer, agencyId: administrator.acting.agencyId, regionCode: '220202' };
    const { loginName } = await opened();
    expect(await codesOf(transaction(() => administration.grantRole(county, loginName, provincial)))).toEqual([
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

  describe('a request for an account', () => {
    const asked = (loginName: string, address: string) =>
      ({ loginName, displayName: '申请人', address, language: 'en' }) as const;

    it('makes none, and holds no login name, before the link is opened', async () => {
      const { admission, administration } = services;
      await transaction(() => admission.request(asked('Early.Bird', 'early@example.org'), '192.0.4.1'));
      await transaction(() => admission.request(asked('early.bird', 'late@example.org'), '192.0.4.1'));
      const unopened = transaction(() => administration.grantRole(administrator, 'early.bird', buyer));
      expect(await codesOf(unopened)).toEqual(['ACCOUNT_NOT_FOUND']);
      const [early, late] = [await mailTo('early@example.org'), await mailTo('late@example.org')];
      expect([early.kind, late.kind]).toEqual(['ACCOUNT_REQUESTED', 'ACCOUNT_REQUESTED']);
      await transaction(() => admission.open(late.token, PASSWORD));
      await expect(transaction(() => admission.open(early.token, PASSWORD))).rejects.toMatchObject({
        message: expect.stringContaining('account_login_name'),
      });
    });

    it('tells of a login name that is taken in the mail alone', async () => {
      const { loginName } = await opened();
      await transaction(() => services.admission.request(asked(loginName, 'stranger@example.org'), '192.0.4.2'));
      expect(await mailTo('stranger@example.org')).toMatchObject({ kind: 'LOGIN_NAME_TAKEN', token: '' });
    });

    it('stores the link as a hash', async () => {
      await transaction(() => services.admission.request(asked('hashed.link', 'hashed@example.org'), '192.0.4.3'));
      const { token } = await mailTo('hashed@example.org');
      const [row] = await db.query<{ text: string }>(
        `select r::text as text from account_request r where login_name = 'hashed.link'`,
      );
      expect(token).toHaveLength(43);
      expect(row?.text).not.toContain(token);
    });

    it('signs nobody in without a role, and takes none without a verified address', async () => {
      const { loginName, id } = await opened();
      expect(await codesOf(services.sessions.signIn(loginName, PASSWORD, '192.0.4.4'))).toEqual([
        'ACCOUNT_WITHOUT_ROLE',
      ]);
      await db.query('update account_address set ended_at = clock_timestamp() where account_id = $1', [id]);
      const { administration, requests } = services;
      expect(await codesOf(transaction(() => administration.grantRole(administrator, loginName, buyer)))).toEqual([
        'ADDRESS_NOT_VERIFIED',
      ]);
      expect(await transaction(() => requests.mailLink(id, null))).toBe(false);
    });

    it('is limited by address and by network', async () => {
      const { admission } = services;
      const ask = (address: string, network: string) =>
        transaction(() => admission.request(asked('limited', address), network)).then(
          () => [],
          (error: DomainError) => error.violations.map(({ code }) => code),
        );
      const atOnce = await Promise.all(
        Array.from({ length: 8 }, (_, number) => ask('Limited@example.org', `192.0.5.${number}`)),
      );
      expect(atOnce.flat()).toEqual(['REQUESTS_THROTTLED', 'REQUESTS_THROTTLED', 'REQUESTS_THROTTLED']);
      for (let number = 0; number < 30; number += 1)
        expect(await ask(`limited-${number}@example.org`, '192.0.6.1')).toEqual([]);
      expect(await ask('limited-30@example.org', '192.0.6.1')).toEqual(['REQUESTS_THROTTLED']);
      expect(await ask('limited-30@example.org', '192.0.6.2')).toEqual([]);
      await db.query(`update link_request set at = at - interval '61 minutes'`);
      expect(await ask('limited@example.org', '192.0.6.1')).toEqual([]);
    });
  });

  describe('an address', () => {
    const from = (network: string) => ({ language: 'en', network }) as const;

    it('counts once its owner has opened the link, and the former one is told', async () => {
      const { addresses } = services;
      const person = await member();
      const actor = await actorOf(person.id);
      await transaction(() => addresses.enter(actor, ' New.Home@Example.org ', from('192.0.7.1')));
      expect(await addresses.ofAccount(person.id)).toEqual({
        verified: person.address,
        toVerify: 'New.Home@example.org',
      });
      const formerReset = await resetBy(administrator, person);
      const { token, text } = await mailTo('New.Home@example.org');
      expect(text).toContain('Dear 采购人');
      await transaction(() => addresses.verify(token));
      expect(await addresses.ofAccount(person.id)).toEqual({ verified: 'New.Home@example.org', toVerify: null });
      expect(await mailTo(person.address)).toMatchObject({ kind: 'ADDRESS_REPLACED', token: '' });
      expect(await codesOf(transaction(() => services.passwords.reset(formerReset, PASSWORD)))).toEqual([
        'LINK_NOT_VALID',
      ]);
      expect(await codesOf(transaction(() => addresses.verify(token)))).toEqual(['LINK_NOT_VALID']);
      expect((await eventsOf(person.id)).slice(-3)).toEqual([
        ...['ADDRESS_ENTERED', 'PASSWORD_RESET_ISSUED', 'ADDRESS_VERIFIED'],
      ]);
    });

    it('that was entered again is verified by its last link alone', async () => {
      const { addresses } = services;
      const actor = await actorOf((await member()).id);
      const tokens: string[] = [];
      for (const typed of ['first@example.org', 'second@example.org']) {
        await transaction(() => addresses.enter(actor, typed, from('192.0.7.2')));
        tokens.push((await mailTo(typed)).token);
      }
      const [first = '', second = ''] = tokens;
      expect(await codesOf(transaction(() => addresses.verify(first)))).toEqual(['LINK_NOT_VALID']);
      await transaction(() => addresses.verify(second));
      expect(await addresses.ofAccount(actor.accountId)).toEqual({ verified: 'second@example.org', toVerify: null });
      expect(await codesOf(transaction(() => addresses.enter(actor, 'second@EXAMPLE.org', from('192.0.7.2'))))).toEqual(
        ['ADDRESS_ALREADY_VERIFIED'],
      );
    });
  });

  describe('a forgotten password', () => {
    it('is set anew by a link to the verified address, and nobody hears whether there is such an account', async () => {
      const { requests, passwords, sessions } = services;
      const { id, loginName, address } = await member();
      const keysSince = async () =>
        (await db.query<{ at: Date }>('select keys_since as at from account where id = $1', [id]))[0]?.at;
      const before = await keysSince();
      for (const name of [loginName.toUpperCase(), 'no.such.person'])
        expect(await transaction(() => requests.ask(name, '192.0.8.1'))).toBeUndefined();
      const asked = await db.query<{ data: { loginName: string } }>(
        `select data from jobs.job where name = 'password-reset-asked' order by created_on`,
      );
      expect(asked.map(({ data }) => data.loginName)).toEqual([loginName, 'no.such.person']);
      const mails = async () => (await db.query('select from mail')).length;
      const count = await mails();
      await transaction(() => requests.answer('no.such.person'));
      expect(await mails()).toBe(count);
      await transaction(() => requests.answer(loginName));
      const { token } = await mailTo(address);
      await transaction(() => passwords.reset(token, 'a password of my own'));
      await expect(sessions.signIn(loginName, 'a password of my own', '192.0.8.1')).resolves.toBeDefined();
      expect(await keysSince()).toEqual(before); // no office gave these keys (docs/adr/0018)
    });

    it('is not set anew by the link of an office that may not have it sent any more', async () => {
      const { provisioning, passwords, administration } = services;
      const login = { password: PASSWORD, displayName: '管理员 004', regionCode: '2202', agencyName: '市级管理机构二' };
      const county = async (loginName: string) =>
        actorOf(await provisioning.createAdministrator({ ...login, loginName }));
      const [gone, outgrown] = [await county('county.gone'), await county('county.outgrown')];
      const [one, two, three] = [await member(), await member(), await member()];
      const [first, second, third] = [
        await resetBy(gone, one),
        await resetBy(outgrown, two),
        await resetBy(outgrown, three),
      ];
      await transaction(() => administration.revokeRole(administrator, gone.acting.id, '岗位变动'));
      // A role beyond what the office may give.
      await db.query(
        `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, 'SUPERVISOR', $3, '22')`,
        [newId(), two.id, administrator.acting.agencyId],
      );
      for (const link of [first, second])
        expect(await codesOf(transaction(() => passwords.reset(link, PASSWORD)))).toEqual(['LINK_NOT_VALID']);
      await expect(transaction(() => passwords.reset(third, PASSWORD))).resolves.toBeDefined();
    });

    it('is nothing that a disabled account has', async () => {
      const person = await member();
      const link = await resetBy(administrator, person);
      await transaction(() => services.administration.disable(administrator, person.id, '离职'));
      expect(await codesOf(transaction(() => services.passwords.reset(link, PASSWORD)))).toEqual(['LINK_NOT_VALID']);
      await transaction(() => services.requests.answer(person.loginName));
      expect((await eventsOf(person.id)).at(-1)).toBe('ACCOUNT_DISABLED');
    });
  });

  it('mails the people of an organization words that tell nothing, in the language of each', async () => {
    const organizationId = newId();
    await db.query('insert into organization values ($1, $2, $3)', [organizationId, '某服务社', '2202']);
    const people = [await opened(), await opened(), await opened()];
    for (const [index, { id, loginName }] of people.entries()) {
      if (index === 1) await db.query(`update account_address set language = 'en' where account_id = $1`, [id]);
      const role = { role: 'ORGANIZATION', agencyId: null, organizationId, regionCode: null } as const;
      if (index < 2) await transaction(() => services.administration.grantRole(administrator, loginName, role));
    }
    await transaction(() => services.addresses.tellOrganization(organizationId));
    const [zh, en, stranger] = await Promise.all(people.map(({ address }) => mailTo(address)));
    expect([zh?.kind, en?.kind, stranger?.kind]).toEqual([
      ...['ORGANIZATION_MATTER', 'ORGANIZATION_MATTER', 'ACCOUNT_REQUESTED'],
    ]);
    expect(zh?.text).toBe(
      '您所代表的组织在承接平台上有新的事项。\n\n请登录后在“通知”中查看。为保密起见，本邮件不写明具体内容。\n',
    );
    expect(en?.text).not.toContain('某服务社');
  });
});
