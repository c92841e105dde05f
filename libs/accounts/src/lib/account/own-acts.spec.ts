import { begunMeanwhile } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { AccountsWorld, codesOf, PASSWORD, type WorldPerson } from '../../testing/accounts-world.js';
import { MOST_STEPS } from '../factor/factor.terms.js';
import { MOST_OWN_ACTS } from './own-acts.js';

type OwnAct = keyof typeof MOST_OWN_ACTS;

describe('what anybody may do with its own account', () => {
  let world: AccountsWorld;
  let services: AccountsWorld['services'];

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ services } = world);
  });

  afterAll(() => world?.close());

  const signIn = ({ loginName }: WorldPerson) => services.sessions.signIn(loginName, PASSWORD, '192.0.21.1');

  /** Somebody signed in, with an authenticator if asked for. */
  async function owner(withFactor: boolean) {
    const account = await world.opened();
    const { token } = await signIn(account);
    const person = await services.actors.personOfAccount(account.id);
    if (!person) throw new Error('There is no such person');
    const self = { account, token, person };
    if (withFactor) await addAuthenticator(self);
    const [factor] = await services.factorsNow.ofAccount(account.id);
    return { ...self, factorId: factor?.id ?? '' };
  }
  type Owner = Awaited<ReturnType<typeof owner>>;

  async function addAuthenticator(self: Omit<Owner, 'factorId'>) {
    const { secret } = await services.factors.beginAuthenticator(self);
    return services.factors.addAuthenticator(self, '手机', TOTP.generate({ secret: Secret.fromBase32(secret) }));
  }

  const tokenOf = ({ person, token }: Owner) =>
    services.tokens.create(person, { name: '程序', grantId: null, validDays: 1 }, token);

  /** Does each once. */
  const ACTS: Readonly<Record<OwnAct, (self: Owner) => Promise<unknown>>> = {
    SIGNED_IN: ({ account }) => signIn(account),
    OTHER_SESSIONS_ENDED: ({ person, token }) => services.ownSessions.endOthers(person, token, false),
    PASSWORD_CHANGED: ({ person, token }) =>
      services.passwords.change({
        ...{ person, token, address: '192.0.21.1', currentPassword: PASSWORD },
        newPassword: PASSWORD,
      }),
    ADDRESS_ENTERED: ({ person }) =>
      services.addresses.enter(person, `${person.accountId}@example.net`, { language: 'zh', network: '192.0.21.1' }),
    API_TOKEN_CREATED: tokenOf,
    API_TOKEN_REVOKED: async (self) => services.tokens.revoke(self.person, (await tokenOf(self)).id),
    FACTOR_ADDED: addAuthenticator,
    FACTOR_RENAMED: ({ person, factorId }) => services.factors.rename(person, factorId, '另一部手机'),
    RECOVERY_CODES_MADE: ({ person }) => services.factors.makeCodes(person),
  };

  /** Makes room for what cannot be done twice. */
  async function undone(type: OwnAct, self: Owner) {
    if (type !== 'FACTOR_ADDED') return;
    const [factor] = await services.factorsNow.ofAccount(self.person.accountId);
    await services.factors.end(self, factor?.id ?? '');
  }

  /** Whether it has been done already comes from the log, which is filled here as so many acts would. */
  const done = (accountId: string, type: OwnAct, times: number, ago: string) =>
    world.db.query(
      `insert into event (type, actor_id, actor_label, subject_type, subject_id, public, exercise, data, at)
       select $2, $1::uuid, 'x', 'ACCOUNT', $1::uuid, false, false, '{}', clock_timestamp() - $4::interval
       from generate_series(1, $3)`,
      [accountId, type, times, ago],
    );

  const doneSoFar = async (accountId: string, type: OwnAct) => {
    const counted = 'select count(*)::int as count from event where subject_id = $1 and type = $2';
    return (await world.db.query<{ count: number }>(counted, [accountId, type]))[0]?.count ?? 0;
  };

  it.each(Object.keys(ACTS) as OwnAct[])('%s is bounded in a day, and leaves nothing beyond', async (type) => {
    const self = await owner(type === 'FACTOR_RENAMED' || type === 'RECOVERY_CODES_MADE');
    const act = () => world.transaction(() => ACTS[type](self));
    const { accountId } = self.person;
    await done(accountId, type, 10, '25 hours');
    await done(accountId, type, MOST_OWN_ACTS[type] - 1 - ((await doneSoFar(accountId, type)) - 10), '1 hour');
    await act();
    const before = await doneSoFar(accountId, type);
    await world.database.transaction(() => undone(type, self));
    expect(await codesOf(act())).toEqual(['TOO_MANY_OWN_ACTS']);
    expect(await doneSoFar(accountId, type)).toBe(before);
  });

  it('lets none past the bound that came together with the last one', async () => {
    const self = await owner(false);
    const { accountId } = self.person;
    await done(accountId, 'API_TOKEN_CREATED', MOST_OWN_ACTS.API_TOKEN_CREATED - 1, '1 hour');
    const last = (hold: () => Promise<void>) =>
      world.transaction(async () => {
        await ACTS.API_TOKEN_CREATED(self);
        await hold();
      });
    const beyond = () => codesOf(world.transaction(() => ACTS.API_TOKEN_CREATED(self)));
    expect(await begunMeanwhile(world.db, last, beyond)).toEqual(['TOO_MANY_OWN_ACTS']);
    expect(await doneSoFar(accountId, 'API_TOKEN_CREATED')).toBe(MOST_OWN_ACTS.API_TOKEN_CREATED);
  });

  it('leaves no recovery codes behind that were replaced', async () => {
    const { person } = await owner(true);
    for (let time = 0; time < 3; time += 1) await services.factors.makeCodes(person);
    const kept = 'select count(*)::int as count from recovery_code where account_id = $1';
    expect(await world.db.query(kept, [person.accountId])).toEqual([{ count: 10 }]);
  });

  it('lets only so many sign-ins await a second factor: the oldest makes room', async () => {
    const { account } = await owner(true);
    const first = await signIn(account);
    for (let time = 0; time < MOST_STEPS; time += 1) await signIn(account);
    const open = 'select count(*)::int as count from sign_in_step where account_id = $1';
    expect(await world.db.query(open, [account.id])).toEqual([{ count: MOST_STEPS }]);
    expect(await codesOf(services.sessions.finish(first.token, { code: '000000' }))).toEqual(['SIGN_IN_STEP_OVER']);
  });
});
