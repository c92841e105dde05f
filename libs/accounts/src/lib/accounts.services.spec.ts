import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActingRoleNotYoursError, DomainError, newId } from '@chengjie/kernel';
import { isActor, type Actor, type RoleGrant } from '@chengjie/platform';
import { AccountsWorld, codesOf, PASSWORD, type WorldPerson } from '../testing/accounts-world.js';

describe('accounts', () => {
  let world: AccountsWorld;
  let db: AccountsWorld['db'];
  let database: AccountsWorld['database'];
  let services: AccountsWorld['services'];
  let administrator: Actor;
  let buyer: AccountsWorld['buyer'];

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ db, database, services, administrator, buyer } = world);
  });

  afterAll(() => world?.close());

  const transaction: AccountsWorld['transaction'] = (act) => world.transaction(act);
  const actorOf = (accountId: string) => world.actorOf(accountId);
  const opened = () => world.opened();
  const member = () => world.member();
  const resetBy = (actor: Actor, person: WorldPerson) => world.resetBy(actor, person);
  const eventsOf = (accountId: string) => world.eventsOf(accountId);

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
    const other = await AccountsWorld.create();
    await other.member(false);
    expect(await other.services.directory.holdsDemonstration()).toBe(false);
    await other.close();
  });

  it('records who opened an account, got a role and signed in', async () => {
    const { id, loginName } = await member();
    await services.sessions.signIn(loginName, PASSWORD, '192.0.2.2');
    expect(await eventsOf(id)).toEqual([
      'ACCOUNT_OPENED',
      'ROLE_PROPOSED',
      'ROLE_CONFIRMED',
      'ROLE_ACCEPTED',
      'SIGNED_IN',
    ]);
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
    const change = { person: actor, token: one.token, address: '192.0.2.4', newPassword: 'the second password' };
    expect(await codesOf(passwords.change({ ...change, currentPassword: 'wrong' }))).toEqual(['PASSWORD_NOT_RIGHT']);
    const program = () => tokens.create(actor, { name: '程序', grantId: null, validDays: 1 }, null);
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
    const apiToken = await tokens.create(actor, { name: '程序', grantId: null, validDays: 1 }, null);
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
    const { actors, tokens, tokensReader } = services;
    const { id, token } = await tokens.create(administrator, { name: '程序', grantId: null, validDays: 1 }, null);
    const use = async () => {
      await actors.actorOf({ token, kind: 'API_TOKEN' });
      await actors.beforeApplicationShutdown();
      return (await tokensReader.byId(id))?.lastUsedAt;
    };
    expect((await tokensReader.byId(id))?.lastUsedAt).toBeNull();
    const first = await use();
    expect(first).toBeInstanceOf(Date);
    expect(await use()).toEqual(first);
    await database.run(`update api_token set last_used_at = last_used_at - interval '2 hours' where id = $1`, [id]);
    expect((await use())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Infinity);
  });

  it('notes when a session was last used, to five minutes, and ends it after an hour without use', async () => {
    const { sessions, ownSessionsReader, actors } = services;
    const { id, loginName } = await member();
    const { token } = await sessions.signIn(loginName, PASSWORD, '192.0.2.9');
    const lastUse = async () => {
      await actors.actorOf({ token, kind: 'SESSION' });
      await actors.beforeApplicationShutdown();
      return (await ownSessionsReader.ofAccount(id, token))[0]?.lastUsedAt;
    };
    const begun = await lastUse();
    expect(await lastUse()).toEqual(begun);
    const unusedFor = (minutes: number) =>
      db.query(`update session set last_used_at = now() - $2 * interval '1 minute' where account_id = $1`, [
        id,
        minutes,
      ]);
    await unusedFor(59);
    expect((await lastUse())?.getTime()).toBeGreaterThanOrEqual(begun?.getTime() ?? Infinity);
    await unusedFor(61);
    expect(await actors.actorOf({ token, kind: 'SESSION' })).toBeNull();
    expect(await ownSessionsReader.ofAccount(id, token)).toEqual([]);
    expect(await codesOf(sessions.assertSession(token))).toEqual(['SESSION_NEEDED']);
  });

  it('ends one session, all others, and tokens if that is wanted; never anybody else’s', async () => {
    const { sessions, ownSessions, ownSessionsReader, tokens, actors } = services;
    const { id, loginName } = await member();
    const other = await member();
    const begin = (name: string) => sessions.signIn(name, PASSWORD, '192.0.2.10');
    const [mine, second, third, theirs] = [
      await begin(loginName),
      await begin(loginName),
      await begin(loginName),
      await begin(other.loginName),
    ];
    const person = await actorOf(id);
    const apiToken = await tokens.create(person, { name: '程序', grantId: null, validDays: 1 }, null);
    const live = async () => {
      const all = [mine, second, third, theirs].map(({ token }) => actors.actorOf({ token, kind: 'SESSION' }));
      const ofProgram = actors.actorOf({ token: apiToken.token, kind: 'API_TOKEN' });
      return (await Promise.all([...all, ofProgram])).map((actor) => actor !== null);
    };
    const own = await ownSessionsReader.ofAccount(id, mine.token);
    expect(own.map(({ present }) => present)).toEqual([true, false, false]);
    const [, newest] = own;
    await transaction(() => ownSessions.end(person, newest?.id ?? ''));
    expect(await live()).toEqual([true, true, false, true, true]);
    const [foreign] = await ownSessionsReader.ofAccount(other.id, null);
    const another = transaction(() => ownSessions.end(person, foreign?.id ?? ''));
    await expect(another).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await transaction(() => ownSessions.endOthers(person, mine.token, false));
    expect(await live()).toEqual([true, false, false, true, true]);
    await transaction(() => ownSessions.endOthers(person, mine.token, true));
    expect(await live()).toEqual([true, false, false, true, false]);
    expect((await eventsOf(id)).slice(-3)).toEqual(['SESSION_ENDED', 'OTHER_SESSIONS_ENDED', 'OTHER_SESSIONS_ENDED']);
  });

  it('asks again for the password: wrong guesses count, and no token of a program will do', async () => {
    const { sessions, ownPassword, tokens } = services;
    const { id, loginName } = await member();
    const { token } = await sessions.signIn(loginName, PASSWORD, '192.0.2.11');
    const apiToken = await tokens.create(await actorOf(id), { name: '程序', grantId: null, validDays: 1 }, null);
    const confirm = (currentPassword: string, by: string | null = token) =>
      ownPassword.check({ accountId: id, token: by, address: '192.0.2.11', currentPassword });
    for (const by of [apiToken.token, null]) expect(await codesOf(confirm(PASSWORD, by))).toEqual(['SESSION_NEEDED']);
    for (let guess = 0; guess < 10; guess += 1)
      expect(await codesOf(confirm(`guess ${guess}`))).toEqual(['PASSWORD_NOT_RIGHT']);
    expect(await codesOf(confirm(PASSWORD))).toEqual(['SIGN_IN_THROTTLED']);
  });

  it('gives and takes roles; without any, one acts in none', async () => {
    const person = await member();
    const { id, loginName } = person;
    const { administration, sessions, actors } = services;
    const evaluator = { ...buyer, role: 'EVALUATOR', regionCode: '220202' } as const;
    await world.appoint(person, evaluator);
    const { grants } = await actorOf(id);
    expect(grants.map(({ role, regionCode }) => [role, regionCode])).toEqual([
      ['BUYER', '2202'],
      ['EVALUATOR', '220202'],
    ]);
    const tooWide = { ...buyer, regionCode: '22' };
    expect(await codesOf(world.propose(loginName, tooWide))).toEqual(['REGION_NOT_OF_HOLDER']);
    for (const grant of grants) {
      await database.transaction(() => administration.revokeRole(administrator, grant.id, '岗位变动'));
    }
    expect(await actors.personOfAccount(id)).toEqual({ accountId: id, displayName: expect.any(String), grants: [] });
    const { token } = await sessions.signIn(loginName, PASSWORD, '192.0.2.6');
    expect(await actors.actorOf({ token, kind: 'SESSION' })).toMatchObject({ accountId: id, grants: [] });
    const named = actors.actorOf({ token, kind: 'SESSION', actingGrantId: grants[0]?.id ?? '' });
    await expect(named).rejects.toBeInstanceOf(ActingRoleNotYoursError);
  });

  it('ends, with a role, what is for it alone, and nothing else of the account; and voids open links with every change of roles', async () => {
    const person = await member();
    const { id, loginName } = person;
    const { administration, sessions, actors, tokens, passwords } = services;
    const evaluator = { ...buyer, role: 'EVALUATOR', regionCode: '220202' } as const;
    const reset = () => resetBy(administrator, person);
    const redeemed = (token: string) => codesOf(database.transaction(() => passwords.reset(token, 'another password')));
    const before = await reset();
    await world.appoint(person, evaluator);
    expect(await redeemed(before)).toEqual(['LINK_NOT_VALID']);
    const [asBuyer, asEvaluator] = (await actorOf(id)).grants as [RoleGrant, RoleGrant];
    const tokenFor = (grantId: string | null) =>
      tokens.create(
        { ...administrator, accountId: id, grants: [asBuyer, asEvaluator] },
        { name: '程序', grantId, validDays: 1 },
        null,
      );
    const [first, second, none] = [await tokenFor(asBuyer.id), await tokenFor(asEvaluator.id), await tokenFor(null)];
    const session = await sessions.signIn(loginName, PASSWORD, '192.0.2.7');
    const open = await reset();
    await database.transaction(() => administration.revokeRole(administrator, asBuyer.id, '岗位变动'));
    expect(await redeemed(open)).toEqual(['LINK_NOT_VALID']);
    const live = async (token: string, kind: 'API_TOKEN' | 'SESSION') =>
      (await actors.actorOf({ token, kind })) !== null;
    expect([
      await live(first.token, 'API_TOKEN'),
      await live(second.token, 'API_TOKEN'),
      await live(none.token, 'API_TOKEN'),
      await live(session.token, 'SESSION'),
    ]).toEqual([false, true, true, true]);
    const goesOn = await actors.actorOf({ token: session.token, kind: 'SESSION' });
    expect(goesOn?.grants.map((grant) => grant.id)).toEqual([asEvaluator.id]);
    const named = actors.actorOf({ token: session.token, kind: 'SESSION', actingGrantId: asBuyer.id });
    await expect(named).rejects.toBeInstanceOf(ActingRoleNotYoursError);
  });

  it('lets a token act in the role that was chosen, or in none, whatever its owner gains later', async () => {
    const person = await opened();
    const { tokens, actors } = services;
    const asked = { name: '认领', grantId: null, validDays: 1 };
    const { token } = await tokens.create(await world.personOf(person.id), asked, null);
    const acts = async () => {
      const actor = await actors.actorOf({ token, kind: 'API_TOKEN' });
      return [actor?.accountId, isActor(actor), actor?.grants];
    };
    expect(await acts()).toEqual([person.id, false, []]);
    await world.appoint(person, buyer);
    expect(isActor(await world.personOf(person.id))).toBe(true);
    expect(await acts()).toEqual([person.id, false, []]);
  });

  it('acts in the role that is named, or the only one, and picks none of several', async () => {
    const person = await member();
    const { id, loginName } = person;
    const { sessions, actors } = services;
    const { token } = await sessions.signIn(loginName, PASSWORD, '192.0.2.8');
    const [only] = (await actorOf(id)).grants as [RoleGrant];
    expect(await actors.actorOf({ token, kind: 'SESSION' })).toMatchObject({ acting: { id: only.id } });
    await world.appoint(person, { ...buyer, role: 'EVALUATOR' });
    expect(isActor(await actors.actorOf({ token, kind: 'SESSION' }))).toBe(false);
    const named = (actingGrantId: string) => actors.actorOf({ token, kind: 'SESSION', actingGrantId });
    expect(await named(only.id)).toMatchObject({ acting: { id: only.id, role: 'BUYER' } });
    await expect(named(administrator.acting.id)).rejects.toMatchObject({ code: 'ACTING_ROLE_NOT_YOURS' });
  });

  it('lets no county give a role for an agency of the province, however narrow the role', async () => {
    const county = await world.administratorOf('2202');
    const provincial = { ...buyer, agencyId: administrator.acting.agencyId ?? '', regionCode: '220202' };
    const { loginName } = await opened();
    expect(await codesOf(world.propose(loginName, provincial, county))).toEqual(['OUTSIDE_JURISDICTION']);
    const aboveCounty = database.transaction(() => services.passwords.issueReset(county, administrator.accountId));
    expect(await codesOf(aboveCounty)).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE']);
  });

  it('lets any administrator find and disable accounts that never had a role, whose owners are told', async () => {
    const county = await world.administratorOf('2202');
    const person = await opened();
    const roleless = async (actor: Actor) =>
      (await services.directory.list(actor, { withoutRole: true }, { first: 100, orderBy: 'LOGIN_NAME' })).edges.map(
        ({ node }) => node.loginName,
      );
    expect(await roleless(county)).toContain(person.loginName);
    await database.transaction(() => services.administration.disable(county, person.id, '大量骚扰'));
    expect((await world.mailTo(person.address)).kind).toBe('ACCOUNT_DISABLED');
    expect(await codesOf(services.sessions.signIn(person.loginName, PASSWORD, '192.0.2.50'))).toEqual([
      'ACCOUNT_DISABLED',
    ]);
    await database.transaction(() => services.administration.enable(administrator, person.id));
    const registrar = { ...county, acting: { ...county.acting, role: 'REGISTRAR' } } as const;
    expect(await roleless(registrar)).not.toContain(person.loginName);
    expect(
      await codesOf(database.transaction(() => services.administration.disable(registrar, person.id, '骚扰'))),
    ).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE']);
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
    const again = { loginName: 'root.administrator', displayName: '管理员', passwordHash: null, grants: [] };
    await expect(
      services.provisioning.createAccountsDirectly([
        { ...again, id: newId(), status: 'DISABLED', demonstration: false },
      ]),
    ).rejects.toMatchObject({ message: expect.stringContaining('account_login_name') });
  });
});
