import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '@chengjie/platform';
import { Secret, TOTP } from 'otpauth';
import { AccountsWorld, codesOf, PASSWORD, type WorldPerson } from '../../testing/accounts-world.js';
import { SoftwarePasskey, type Behaviour } from '../../testing/software-passkey.js';

const NETWORK = '192.0.20.1';

describe('a second factor', () => {
  let world: AccountsWorld;
  let db: AccountsWorld['db'];
  let services: AccountsWorld['services'];

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ db, services } = world);
  });

  afterAll(() => world?.close());

  const signIn = ({ loginName }: WorldPerson) => services.sessions.signIn(loginName, PASSWORD, NETWORK);
  const seen = (token: string) => services.actors.actorOf({ token, kind: 'SESSION' });

  /** Somebody signed in who has no factor yet. */
  async function signedIn(person: WorldPerson) {
    const { token } = await signIn(person);
    return { token, person: (await seen(token)) as Person };
  }

  const clock = async () =>
    (await db.query<{ ms: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as ms'))[0]?.ms ?? 0;

  /** The code of a step: this one, or one before or after it. */
  const codeOf = async (secret: string, steps = 0) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: (await clock()) + steps * 30_000 });

  async function withAuthenticator(person: WorldPerson) {
    const owner = await signedIn(person);
    const { secret } = await services.factors.beginAuthenticator(owner);
    const codes = await services.factors.addAuthenticator(owner, '手机', await codeOf(secret, -1));
    return { owner, secret, codes: codes ?? [] };
  }

  async function withPasskey(person: WorldPerson) {
    const owner = await signedIn(person);
    const device = new SoftwarePasskey();
    const codes = await services.factors.addPasskey(
      owner,
      '电脑',
      device.make(await services.factors.beginPasskey(owner)),
    );
    return { owner, device, codes: codes ?? [] };
  }

  /** The second step of signing in by a passkey. */
  async function finishBy(device: SoftwarePasskey, person: WorldPerson, behaviour?: Behaviour) {
    const { token } = await signIn(person);
    const options = await services.proof.askForPasskey(null, null, token);
    return services.sessions.finish(token, { passkey: device.give(options, behaviour) });
  }

  it('is what a role of an office waits for: until then the person holds none, and begins to set one up', async () => {
    const officer = await world.member(false);
    const { token, awaits } = await signIn(officer);
    expect(awaits).toEqual([]);
    const before = await seen(token);
    expect(before).toMatchObject({ grants: [], proof: { by: 'PERSON', fresh: true, factorMissing: true } });
    expect(before).not.toHaveProperty('acting');
    const owner = { token, person: before as Person };
    const { secret } = await services.factors.beginAuthenticator(owner);
    await services.factors.addAuthenticator(owner, '手机', await codeOf(secret));
    expect(await seen(token)).toMatchObject({ acting: { role: 'BUYER' }, proof: { factorMissing: false } });
  });

  it('is not asked of the demonstration, which nobody who serves adds an account to', async () => {
    const person = await world.member();
    expect(await seen((await signIn(person)).token)).toMatchObject({ acting: { role: 'BUYER' } });
    const stranger = await world.opened(false);
    await expect(
      world.database.run(`update account set demonstration = true where id = '${stranger.id}'`),
    ).rejects.toThrow('from the beginning');
  });

  it('is a passkey: signing in awaits it, and its session acts in the role', async () => {
    const officer = await world.member(false);
    const { device } = await withPasskey(officer);
    expect((await signIn(officer)).awaits).toEqual(['PASSKEY', 'RECOVERY_CODE']);
    const { token } = await finishBy(device, officer);
    expect(await seen(token)).toMatchObject({ acting: { role: 'BUYER' } });
    expect(await services.factorsNow.ofAccount(officer.id)).toMatchObject([{ kind: 'PASSKEY', name: '电脑' }]);
  });

  it('opens nothing before it is given', async () => {
    const person = await world.opened();
    await withPasskey(person);
    const { token } = await signIn(person);
    expect(await seen(token)).toBeNull();
    expect(await services.actors.actorOf({ token, kind: 'API_TOKEN' })).toBeNull();
    expect(await codesOf(services.sessions.finish('unknown-unknown-unknown', { code: '000000' }))).toEqual([
      'SIGN_IN_STEP_OVER',
    ]);
  });

  it.each<[string, Behaviour]>([
    ['without having verified its user', { userVerified: false }],
    ['for another origin', { origin: 'https://portal.example.evil' }],
    ['for another host', { rpId: 'evil.example' }],
    ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['with a counter that went back, as a copy does', { signCount: 1 }],
  ])('is no passkey that signs %s', async (_, behaviour) => {
    const person = await world.opened();
    const { device } = await withPasskey(person);
    await finishBy(device, person);
    expect(await codesOf(finishBy(device, person, behaviour))).toEqual(['FACTOR_NOT_RIGHT']);
  });

  it.each<[string, Behaviour]>([
    ['without having verified its user', { userVerified: false }],
    ['for another origin', { origin: 'http://portal.example' }],
    ['under an attestation whose certificates would be fetched', { certified: true }],
  ])('is no passkey that was made %s', async (_, behaviour) => {
    const owner = await signedIn(await world.opened());
    const answer = new SoftwarePasskey().make(await services.factors.beginPasskey(owner), behaviour);
    expect(await codesOf(services.factors.addPasskey(owner, '电脑', answer))).toEqual(['FACTOR_NOT_RIGHT']);
    expect(await services.factorsNow.ofAccount(owner.person.accountId)).toEqual([]);
  });

  it.each(['', '{}', 'null', '[]', '{"id":"x","response":{}}', 'x'.repeat(100)])(
    'is not what is malformed: %j',
    async (answer) => {
      const person = await world.opened();
      const { owner } = await withPasskey(person);
      await services.factors.beginPasskey(owner);
      expect(await codesOf(services.factors.addPasskey(owner, '电脑', answer))).toEqual(['FACTOR_NOT_RIGHT']);
      const { token } = await signIn(person);
      await services.proof.askForPasskey(null, null, token);
      expect(await codesOf(services.sessions.finish(token, { passkey: answer }))).toEqual(['FACTOR_NOT_RIGHT']);
    },
  );

  it('answers a challenge once, within its time, for the one who asked', async () => {
    const person = await world.opened();
    const { device } = await withPasskey(person);
    const [mine, other] = [await signIn(person), await signIn(person)];
    const ask = () => services.proof.askForPasskey(null, null, mine.token);
    const answer = device.give(await ask());
    await services.proof.askForPasskey(null, null, other.token);
    expect(await codesOf(services.sessions.finish(other.token, { passkey: answer }))).toEqual(['FACTOR_NOT_RIGHT']);
    const late = device.give(await ask());
    await db.query(`update factor_challenge set expires_at = clock_timestamp()`);
    expect(await codesOf(services.sessions.finish(mine.token, { passkey: late }))).toEqual(['FACTOR_NOT_RIGHT']);
    const right = device.give(await ask());
    await expect(services.sessions.finish(mine.token, { passkey: right })).resolves.toBeDefined();
    expect(await codesOf(services.sessions.finish(mine.token, { passkey: right }))).toEqual(['SIGN_IN_STEP_OVER']);
  });

  it('is another’s passkey for nobody else', async () => {
    const [one, two] = [await world.opened(), await world.opened()];
    const [{ device }] = [await withPasskey(one), await withPasskey(two)];
    expect(await codesOf(finishBy(device, two))).toEqual(['FACTOR_NOT_RIGHT']);
  });

  it('is a code of an authenticator, each once, also when many send it at the same time', async () => {
    const person = await world.opened();
    const { secret } = await withAuthenticator(person);
    const steps = await Promise.all(Array.from({ length: 5 }, () => signIn(person)));
    const code = await codeOf(secret);
    const outcomes = await Promise.allSettled(steps.map(({ token }) => services.sessions.finish(token, { code })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { token } = await signIn(person);
    expect(await codesOf(services.sessions.finish(token, { code }))).toEqual(['FACTOR_NOT_RIGHT']);
    await db.query('delete from sign_in_failure');
    const next = ` ${(await codeOf(secret, 1)).replace(/^.../, '$& ')} `;
    await expect(services.sessions.finish(token, { code: next })).resolves.toBeDefined();
  });

  it.each([-3, 3])('is no code of %i steps from now', async (steps) => {
    const person = await world.opened();
    const { secret } = await withAuthenticator(person);
    const { token } = await signIn(person);
    expect(await codesOf(services.sessions.finish(token, { code: await codeOf(secret, steps) }))).toEqual([
      'FACTOR_NOT_RIGHT',
    ]);
  });

  it('keeps the secret sealed, bound to its account, out of events and mails', async () => {
    const person = await world.opened();
    const { secret, codes } = await withAuthenticator(person);
    const bytes = Buffer.from(Secret.fromBase32(secret).bytes);
    const [row] = await db.query<{ secret: Buffer }>('select secret from account_factor where account_id = $1', [
      person.id,
    ]);
    expect(row?.secret.includes(bytes)).toBe(false);
    const stored = await db.query<{ text: string }>(
      `select e::text as text from event e where subject_id = $1
       union all select r::text from recovery_code r where account_id = $1`,
      [person.id],
    );
    expect(stored.length).toBeGreaterThan(10);
    const all = JSON.stringify([stored, await world.mailsTo(person.address)]);
    for (const hidden of [secret, bytes.toString('hex'), ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(all).not.toContain(hidden);
    const another = await world.opened();
    await withAuthenticator(another);
    await db.tamper('update account_factor set secret = $1 where account_id = $2', [row?.secret, another.id]);
    const { token } = await signIn(another);
    await expect(services.sessions.finish(token, { code: '123456' })).rejects.toThrow('authenticate');
  });

  it('is guessed at ten times, from wherever, before each guess waits; passkeys wait for nobody', async () => {
    const person = await world.opened();
    await withAuthenticator(person);
    const { owner, device } = { ...(await withMore(person)) };
    const { token } = await signIn(person);
    for (let guess = 0; guess < 10; guess += 1)
      expect(await codesOf(services.sessions.finish(token, { recoveryCode: `guess-${guess}` }))).toEqual([
        'FACTOR_NOT_RIGHT',
      ]);
    expect(await codesOf(services.sessions.finish(token, { code: '000000' }))).toEqual(['SIGN_IN_THROTTLED']);
    await expect(finishBy(device, person)).resolves.toBeDefined();
    expect(owner.person.accountId).toBe(person.id);
    await db.query('delete from sign_in_failure');

    async function withMore({ id }: WorldPerson) {
      const [{ token: step }] = [await signIn(person)];
      const { token: session } = await services.sessions.finish(step, { recoveryCode: await codeFor(id) });
      const more = { token: session, person: (await seen(session)) as Person };
      const made = new SoftwarePasskey();
      await services.factors.addPasskey(more, '电脑', made.make(await services.factors.beginPasskey(more)));
      return { owner: more, device: made };
    }

    async function codeFor(id: string) {
      const [code = ''] = await services.factors.makeCodes({ accountId: id, displayName: '', grants: [] });
      return code;
    }
  });

  it('has recovery codes, shown once, each used once, whose use the owner is told', async () => {
    const person = await world.opened();
    const { codes } = await withPasskey(person);
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = ''] = codes;
    const use = async (recoveryCode: string) =>
      services.sessions.finish((await signIn(person)).token, { recoveryCode });
    await use(first.toUpperCase().replaceAll('-', ' '));
    expect(await world.mailTo(person.address)).toMatchObject({ kind: 'RECOVERY_CODE_USED' });
    expect(await codesOf(use(first))).toEqual(['FACTOR_NOT_RIGHT']);
    expect(await services.factorsNow.codesLeft(person.id)).toBe(9);
    await services.factors.makeCodes({ accountId: person.id, displayName: '', grants: [] });
    expect(await codesOf(use(second))).toEqual(['FACTOR_NOT_RIGHT']);
  });

  it.each([{}, { code: '123456', recoveryCode: 'abcd' }])('is exactly one: not %j', async (given) => {
    const person = await world.opened();
    await withAuthenticator(person);
    expect(await codesOf(services.sessions.finish((await signIn(person)).token, given))).toEqual(['FACTOR_NOT_GIVEN']);
  });

  it('ends a session that gave none, and the awaited sign-ins, once the first one is added', async () => {
    const person = await world.opened();
    const left = await signIn(person);
    await withAuthenticator(person);
    expect(await seen(left.token)).toBeNull();
  });

  it('ends with all other sessions and tokens, the last one of an office never', async () => {
    const officer = await world.member(false);
    const { owner } = await withPasskey(officer);
    const [only] = await services.factorsNow.ofAccount(officer.id);
    const end = (id = '') => world.transaction(() => services.factors.end(owner, id));
    expect(await codesOf(end(only?.id))).toEqual(['LAST_FACTOR_NEEDED']);
    const { secret } = await services.factors.beginAuthenticator(owner);
    expect(await services.factors.addAuthenticator(owner, '手机', await codeOf(secret))).toBeNull();
    const other = await services.sessions.finish((await signIn(officer)).token, { code: await codeOf(secret, 1) });
    await end(only?.id);
    expect(await seen(other.token)).toBeNull();
    expect(await seen(owner.token)).not.toBeNull();
    expect((await services.factorsNow.ofAccount(officer.id)).map(({ kind }) => kind)).toEqual(['AUTHENTICATOR']);
    const kept = await db.query<{ kind: string; ended: boolean; secret: Buffer | null }>(
      `select kind, ended_at is not null as ended, secret from account_factor where account_id = $1 order by added_at`,
      [officer.id],
    );
    expect(kept).toMatchObject([
      { kind: 'PASSKEY', ended: true, secret: null },
      { kind: 'AUTHENTICATOR', ended: false },
    ]);
  });

  it('is asked again by what the account has: the second factor, else the password', async () => {
    const person = await world.opened();
    const { token, person: self } = await signedIn(person);
    const age = () => db.query(`update session set proven_at = clock_timestamp() - interval '11 minutes'`);
    const isFresh = async () => (await seen(token))?.proof?.fresh;
    const prove = (given: object) => services.proof.prove(self, { token, address: NETWORK }, given);
    await age();
    expect(await isFresh()).toBe(false);
    expect(await codesOf(prove({ currentPassword: 'not the password' }))).toEqual(['PASSWORD_NOT_RIGHT']);
    await prove({ currentPassword: PASSWORD });
    expect(await isFresh()).toBe(true);
    const owner = { token, person: self };
    const { secret } = await services.factors.beginAuthenticator(owner);
    await services.factors.addAuthenticator(owner, '手机', await codeOf(secret, -1));
    await age();
    expect(await codesOf(prove({ currentPassword: PASSWORD }))).toEqual(['PASSWORD_DOES_NOT_SUFFICE']);
    await prove({ code: await codeOf(secret) });
    expect(await isFresh()).toBe(true);
    expect(await codesOf(services.proof.prove(self, { token: null, address: NETWORK }, {}))).toEqual([
      'SESSION_NEEDED',
    ]);
  });

  it('is handed on to no token by a session that gave none; publishing is a right of one role', async () => {
    const officer = await world.member(false);
    const { owner } = await withPasskey(officer);
    const acting = (await seen(owner.token)) as Person;
    const asked = { name: '程序', grantId: acting.grants[0]?.id ?? '', validDays: 1, actsAskedAgain: true };
    const create = (token: string | null) => services.tokens.create(acting, asked, token);
    const by = async (token: string) => services.actors.actorOf({ token, kind: 'API_TOKEN' });
    expect(await by((await create(owner.token)).token)).toMatchObject({
      proof: { by: 'TOKEN', fresh: true, factorMissing: false },
    });
    expect(await by((await create(null)).token)).toMatchObject({ grants: [], proof: { factorMissing: true } });
    expect(await codesOf(services.tokens.create(acting, { ...asked, grantId: null }, owner.token))).toEqual([
      'TOKEN_OF_ONE_ROLE',
    ]);
  });

  describe('that was lost, and the codes too', () => {
    const ask = (by: AccountsWorld['administrator'], { id }: WorldPerson) =>
      world.transaction(() => services.factorResets.ask(by, id, '手机遗失，已当面核对身份'));
    const reset = (token: string) => world.transaction(() => services.factorResets.redeem(token));

    it('is reset by two persons and a link to the owner, to whom nothing sealed before belongs any more', async () => {
      const officer = await world.member(false);
      const { owner } = await withPasskey(officer);
      const { administrator, second } = world;
      await ask(administrator, officer);
      expect(await world.mailTo(officer.address)).toMatchObject({ kind: 'FACTOR_RESET_ASKED', token: '' });
      expect(await codesOf(ask(administrator, officer))).toEqual(['FACTOR_RESET_IS_OPEN']);
      const before = (await world.actorOf(officer.id)).heldSince;
      await ask(second, officer);
      const { kind, token } = await world.mailTo(officer.address);
      expect(kind).toBe('FACTOR_RESET');
      expect(await codesOf(ask(second, officer))).toEqual(['FACTOR_RESET_CONFIRMED']);
      await reset(token);
      expect(await seen(owner.token)).toBeNull();
      expect(await services.factorsNow.ofAccount(officer.id)).toEqual([]);
      expect(await services.factorsNow.codesLeft(officer.id)).toBe(0);
      expect((await world.actorOf(officer.id)).heldSince.getTime()).toBeGreaterThan(before.getTime());
      const { token: session, awaits } = await signIn(officer);
      expect(awaits).toEqual([]);
      expect(await seen(session)).toMatchObject({ grants: [], proof: { factorMissing: true } });
      expect(await codesOf(reset(token))).toEqual(['LINK_NOT_VALID']);
      expect((await world.eventsOf(officer.id)).filter((type) => type.startsWith('FACTOR'))).toEqual([
        ...['FACTOR_ADDED', 'FACTOR_RESET_ASKED', 'FACTOR_RESET_ISSUED', 'FACTORS_RESET'],
      ]);
    });

    it('is not reset once its owner has given it', async () => {
      const officer = await world.member(false);
      const { device } = await withPasskey(officer);
      await ask(world.administrator, officer);
      await finishBy(device, officer);
      await ask(world.second, officer); // the first again
      expect(await world.mailTo(officer.address)).toMatchObject({ kind: 'FACTOR_RESET_ASKED' });
      await ask(world.administrator, officer);
      const { token } = await world.mailTo(officer.address);
      await finishBy(device, officer);
      expect(await codesOf(reset(token))).toEqual(['LINK_NOT_VALID']);
    });

    it('is not reset by one who may no longer, by oneself, or where there is none', async () => {
      const officer = await world.member(false);
      expect(await codesOf(ask(world.administrator, officer))).toEqual(['FACTOR_NOT_SET_UP']);
      await withPasskey(officer);
      const gone = await world.administratorOf('2202');
      await ask(gone, officer);
      await world.transaction(() => services.administration.revokeRole(world.administrator, gone.acting.id, '离任'));
      await ask(world.second, officer);
      expect(await world.mailTo(officer.address)).toMatchObject({ kind: 'FACTOR_RESET_ASKED' });
      expect(await codesOf(ask(world.administrator, { ...officer, id: world.administrator.accountId }))).toEqual([
        'OWN_ACCOUNT',
      ]);
      const stranger = await world.administratorOf('220202');
      expect(await codesOf(ask(stranger, officer))).toEqual(['ACCOUNT_NOT_YOURS_TO_MANAGE']);
    });
  });

  it('is kept as it was by the database', async () => {
    const person = await world.opened();
    await withPasskey(person);
    const change = (set: string) => db.query(`update account_factor set ${set} where account_id = $1`, [person.id]);
    for (const set of [`public_key = '\\x00'`, 'sign_count = 0', `credential_id = repeat('x', 20)`])
      await expect(change(set)).rejects.toThrow('keeps what it is');
    await expect(world.database.run('delete from account_factor')).rejects.toThrow('permission denied');
  });
});
