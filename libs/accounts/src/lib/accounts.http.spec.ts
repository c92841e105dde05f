import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { waitingMails } from '@chengjie/mail/testing';
import { ApiPlatformModule, PlatformModule } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { RegionsApiModule } from '@chengjie/regions';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { accountsEntities } from './accounts.persistence.js';
import { AccountsApiModule } from './accounts-api.module.js';
import { accountsApi } from '../api.js';
import { AccountsModule } from './accounts.module.js';
import { ids, PASSWORD, seedPeople, template } from '../testing/http-people.js';

interface OwnSession {
  readonly id: string;
  readonly present: boolean;
}

const MASTER_KEY = Buffer.alloc(32);

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';

interface Answer {
  readonly data: Record<string, never> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
  readonly cookie: string | null;
}

describe('signing in over HTTP', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    db = await testDatabase(template);
    const config: Config = {
      databaseUrl: db.url,
      host: '127.0.0.1',
      port: 0,
      masterKey: MASTER_KEY,
      allowedOrigins: ['https://portal.example'],
      secureCookies: false,
      trustProxy: 1,
      poolSize: 5,
    };
    @Module({
      imports: [
        PlatformModule.forRoot(config, { entities: accountsEntities, apis: [accountsApi] }),
        AccountsModule,
        ApiPlatformModule,
        RegionsApiModule,
        AccountsApiModule,
      ],
    })
    class TestApp {}
    app = await NestFactory.create<NestFastifyApplication>(TestApp, new FastifyAdapter(), {
      logger: ['error', 'warn'],
    });
    await app.register(fastifyCookie);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    await seedPeople(db);
  });

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Omit<Answer, 'cookie'>;
    return { ...body, cookie: response.headers.get('set-cookie') };
  }

  const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
    token viewer { id displayName acting { role holder region { fullName } agency { name } } }
    userErrors { code message path } } }`;

  const signIn = (loginName: string, password = PASSWORD, more: object = {}, headers = {}) =>
    ask(SIGN_IN, { input: { loginName, password, ...more } }, headers);

  async function tokenOf(loginName: string, password = PASSWORD): Promise<string> {
    const { data } = await signIn(loginName, password, { issueToken: true });
    return (data as unknown as { signIn: { token: string } }).signIn.token;
  }

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  /** Whoever shows a token that holds no longer is told so, whatever is asked for. */
  const expectRefused = async (token: string) => {
    for (const query of [VIEWER, '{ demonstration }', 'mutation { signOut { userErrors { code } } }']) {
      const { data, errors } = await ask(query, {}, bearer(token));
      expect([query, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
        query,
        undefined,
        ['UNAUTHENTICATED'],
      ]);
    }
  };
  const asAdministrator = (token: string) => ({ ...bearer(token), 'x-acting-role': ids.administratorGrant });
  const VIEWER = '{ viewer { id acting { id role } } }';

  it('tells each person a key of its own for drafts, the same at each sign-in', async () => {
    const keyOf = async (loginName: string) => {
      const { data } = await ask('{ viewer { draftKey } }', {}, bearer(await tokenOf(loginName)));
      return (data as unknown as { viewer: { draftKey: string } }).viewer.draftKey;
    };
    const key = await keyOf('administrator');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyOf('administrator')).toBe(key);
    expect(await keyOf('bidder')).not.toBe(key);
  });

  it('gives a cookie that signs in, but not from other origins', async () => {
    const answer = await signIn(' Administrator ');
    expect(answer.data).toEqual({
      signIn: {
        token: null,
        userErrors: [],
        viewer: {
          id: ids.administrator,
          displayName: '工作人员 001',
          acting: null, // it holds two roles, and no request has named one
        },
      },
    });
    expect(answer.cookie).toMatch(/^chengjie_session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/);
    const cookie = answer.cookie?.split(';')[0] ?? '';
    const own = { viewer: { id: ids.administrator, acting: { id: ids.administratorGrant, role: 'ADMINISTRATOR' } } };
    const as = { cookie, 'x-acting-role': ids.administratorGrant };
    expect((await ask(VIEWER, {}, as)).data).toEqual(own);
    expect((await ask(VIEWER, {}, { ...as, origin: url })).data).toEqual(own);
    expect((await ask(VIEWER, {}, { ...as, origin: 'https://portal.example' })).data).toEqual(own);
    expect((await ask(VIEWER, {}, { cookie, origin: 'https://elsewhere.example' })).data).toEqual({ viewer: null });
  });

  it('says to everybody whether the published accounts are here', async () => {
    expect((await ask('{ demonstration }')).data).toEqual({ demonstration: true });
  });

  it('acts in the role that the request names, and in no other', async () => {
    const token = await tokenOf('administrator');
    const as = (grant: string) => ask(VIEWER, {}, { ...bearer(token), 'x-acting-role': grant });
    expect((await as(ids.buyerGrant)).data).toMatchObject({ viewer: { acting: { role: 'BUYER' } } });
    const others = await as(newId());
    expect([others.data, others.errors?.[0]?.extensions.code]).toEqual([undefined, 'ACTING_ROLE_NOT_YOURS']);
    const nobodys = await ask('{ demonstration }', {}, { 'x-acting-role': ids.buyerGrant });
    expect([nobodys.data, nobodys.errors?.[0]?.extensions.code]).toEqual([undefined, 'UNAUTHENTICATED']);
    expect((await ask(VIEWER, {}, bearer(token))).data).toEqual({ viewer: { id: ids.administrator, acting: null } });
    const unnamed = await ask('{ accounts { totalCount } }', {}, { ...bearer(token), 'accept-language': 'en' });
    expect(unnamed.errors?.[0]).toMatchObject({
      message: expect.stringContaining('x-acting-role'),
      extensions: { code: 'ACTING_ROLE_NEEDED' },
    });
    const accounts = await ask(
      '{ accounts { totalCount } }',
      {},
      { ...bearer(token), 'x-acting-role': ids.buyerGrant },
    );
    expect(accounts.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('ends the session on signing out', async () => {
    const token = await tokenOf('bidder');
    const answer = await ask('mutation { signOut { userErrors { code } } }', {}, bearer(token));
    expect(answer.data).toEqual({ signOut: { userErrors: [] } });
    expect(answer.cookie).toContain('chengjie_session=;');
    await expectRefused(token);
  });

  it('says the same of a wrong password and an unknown name, in the language of the request', async () => {
    const [wrong, unknown] = await Promise.all([
      signIn('bidder', 'wrong password', {}, { 'accept-language': 'en' }),
      signIn('nobody', 'wrong password', {}, { 'accept-language': 'en' }),
    ]);
    expect(wrong.data).toEqual(unknown.data);
    expect(wrong.data).toMatchObject({
      signIn: { viewer: null, userErrors: [{ code: 'WRONG_CREDENTIALS', path: ['input'] }] },
    });
    expect(JSON.stringify(wrong.data)).toContain('The login name or the password is not right');
    expect(wrong.cookie).toBeNull();
  });

  it('throttles guessing, also with the right password, and lets others in', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn('guessed', `guess ${attempt}`);
    expect((await signIn('guessed', PASSWORD)).data).toMatchObject({
      signIn: { userErrors: [{ code: 'SIGN_IN_THROTTLED' }] },
    });
    expect((await signIn('office')).data).toMatchObject({ signIn: { userErrors: [] } });
  });

  describe('under the guesses of strangers', () => {
    const from = (network: string, more = {}) => ({ 'x-forwarded-for': `192.0.2.99, ${network}`, ...more });
    const codeOf = ({ data }: Answer) =>
      (data as unknown as { signIn: { userErrors: { code: string }[] } }).signIn.userErrors[0]?.code ?? 'SIGNED_IN';
    const attempt = async (loginName: string, password: string, network: string, cookie = '') =>
      codeOf(await signIn(loginName, password, {}, from(network, cookie ? { cookie } : {})));
    const deviceOf = async (loginName: string, network: string) => {
      const { cookie } = await signIn(loginName, PASSWORD, {}, from(network));
      return /chengjie_device_\w+=[^;]+/.exec(cookie ?? '')?.[0] ?? '';
    };
    const HOME = '198.51.100.7';
    /** What guesses leave behind; made at once, so that nobody waits while the next one is made. */
    const guessed = (loginName: string, network: string, times: number) =>
      db.query('insert into sign_in_failure (login_name, address) select $1, $2 from generate_series(1, $3::int)', [
        ...[loginName, network, times],
      ]);

    it('nobody is kept out: the owner signs in where it did before, and elsewhere, and each guesser waits', async () => {
      const device = await deviceOf('bidder', HOME);
      const networks = Array.from({ length: 8 }, (_, index) => `203.0.113.${index}`);
      for (const network of networks) await guessed('bidder', network, 9);
      await guessed('bidder', HOME, 21);
      const guessers = await Promise.all(networks.map((network) => attempt('bidder', PASSWORD, network)));
      expect(new Set(guessers)).toEqual(new Set(['SIGN_IN_THROTTLED']));
      expect(await attempt('bidder', PASSWORD, HOME)).toBe('SIGN_IN_THROTTLED');
      expect(await attempt('bidder', PASSWORD, HOME, device)).toBe('SIGNED_IN');
      expect(await attempt('bidder', PASSWORD, '198.51.100.8')).toBe('SIGNED_IN');
    });

    it('a network that is new guesses once at what many guess at, and what it writes before its address counts nothing', async () => {
      expect(await attempt('bidder', 'guess', '198.51.100.9')).toBe('WRONG_CREDENTIALS');
      await guessed('bidder', '198.51.100.9', 9);
      for (let forged = 0; forged < 3; forged += 1) {
        const answer = await signIn('bidder', PASSWORD, {}, { 'x-forwarded-for': `10.1.1.${forged}, 198.51.100.9` });
        expect(codeOf(answer)).toBe('SIGN_IN_THROTTLED');
      }
    });

    it('a device is known by what we signed for its owner, and waits for its own failures', async () => {
      const device = await deviceOf('office', HOME);
      const [name = '', value = ''] = device.split('=');
      const foreign = (await deviceOf('administrator', HOME)).split('=')[1] ?? '';
      await guessed('office', HOME, 21);
      for (const forged of [foreign, `${value.slice(0, 23)}${'A'.repeat(43)}`, 'x', ''])
        expect(await attempt('office', PASSWORD, HOME, `${name}=${forged}`)).toBe('SIGN_IN_THROTTLED');
      for (let guess = 0; guess < 10; guess += 1)
        expect(await attempt('office', `guess ${guess}`, HOME, device)).toBe('WRONG_CREDENTIALS');
      await db.query(
        `insert into sign_in_failure (login_name, address) select login_name, address from sign_in_failure
         where login_name = 'office' and starts_with(address, 'device ')`,
      );
      expect(await attempt('office', PASSWORD, HOME, device)).toBe('SIGN_IN_THROTTLED');
    });
  });

  it('makes access tokens that act in one role only and are shown once', async () => {
    const session = await tokenOf('administrator');
    const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
      token apiToken { id name } userErrors { code } } }`;
    const input = { name: '统计程序', grantId: ids.buyerGrant, validDays: 30, currentPassword: PASSWORD };
    const wrong = await ask(create, { input: { ...input, currentPassword: 'a guess' } }, asAdministrator(session));
    expect(wrong.data).toMatchObject({ createApiToken: { token: null, userErrors: [{ code: 'PASSWORD_NOT_RIGHT' }] } });
    const made = await ask(create, { input }, asAdministrator(session));
    const { token, apiToken } = (
      made.data as unknown as { createApiToken: { token: string; apiToken: { id: string } } }
    ).createApiToken;
    expect((await ask(VIEWER, {}, bearer(token))).data).toMatchObject({ viewer: { acting: { id: ids.buyerGrant } } });
    const stored = await db.query<{ text: string }>('select k::text as text from idempotency_key k');
    expect(stored.some(({ text }) => text.includes(token))).toBe(false);
    const byToken = await ask(create, { input }, bearer(token));
    expect(byToken.errors?.[0]?.extensions.code).toBe('TOKEN_RIGHT_MISSING');
    const revoke = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { userErrors { code } } }';
    const [unknown] = (
      (
        await ask(
          revoke.replace('code', 'code path'),
          { input: { idempotencyKey: 'token-0004', tokenId: newId() } },
          asAdministrator(session),
        )
      ).data as unknown as { revokeApiToken: { userErrors: object[] } }
    ).revokeApiToken.userErrors;
    expect(unknown).toEqual({ code: 'NOT_FOUND', path: ['input', 'tokenId'] });
    await ask(revoke, { input: { idempotencyKey: 'token-0003', tokenId: apiToken.id } }, asAdministrator(session));
    await expectRefused(token);
    const passing = await tokenOf('bidder');
    await db.query(`update session set expires_at = clock_timestamp()
      where token_hash = sha256(convert_to('${passing}', 'UTF8'))`);
    await expectRefused(passing);
    expect((await ask('{ viewer { apiTokens { name revokedAt } } }', {}, asAdministrator(session))).data).toEqual({
      viewer: { apiTokens: [{ name: '统计程序', revokedAt: expect.stringMatching(/Z$/) }] },
    });
  });

  async function mailedTo(address: string): Promise<string> {
    return (await waitingMails(db, { masterKey: MASTER_KEY }, address)).at(-1)?.text ?? '';
  }
  const tokenIn = (text: string) => /#token=(\S+)/.exec(text)?.[1] ?? '';

  it('lets people open their account, which signs in without a role until an organization lets it in', async () => {
    const request = `mutation ($input: RequestAccountInput!) { requestAccount(input: $input) { userErrors { code path } } }`;
    const input = { loginName: 'New.Member', displayName: '联系人 002', address: 'new.member@example.org' };
    const done = { requestAccount: { userErrors: [] } };
    const english = { 'accept-language': 'en' };
    expect((await ask(request, { input }, english)).data).toEqual(done);
    expect((await ask(request, { input: { ...input, loginName: 'bidder', address: 'x@example.org' } })).data).toEqual(
      done,
    );
    expect((await ask(request, { input: { ...input, loginName: '-', address: 'nowhere' } })).data).toMatchObject({
      requestAccount: {
        userErrors: [
          { code: 'LOGIN_NAME_MALFORMED', path: ['input', 'loginName'] },
          { code: 'ADDRESS_MALFORMED', path: ['input', 'address'] },
        ],
      },
    });
    const mail = await mailedTo(input.address);
    expect(mail).not.toMatch(/联系人|new\.member/i);
    const token = tokenIn(mail);
    const open = `mutation ($input: OpenAccountInput!) { openAccount(input: $input) { loginName userErrors { code path } } }`;
    expect((await ask(open, { input: { token, password: 'short' } })).data).toMatchObject({
      openAccount: { userErrors: [{ code: 'PASSWORD_TOO_SHORT', path: ['input', 'password'] }] },
    });
    expect((await ask(open, { input: { token, password: 'a long password' } })).data).toEqual({
      openAccount: { loginName: 'new.member', userErrors: [] },
    });
    expect((await signIn('new.member', 'a long password')).data).toMatchObject({
      signIn: { userErrors: [] },
    });

    const roleless = bearer(await tokenOf('new.member', 'a long password'));
    const own =
      '{ viewer { acting { id } grants { id } mailAddress { verified } sessions { present } organizationPeople { totalCount } } }';
    expect((await ask(own, {}, roleless)).data).toEqual({
      viewer: {
        ...{ acting: null, grants: [], mailAddress: { verified: input.address }, organizationPeople: null },
        sessions: expect.arrayContaining([{ present: true }]),
      },
    });
    expect(await ask('{ accounts { totalCount } }', {}, roleless)).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }`;
    const passwords = { currentPassword: 'a long password', newPassword: 'a longer password' };
    expect((await ask(change, { input: passwords }, roleless)).data).toEqual({ changePassword: { userErrors: [] } });

    const bidder = bearer(await tokenOf('bidder'));
    const propose = `mutation ($input: ProposeAdmissionInput!) { proposeAdmission(input: $input) {
      admission { loginName administrator status availableTransitions { key disabled } } userErrors { code } } }`;
    const proposed = async (loginName: string) =>
      (await ask(propose, { input: { loginName, administrator: false, idempotencyKey: `admit-${loginName}` } }, bidder))
        .data;
    for (const loginName of ['nobody.here', 'new.member'])
      expect(await proposed(loginName.toUpperCase())).toEqual({
        proposeAdmission: {
          admission: {
            ...{ loginName, administrator: false, status: 'PROPOSED' },
            availableTransitions: [{ key: 'withdrawAdmission', disabled: false }],
          },
          userErrors: [],
        },
      });
    const offers = '{ viewer { acting { id } offeredRoles { id role holder administrator region { code } } } }';
    const { data } = await ask(offers, {}, roleless);
    expect(data).toMatchObject({
      viewer: {
        acting: null,
        offeredRoles: [{ role: 'ORGANIZATION', holder: '某服务社', administrator: false, region: { code: '220202' } }],
      },
    });
    const [{ id: offerId } = { id: '' }] = (data as unknown as { viewer: { offeredRoles: { id: string }[] } }).viewer
      .offeredRoles;
    const accept = `mutation ($input: AcceptRoleInput!) { acceptRole(input: $input) {
      viewer { grants { role origin { way by { holder } } } offeredRoles { id } } userErrors { code } } }`;
    const guess = { offerId, currentPassword: 'a guess' };
    expect((await ask(accept, { input: guess }, roleless)).data).toEqual({
      acceptRole: { viewer: null, userErrors: [{ code: 'PASSWORD_NOT_RIGHT' }] },
    });
    expect((await ask(accept, { input: { offerId, currentPassword: 'a longer password' } }, roleless)).data).toEqual({
      acceptRole: {
        viewer: {
          grants: [{ role: 'ORGANIZATION', origin: { way: 'ADMITTED', by: [{ holder: '某服务社' }] } }],
          offeredRoles: [],
        },
        userErrors: [],
      },
    });
    const people = `{ viewer { administersOrganization organizationPeople { totalCount nodes { loginName } } } }`;
    expect((await ask(people, {}, bidder)).data).toEqual({
      viewer: {
        administersOrganization: true,
        organizationPeople: { totalCount: 2, nodes: [{ loginName: 'bidder' }, { loginName: 'new.member' }] },
      },
    });
    const leave = `mutation ($input: LeaveOrganizationInput!) { leaveOrganization(input: $input) {
      viewer { grants { id } } userErrors { code } } }`;
    const held = (await ask('{ viewer { grants { id } } }', {}, roleless)).data as unknown as {
      viewer: { grants: { id: string }[] };
    };
    const leaving = { grantId: held.viewer.grants[0]?.id, currentPassword: 'a longer password' };
    expect((await ask(leave, { input: leaving }, roleless)).data).toEqual({
      leaveOrganization: { viewer: { grants: [] }, userErrors: [] },
    });
  });

  it('mails every link, and answers none to whoever has it sent', async () => {
    const bidder = bearer(await tokenOf('bidder'));
    const enter = `mutation ($input: EnterAddressInput!) { enterAddress(input: $input) {
      mailAddress { verified toVerify } userErrors { code } } }`;
    const input = { address: 'bidder@example.org', currentPassword: PASSWORD };
    expect((await ask(enter, { input }, bidder)).data).toEqual({
      enterAddress: { mailAddress: { verified: null, toVerify: 'bidder@example.org' }, userErrors: [] },
    });
    const verify = `mutation ($input: VerifyAddressInput!) { verifyAddress(input: $input) { loginName userErrors { code } } }`;
    const token = tokenIn(await mailedTo(input.address));
    expect((await ask(verify, { input: { token } })).data).toEqual({
      verifyAddress: { loginName: 'bidder', userErrors: [] },
    });
    expect((await ask(verify, { input: { token } })).data).toMatchObject({
      verifyAddress: { loginName: null, userErrors: [{ code: 'LINK_NOT_VALID' }] },
    });
    expect((await ask('{ viewer { mailAddress { verified toVerify } } }', {}, bidder)).data).toEqual({
      viewer: { mailAddress: { verified: 'bidder@example.org', toVerify: null } },
    });

    const reset = `mutation ($input: IssuePasswordResetInput!) { issuePasswordReset(input: $input) {
      account { loginName } userErrors { code } } }`;
    const asked = { accountId: ids.bidder, idempotencyKey: 'reset-0001' };
    const answer = await ask(reset, { input: asked }, bearer(await tokenOf('office')));
    expect(answer.data).toEqual({ issuePasswordReset: { account: { loginName: 'bidder' }, userErrors: [] } });
    const link = tokenIn(await mailedTo('bidder@example.org'));
    expect(link).toHaveLength(43);
    expect(JSON.stringify(answer)).not.toContain(link);
    const kept = await db.query<{ text: string }>(
      'select k::text as text from idempotency_key k union all select e::text from event e union all select l::text from account_link l',
    );
    expect(kept.filter(({ text }) => text.includes(link))).toEqual([]);
  });

  it('needs a session for an address of one’s own', async () => {
    const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token } }`;
    const input = { name: '程序', validDays: 1, currentPassword: PASSWORD };
    const made = await ask(create, { input }, bearer(await tokenOf('office')));
    const { token } = (made.data as unknown as { createApiToken: { token: string } }).createApiToken;
    const enter = 'mutation ($input: EnterAddressInput!) { enterAddress(input: $input) { userErrors { code } } }';
    const address = { address: 'office@example.org', currentPassword: PASSWORD };
    expect((await ask(enter, { input: address }, bearer(token))).errors?.[0]?.extensions.code).toBe(
      'TOKEN_RIGHT_MISSING',
    );
  });

  it('shows one’s own sessions, and ends them for whoever knows the password', async () => {
    const inBrowser = await ask(
      SIGN_IN,
      { input: { loginName: 'office', password: PASSWORD } },
      { 'user-agent': FIREFOX },
    );
    const cookie = { cookie: inBrowser.cookie ?? '', origin: url };
    const program = await tokenOf('office');
    const own = async (headers: Record<string, string>) => {
      const { data } = await ask(
        '{ viewer { sessions { id present device { en } begunAt lastUsedAt } } }',
        {},
        headers,
      );
      return (data as unknown as { viewer: { sessions: OwnSession[] } }).viewer.sessions;
    };
    const [present, ...others] = await own(cookie);
    expect(present).toMatchObject({ present: true, device: { en: 'Firefox on Linux' } });
    expect(others[0]).toMatchObject({ present: false, device: { en: expect.stringMatching(/^A program/) } });
    expect(JSON.stringify([present, ...others])).not.toContain(program);

    const end = async (field: string, input: object, headers: Record<string, string>) => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code path } } }`;
      const { data, errors } = await ask(document, { input: { currentPassword: PASSWORD, ...input } }, headers);
      if (errors) return errors.map(({ extensions: { code } }) => ({ code }));
      return (data as unknown as Record<string, { userErrors: { code: string }[] }>)[field]?.userErrors ?? [];
    };
    const sessionId = others[0]?.id;
    expect(await end('endSession', { sessionId, currentPassword: 'a guess' }, cookie)).toEqual([
      { code: 'PASSWORD_NOT_RIGHT', path: ['input', 'currentPassword'] },
    ]);
    const [foreign] = await own(bearer(await tokenOf('bidder')));
    expect(await end('endSession', { sessionId: foreign?.id }, cookie)).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await end('endSession', { sessionId }, cookie)).toEqual([]);
    expect((await ask(VIEWER, {}, bearer(program))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await end('endSession', { sessionId }, cookie)).toMatchObject([{ code: 'NOT_FOUND' }]);

    await tokenOf('office');
    expect(await end('endOtherSessions', {}, cookie)).toEqual([]);
    expect(await own(cookie)).toHaveLength(1);
  });

  it('says the same to whoever forgot a password, whatever the login name', async () => {
    const forgot = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }`;
    for (const loginName of ['office', 'nobody.here'])
      expect((await ask(forgot, { input: { loginName } })).data).toEqual({ requestPasswordReset: { userErrors: [] } });
    for (let time = 1; time < 5; time += 1) await ask(forgot, { input: { loginName: 'nobody.here' } });
    expect((await ask(forgot, { input: { loginName: 'nobody.here' } })).data).toEqual({
      requestPasswordReset: { userErrors: [{ code: 'REQUESTS_THROTTLED' }] },
    });
  });

  it('lists accounts of the jurisdiction only, page by page', async () => {
    const names = async (login: string) => {
      const answer = await ask(
        '{ accounts(first: 100) { edges { node { loginName } } } }',
        {},
        login === 'administrator' ? asAdministrator(await tokenOf(login)) : bearer(await tokenOf(login)),
      );
      const { accounts } = answer.data as unknown as { accounts: { edges: { node: { loginName: string } }[] } };
      return accounts.edges.map(({ node }) => node.loginName);
    };
    expect(await names('administrator')).toEqual(expect.arrayContaining(['administrator', 'bidder', 'office']));
    expect(await names('office')).toContain('bidder');
    expect(await names('office')).not.toContain('administrator');
    const found = async (text: string) => {
      const answer = await ask('query ($text: String) { agencies(filter: { text: $text }) { nodes { name } } }', {
        text,
      });
      return (answer.data as unknown as { agencies: { nodes: { name: string }[] } }).agencies.nodes;
    };
    const [agency] = await found('');
    const [first = '', second = '', ...rest] = agency?.name ?? '';
    expect(await found(agency?.name ?? '')).toEqual([agency]);
    expect(await found(`${first}${second} ${rest.join('')}`)).toEqual([agency]);
    expect(await found(`${agency?.name}没有`)).toEqual([]);
    const tooMany = await ask('{ agencies(first: 101) { edges { cursor } } }');
    expect(tooMany.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('walks the regions', async () => {
    const answer = await ask(`{ region(code: "220202") { fullName parent { name } children(first: 2) { totalCount } }
      regions(filter: { text: "昌邑", level: COUNTY }) { edges { node { code kind } } } agencies { totalCount } }`);
    expect(answer).toMatchObject({
      data: {
        region: { fullName: '吉林省吉林市昌邑区', parent: { name: '吉林市' } },
        regions: { edges: [{ node: { code: '220202', kind: 'COUNTY' } }] },
        agencies: { totalCount: 2 },
      },
    });
  });
});
