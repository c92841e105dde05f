import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DomainError, newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { AccountsWorld, codesOf, PASSWORD, type WorldPerson } from '../testing/accounts-world.js';

describe('what is mailed to people', () => {
  let world: AccountsWorld;
  let db: AccountsWorld['db'];
  let services: AccountsWorld['services'];
  let administrator: Actor;

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ db, services, administrator } = world);
  });

  afterAll(() => world?.close());

  const transaction: AccountsWorld['transaction'] = (act) => world.transaction(act);
  const actorOf = (accountId: string) => world.actorOf(accountId);
  const mailTo = (address: string) => world.mailTo(address);
  const opened = () => world.opened();
  const member = () => world.member();
  const resetBy = (actor: Actor, person: WorldPerson) => world.resetBy(actor, person);
  const eventsOf = (accountId: string) => world.eventsOf(accountId);

  describe('a request for an account', () => {
    const asked = (loginName: string, address: string) =>
      ({ loginName, displayName: '申请人', address, language: 'en' }) as const;

    it('makes none, and holds no login name, before the link is opened', async () => {
      const { admission } = services;
      await transaction(() => admission.request(asked('Early.Bird', 'early@example.org'), '192.0.4.1'));
      await transaction(() => admission.request(asked('early.bird', 'late@example.org'), '192.0.4.1'));
      expect(await codesOf(world.propose('early.bird'))).toEqual(['ACCOUNT_NOT_FOUND']);
      const [early, late] = [await mailTo('early@example.org'), await mailTo('late@example.org')];
      expect([early.kind, late.kind]).toEqual(['ACCOUNT_REQUESTED', 'ACCOUNT_REQUESTED']);
      const taken = () => Promise.all([early, late].map(({ token }) => admission.takes(token)));
      expect(await taken()).toEqual([true, true]);
      await transaction(() => admission.open(late.token, PASSWORD));
      // The one did its work, the login name of the other is taken by it.
      expect([...(await taken()), await admission.takes('x'.repeat(43))]).toEqual([false, false, false]);
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

    it('signs in without a role, and gets none without a verified address', async () => {
      const { loginName, id } = await opened();
      await expect(services.sessions.signIn(loginName, PASSWORD, '192.0.4.4')).resolves.toMatchObject({
        accountId: id,
      });
      await db.query('update account_address set ended_at = clock_timestamp() where account_id = $1', [id]);
      expect(await codesOf(world.propose(loginName))).toEqual(['ADDRESS_NOT_VERIFIED']);
      expect(await transaction(() => services.requests.mailLink(id, null))).toBe(false);
    });

    it('quotes nothing of what was typed: who reads it may be a stranger', async () => {
      const { admission } = services;
      const { loginName } = await opened();
      for (const name of ['quoted.name', loginName]) {
        const request = { ...asked(name, 'quoted@example.org'), displayName: '快来领奖' };
        await transaction(() => admission.request(request, '192.0.4.8'));
        const written = await world.mailsTo('quoted@example.org');
        expect(written).not.toEqual([]);
        expect(JSON.stringify(written)).not.toMatch(/领奖|quoted\.name|member\./);
      }
    });

    it.each(['张三\n请打开', '张三\u202e', '见 evil.com'])('is refused under the name “%s”', async (displayName) => {
      const request = { ...asked('named', 'named@example.org'), displayName };
      expect(await codesOf(transaction(() => services.admission.request(request, '192.0.4.9')))).toEqual([
        'DISPLAY_NAME_MALFORMED',
      ]);
    });

    it('counts the spellings of a mailbox as one', async () => {
      const spelt = (address: string) =>
        transaction(() => services.admission.request(asked('spelt', address), '192.0.4.10'));
      for (const address of ['spelt@example.org', 'Spelt@EXAMPLE.org', 'spelt+1@example.org', 'SPELT+2@example.org'])
        await spelt(address);
      await spelt(' spelt+3@example.org');
      expect(await codesOf(spelt('spelt+4@example.org'))).toEqual(['REQUESTS_THROTTLED']);
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
      const { addresses, addressesNow } = services;
      const person = await member();
      const actor = await actorOf(person.id);
      await transaction(() => addresses.enter(actor, ' New.Home@Example.org ', from('192.0.7.1')));
      expect(await addressesNow.ofAccount(person.id)).toEqual({
        verified: person.address,
        toVerify: 'new.home@example.org',
      });
      const formerReset = await resetBy(administrator, person);
      const { token, text } = await mailTo('new.home@example.org');
      expect(text).not.toMatch(/采购人|member/); // it may be a stranger who reads it
      await transaction(() => addresses.verify(token));
      expect(await addressesNow.ofAccount(person.id)).toEqual({ verified: 'new.home@example.org', toVerify: null });
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
      const { addresses, addressesNow } = services;
      const actor = await actorOf((await member()).id);
      const tokens: string[] = [];
      for (const typed of ['first@example.org', 'second@example.org']) {
        await transaction(() => addresses.enter(actor, typed, from('192.0.7.2')));
        tokens.push((await mailTo(typed)).token);
      }
      const [first = '', second = ''] = tokens;
      expect(await codesOf(transaction(() => addresses.verify(first)))).toEqual(['LINK_NOT_VALID']);
      await transaction(() => addresses.verify(second));
      expect(await addressesNow.ofAccount(actor.accountId)).toEqual({ verified: 'second@example.org', toVerify: null });
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

    it('leaves the link of an office valid, whoever asks for another: until one of them is used', async () => {
      const { requests, passwords } = services;
      const person = await member();
      const fromOffice = await resetBy(administrator, person);
      await transaction(() => requests.answer(person.loginName));
      const asked = (await mailTo(person.address)).token;
      expect(asked).not.toBe(fromOffice);
      const taken = () => Promise.all([fromOffice, asked].map((token) => passwords.takes(token)));
      expect(await taken()).toEqual([true, true]);
      await transaction(() => passwords.reset(fromOffice, 'a password by the office'));
      expect(await codesOf(transaction(() => passwords.reset(asked, PASSWORD)))).toEqual(['LINK_NOT_VALID']);
      expect(await taken()).toEqual([false, false]);
    });

    it('is asked for by its owner though strangers ask as often as they can', async () => {
      const { requests } = services;
      const ask = (source: string) => transaction(() => requests.ask('asked.about', source));
      for (let number = 0; number < 5; number += 1) await ask('192.0.9.1');
      expect(await codesOf(ask('192.0.9.1'))).toEqual(['REQUESTS_THROTTLED']);
      await ask('192.0.9.2'); // the owner, from elsewhere
      for (let number = 0; number < 14; number += 1) await ask(`192.0.10.${number}`);
      expect(await codesOf(ask('192.0.9.3'))).toEqual(['REQUESTS_THROTTLED']);
      for (let number = 0; number < 5; number += 1) await ask('device of-the-owner');
      expect(await codesOf(ask('device of-the-owner'))).toEqual(['REQUESTS_THROTTLED']);
    });

    it('is not set anew by the link of an office that may not have it sent any more', async () => {
      const { passwords, administration } = services;
      const [gone, outgrown] = [await world.administratorOf('2202'), await world.administratorOf('2202')];
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
      const taken = await Promise.all([first, second, third].map((token) => passwords.takes(token)));
      expect(taken).toEqual([false, false, true]);
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

  it('mails the people of an organization, and whom it concerns, words that tell nothing, in the language of each', async () => {
    const organizationId = newId();
    await db.query('insert into organization values ($1, $2, $3)', [organizationId, '某服务社', '2202']);
    const people = [await opened(), await opened(), await opened(), await opened()];
    const [first, second] = people as [WorldPerson, WorldPerson];
    const founder = await world.founder(organizationId, first);
    await db.query(`update account_address set language = 'en' where account_id = $1`, [second.id]);
    await world.admit(founder, second);
    await transaction(() => services.addresses.tellOrganizations([organizationId], people[2]?.id));
    const [zh, en, concerned, stranger] = await Promise.all(people.map(({ address }) => mailTo(address)));
    expect([zh?.kind, en?.kind, concerned?.kind, stranger?.kind]).toEqual([
      ...['ORGANIZATION_MATTER', 'ORGANIZATION_MATTER', 'ORGANIZATION_MATTER', 'ACCOUNT_REQUESTED'],
    ]);
    expect(zh?.text).toBe(
      '您所代表（或曾代表）的组织在承接平台上有新的事项。\n\n请登录后在“通知”中查看；已不能登录的，请向该组织或主管机关了解。为保密起见，本邮件不写明具体内容。\n',
    );
    expect(concerned?.text).toBe(zh?.text);
    expect(en?.text).not.toContain('某服务社');
  });
});
