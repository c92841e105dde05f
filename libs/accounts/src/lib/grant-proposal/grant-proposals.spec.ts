import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFoundError, newId } from '@chengjie/kernel';
import { constraintViolation, type Actor } from '@chengjie/platform';
import { AccountsWorld, codesOf, PASSWORD } from '../../testing/accounts-world.js';
import { RoleOriginsReader } from '../grant/role-origins.reader.js';
import { OfficeBars } from '../office-bars.js';
import { RoleTasksReader } from './role-tasks.reader.js';

describe('roles of offices, by two persons', () => {
  let world: AccountsWorld;
  let db: AccountsWorld['db'];
  let database: AccountsWorld['database'];
  let services: AccountsWorld['services'];
  let first: Actor;
  let second: Actor;
  let agencyId: string;

  beforeAll(async () => {
    world = await AccountsWorld.create();
    ({ db, database, services, second, administrator: first } = world);
    ({ agencyId } = world.buyer);
  });

  afterAll(() => world?.close());

  const act: AccountsWorld['transaction'] = (doing) => world.transaction(doing);
  const propose = (loginName: string, by = first) => world.propose(loginName, world.buyer, by);
  const confirm = (by: Actor, id: string) => act(() => services.proposals.confirm(by, id));
  /** What the database refuses, as whoever acted is told. */
  const ruleOf = async (doing: Promise<unknown>) => {
    const refused = await doing.then(() => undefined, constraintViolation);
    return refused && [refused.code, ...refused.path].join(' ');
  };
  const grantsOf = (id: string) =>
    db.query<{ role: string }>('select role from role_grant where account_id = $1', [id]);

  it('give nothing until the second person confirms and the account accepts, and then tell who did', async () => {
    const receiver = await world.opened();
    const { id, loginName, address } = receiver;
    const proposalId = await propose(loginName);
    expect(await grantsOf(id)).toEqual([]);
    expect(await services.reader.byId(proposalId)).toMatchObject({
      ...{ status: 'PROPOSED', loginName, role: 'BUYER', regionCode: '2202', reason: '岗位需要', decidedBy: null },
      proposedBy: { displayName: '管理员 001', holder: '系统管理机构' },
    });
    await confirm(second, proposalId);
    expect(await grantsOf(id)).toEqual([]);
    expect((await services.reader.byId(proposalId))?.status).toBe('CONFIRMED');
    expect((await world.mailTo(address)).kind).toBe('ROLE_OFFERED');
    await world.accept(receiver, proposalId);
    expect((await services.reader.byId(proposalId))?.status).toBe('ACCEPTED');
    const { acting } = await world.actorOf(id);
    expect(acting).toMatchObject({ role: 'BUYER', agencyId, regionCode: '2202' });
    const origin = await new RoleOriginsReader(database).of(acting.id);
    expect(origin).toMatchObject({
      way: 'PROPOSED',
      by: [
        { displayName: '管理员 001', holder: '系统管理机构' },
        { displayName: '管理员 002', holder: '第二管理机构' },
      ],
    });
    expect((await world.mailTo(address)).kind).toBe('ROLE_GIVEN');
    const events = await db.query<{ type: string; reason: string | null }>(
      'select type, reason from event where subject_id = $1 order by sequence',
      [id],
    );
    expect(events.map(({ type, reason }) => [type, reason])).toEqual([
      ['ACCOUNT_OPENED', null],
      ['ROLE_PROPOSED', '岗位需要'],
      ['ROLE_CONFIRMED', null],
      ['ROLE_ACCEPTED', null],
    ]);
  });

  it('wait for a second administrator who may confirm them, and for nobody afterwards', async () => {
    const tasks = new RoleTasksReader(database, services.reader, services.directory, new OfficeBars());
    const { loginName } = await world.opened();
    const proposalId = await propose(loginName);
    const of = async (actor: Actor) =>
      (await tasks.of(actor, 20)).filter(({ thingId }) => thingId === proposalId).map(({ kind }) => kind);
    expect([await of(first), await of(second)]).toEqual([[], ['CONFIRM_ROLE']]);
    await confirm(second, proposalId);
    expect([await of(first), await of(second)]).toEqual([[], []]);
  });

  it('are confirmed by neither proposer nor receiver, in service and database', async () => {
    const receiver = await world.opened();
    await world.appoint(receiver, { role: 'ADMINISTRATOR', agencyId, regionCode: null });
    const proposalId = await propose(receiver.loginName);
    expect(await codesOf(confirm(first, proposalId))).toEqual(['SECOND_PERSON_NEEDED']);
    const self = await world.actorOf(receiver.id);
    expect(await codesOf(confirm(self, proposalId))).toEqual(['OWN_ACCOUNT']);
    for (const by of [first, self]) {
      const forced = db.query(
        `update role_proposal set outcome = 'CONFIRMED', decided_by = $2, decided_in = $3, decided_at = now(),
           accept_by = now() + interval '1 day' where id = $1`,
        [proposalId, by.accountId, by.acting.id],
      );
      await expect(forced).rejects.toThrow('role_proposal_second_person');
    }
    expect(await codesOf(propose(receiver.loginName, self))).toEqual(['OWN_ACCOUNT']);
    const own = db.query(
      `insert into role_proposal (id, account_id, role, agency_id, region_code, reason, proposed_by, proposed_in, expires_at)
       values ($1, $2, 'BUYER', $3, '2202', '自己', $2, $4, now())`,
      [newId(), receiver.id, agencyId, self.acting.id],
    );
    await expect(own).rejects.toThrow('role_proposal_not_own');
  });

  it('cannot be had of a proposal that is not confirmed, or for something else than was proposed', async () => {
    const [one, other] = [await world.opened(), await world.opened()];
    const proposalId = await propose(one.loginName);
    const insert = (accountId: string, role: string) =>
      db.query(
        `insert into role_grant (id, account_id, role, agency_id, region_code, given, proposal_id)
         values ($1, $2, $3, $4, '2202', 'PROPOSED', $5)`,
        [newId(), accountId, role, agencyId, proposalId],
      );
    await expect(insert(one.id, 'BUYER')).rejects.toThrow('a second person confirmed it');
    await db.query(
      `update role_proposal set outcome = 'CONFIRMED', decided_by = $2, decided_in = $3, decided_at = now(),
         accept_by = now() + interval '1 hour' where id = $1`,
      [proposalId, second.accountId, second.acting.id],
    );
    await expect(insert(one.id, 'BUYER')).rejects.toThrow('the account accepted it');
    await db.query('update role_proposal set accepted_at = now() where id = $1', [proposalId]);
    await expect(insert(other.id, 'BUYER')).rejects.toThrow('role_grant_proposal');
    await expect(insert(one.id, 'SUPERVISOR')).rejects.toThrow('role_grant_proposal');
    await insert(one.id, 'BUYER');
    await expect(insert(one.id, 'BUYER')).rejects.toThrow(/role_grant_(of_proposal|overlap)/);
    const changed = db.query(`update role_proposal set region_code = '22' where id = $1`, [proposalId]);
    await expect(changed).rejects.toThrow('keeps its terms');
    await expect(db.query('delete from role_proposal where id = $1', [proposalId])).rejects.toThrow('keeps its terms');
  });

  it.each([
    ['BUYER', 'SUPERVISOR', '22'],
    ['SUPERVISOR', 'BUYER', '22'],
    ['REGISTRAR', 'SUPERVISOR', '2202'],
    ['SUPERVISOR', 'REGISTRAR', '2202'],
  ] as const)('let nobody watch its own office: %s, and then %s', async (held, asked, supervised) => {
    // Somebody else buys for the agency of the registrar.
    await world.member();
    const elsewhere = { role: 'SUPERVISOR', agencyId: first.acting.agencyId ?? '', regionCode: supervised } as const;
    const role = (of: 'BUYER' | 'SUPERVISOR' | 'REGISTRAR') =>
      of === 'SUPERVISOR' ? elsewhere : { ...world.buyer, role: of };
    const [one, other, third] = [await world.opened(), await world.opened(), await world.opened()];
    await world.appoint(one, role(held));
    expect(await ruleOf(world.propose(one.loginName, role(asked)))).toBe('WATCHES_ITSELF role');
    // Both were offered at once: the second is not confirmed, nor accepted.
    const both = async (loginName: string) =>
      [await world.propose(loginName, role(held)), await world.propose(loginName, role(asked))] as const;
    const offered = await both(other.loginName);
    for (const id of offered) await confirm(second, id);
    await world.accept(other, offered[0]);
    expect(await ruleOf(world.accept(other, offered[1]))).toBe('WATCHES_ITSELF offerId');
    const waiting = await both(third.loginName);
    await confirm(second, waiting[0]);
    await world.accept(third, waiting[0]);
    expect(await codesOf(confirm(second, waiting[1]))).toEqual(['WATCHES_ITSELF']);
  });

  it('let somebody supervise elsewhere, and whoever evaluates supervise', async () => {
    const [buyer, evaluator] = [await world.opened(), await world.opened()];
    await world.appoint(buyer, world.buyer);
    await world.appoint(evaluator, { ...world.buyer, role: 'EVALUATOR' });
    await world.appoint(evaluator, { role: 'SUPERVISOR', agencyId: first.acting.agencyId ?? '', regionCode: '2202' });
    await world.appoint(buyer, { role: 'SUPERVISOR', agencyId: first.acting.agencyId ?? '', regionCode: '2201' });
    expect(await grantsOf(buyer.id)).toHaveLength(2);
    expect(await grantsOf(evaluator.id)).toHaveLength(2);
  });

  it('are given once, when two confirm at once', async () => {
    const { id, loginName } = await world.opened();
    const third = await world.administratorOf('22');
    const proposalId = await propose(loginName);
    const both = await Promise.allSettled([second, third].map((by) => confirm(by, proposalId)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const twice = await Promise.allSettled([1, 2].map(() => world.accept({ id }, proposalId)));
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await grantsOf(id)).toHaveLength(1);
  });

  it('are declined without a trace to others, and expire unless accepted', async () => {
    const receiver = await world.opened();
    const [declined, late] = [await propose(receiver.loginName), await propose((await world.opened()).loginName)];
    for (const proposalId of [declined, late]) await confirm(second, proposalId);
    const before = await services.reader.byId(declined);
    const self = await world.personOf(receiver.id);
    await act(() => services.offered.decline(self, declined));
    expect(await services.reader.byId(declined)).toEqual(before);
    expect(await services.offers.ofAccount(receiver.id)).toEqual([]);
    await expect(world.accept(receiver, declined)).rejects.toThrow(NotFoundError);
    await expect(db.query('update role_proposal set accepted_at = now() where id = $1', [declined])).rejects.toThrow(
      'is decided once',
    );
    await db.query('alter table role_proposal disable trigger role_proposal_is_kept');
    await db.query(`update role_proposal set accept_by = now() where id = $1`, [late]);
    await db.query('alter table role_proposal enable trigger role_proposal_is_kept');
    expect((await services.reader.byId(late))?.status).toBe('EXPIRED');
    await expect(db.query('update role_proposal set accepted_at = now() where id = $1', [late])).rejects.toThrow(
      'role_proposal_accepted',
    );
    expect(await grantsOf(receiver.id)).toEqual([]);
  });

  it('are accepted by the account alone, with its address verified, while proposer and confirmer may still give them', async () => {
    const [receiver, stranger, by] = [await world.opened(), await world.opened(), await world.administratorOf('2202')];
    const proposalId = await propose(receiver.loginName);
    await confirm(by, proposalId);
    await expect(world.accept(stranger, proposalId)).rejects.toThrow(NotFoundError);
    const [of] = await services.offers.ofAccount(receiver.id);
    expect(of).toMatchObject({
      ...{ id: proposalId, role: 'BUYER', holder: '吉林市民政局', regionCode: '2202', administrator: false },
      secondFactorMissing: false,
      offeredBy: [{ displayName: '管理员 001' }, { holder: '吉林市民政局' }],
    });
    await db.query('update account_address set ended_at = now() where account_id = $1', [receiver.id]);
    expect(await codesOf(world.accept(receiver, proposalId))).toEqual(['ADDRESS_NOT_VERIFIED']);
    await db.query('update account_address set ended_at = null where account_id = $1', [receiver.id]);
    await db.query('update role_grant set valid_to = now() where account_id = $1', [by.accountId]);
    expect(await codesOf(world.accept(receiver, proposalId))).toEqual(['PROPOSER_MAY_NO_LONGER']);
    expect(await grantsOf(receiver.id)).toEqual([]);
  });

  it('say whether one has a second factor to set up before one acts in them', async () => {
    const receiver = await world.opened(false);
    await confirm(second, await propose(receiver.loginName));
    const missing = async () => (await services.offers.ofAccount(receiver.id))[0]?.secondFactorMissing;
    expect(await missing()).toBe(true);
    await db.query(
      `insert into account_factor (id, account_id, kind, name, last_step, secret)
       values (gen_random_uuid(), $1, 'AUTHENTICATOR', '手机', 0, '\\x00')`,
      [receiver.id],
    );
    expect(await missing()).toBe(false);
  });

  it('are sent back or taken back with a reason, and can be proposed again', async () => {
    const { id, loginName } = await world.opened();
    const refused = await propose(loginName);
    await expect(propose(loginName, second)).rejects.toThrow('role_proposal_open');
    await act(() => services.proposals.refuse(second, refused, '人选不合适'));
    expect(await services.reader.byId(refused)).toMatchObject({
      ...{ status: 'REFUSED', decisionReason: '人选不合适' },
      decidedBy: { displayName: '管理员 002', holder: '第二管理机构' },
    });
    expect(await codesOf(confirm(second, refused))).toEqual(['PROPOSAL_NOT_IN_THIS_STATE']);
    const withdrawn = await propose(loginName);
    expect(await codesOf(act(() => services.proposals.withdraw(second, withdrawn, '改由他人')))).toEqual([
      'NOT_YOUR_PROPOSAL',
    ]);
    await act(() => services.proposals.withdraw(first, withdrawn, '改由他人'));
    expect(await services.reader.byId(withdrawn)).toMatchObject({ status: 'WITHDRAWN', endReason: '改由他人' });
    expect(await grantsOf(id)).toEqual([]);
    await expect(propose(loginName)).resolves.toBeDefined();
  });

  it('are proposed neither while they are held nor while they are offered, in service and database', async () => {
    const receiver = await world.opened();
    const offered = await propose(receiver.loginName);
    await confirm(second, offered);
    await expect(propose(receiver.loginName, second)).rejects.toThrow('role_proposal_open');
    await world.accept(receiver, offered);
    await expect(propose(receiver.loginName)).rejects.toThrow('a role that is held');
    const other = await world.opened();
    const proposed = await propose(other.loginName);
    await db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, 'BUYER', $3, '2202')`,
      [newId(), other.id, agencyId],
    );
    await expect(confirm(second, proposed)).rejects.toThrow('a role that is held');
  });

  it.each<['revoked' | 'disabled']>([['revoked'], ['disabled']])(
    'are offered no more once such a role was %s, whichever region they are for',
    async (how) => {
      const receiver = await world.member();
      const { acting } = await world.actorOf(receiver.id);
      const narrower = { ...world.buyer, regionCode: '220202' };
      const [offered, open] = [
        await world.propose(receiver.loginName, narrower),
        await world.propose(receiver.loginName, { ...world.buyer, regionCode: '220203' }),
      ];
      await confirm(second, offered);
      await act<unknown>(() =>
        how === 'revoked'
          ? services.administration.revokeRole(first, acting.id, '不再担任')
          : services.administration.disable(first, receiver.id, '存在风险'),
      );
      for (const id of [offered, open]) expect((await services.reader.byId(id))?.status).toBe('ENDED');
      if (how === 'disabled') await act(() => services.administration.enable(first, receiver.id));
      await expect(world.accept(receiver, offered)).rejects.toThrow(NotFoundError);
      expect(await codesOf(confirm(second, open))).toEqual(['PROPOSAL_NOT_IN_THIS_STATE']);
      await expect(db.query('update role_proposal set accepted_at = now() where id = $1', [offered])).rejects.toThrow(
        'is decided once',
      );
      await expect(world.propose(receiver.loginName, narrower)).resolves.toBeDefined();
    },
  );

  it('are taken back until they are accepted, by whoever speaks for them, in service and database', async () => {
    const receiver = await world.opened();
    const [colleague, stranger] = [await world.administratorOf('22'), await world.administratorOf('22')];
    const withdraw = (by: Actor, id: string) => act(() => services.proposals.withdraw(by, id, '人选有误'));
    const offered = await propose(receiver.loginName, colleague);
    await confirm(second, offered);
    expect(await codesOf(withdraw(first, offered))).toEqual(['NOT_YOUR_PROPOSAL']);
    await expect(
      db.query(
        `update role_proposal set ended_at = now(), ended_by = $2, ended_in = $3, end_reason = '人选有误' where id = $1`,
        [offered, first.accountId, first.acting.id],
      ),
    ).rejects.toThrow('those who speak for it');
    await withdraw(stranger, offered); // of the proposer's agency
    expect(await services.reader.byId(offered)).toMatchObject({
      ...{ status: 'WITHDRAWN', endReason: '人选有误', endedBy: { holder: '吉林市民政局' } },
      decidedBy: { displayName: '管理员 002' },
    });
    expect(await services.offers.ofAccount(receiver.id)).toEqual([]);
    await expect(world.accept(receiver, offered)).rejects.toThrow(NotFoundError);
    const again = await propose(receiver.loginName, colleague);
    await confirm(second, again);
    await withdraw(second, again); // who confirmed it
    const declined = await propose(receiver.loginName, colleague);
    await confirm(second, declined);
    await act(async () => services.offered.decline(await world.personOf(receiver.id), declined));
    await withdraw(colleague, declined); // who cannot know that it was declined
    const last = await propose(receiver.loginName, colleague);
    await confirm(second, last);
    await world.accept(receiver, last);
    expect(await codesOf(withdraw(second, last))).toEqual(['PROPOSAL_NOT_IN_THIS_STATE']);
  });

  it('expire by the clock of the database, and make room', async () => {
    const { loginName } = await world.opened();
    const proposalId = await propose(loginName);
    await db.query('alter table role_proposal disable trigger role_proposal_is_kept');
    await db.query('update role_proposal set expires_at = now() where id = $1', [proposalId]);
    await db.query('alter table role_proposal enable trigger role_proposal_is_kept');
    expect((await services.reader.byId(proposalId))?.status).toBe('EXPIRED');
    expect(await codesOf(confirm(second, proposalId))).toEqual(['PROPOSAL_NOT_IN_THIS_STATE']);
    const late = db.query(
      `update role_proposal set outcome = 'CONFIRMED', decided_by = $2, decided_in = $3, decided_at = now(),
         accept_by = now() + interval '1 day' where id = $1`,
      [proposalId, second.accountId, second.acting.id],
    );
    await expect(late).rejects.toThrow('role_proposal_in_time');
    await expect(propose(loginName)).resolves.not.toBe(proposalId);
    expect(await services.reader.byId(proposalId)).toMatchObject({
      status: 'EXPIRED',
      decidedBy: null,
      decidedAt: null,
    });
  });

  it('ask again whether the proposer may, and whether the account can have it', async () => {
    const [by, one, two] = [await world.administratorOf('2202'), await world.opened(), await world.opened()];
    const [gone, disabled] = [await propose(one.loginName, by), await propose(two.loginName)];
    await db.query('update role_grant set valid_to = now() where account_id = $1', [by.accountId]);
    expect(await codesOf(confirm(second, gone))).toEqual(['PROPOSER_MAY_NO_LONGER']);
    await db.query(`update account set status = 'DISABLED' where id = $1`, [two.id]);
    expect(await codesOf(confirm(second, disabled))).toEqual(['PROPOSAL_NOT_IN_THIS_STATE']);
  });

  it('are seen and confirmed by administrators of the region alone', async () => {
    const [city, elsewhere] = [await world.administratorOf('2202'), await world.administratorOf('220203')];
    const proposalId = await propose((await world.opened()).loginName);
    const listed = async (actor: Actor) =>
      (await services.reader.list(actor, { status: 'PROPOSED' }, { first: 100, orderBy: 'NEWEST' })).edges.map(
        ({ node }) => node.id,
      );
    expect(await listed(city)).toContain(proposalId);
    expect(await listed(elsewhere)).not.toContain(proposalId);
    expect(await codesOf(confirm(elsewhere, proposalId))).toEqual(['OUTSIDE_JURISDICTION']);
    await expect(confirm(city, newId())).rejects.toThrow(NotFoundError);
    await confirm(city, proposalId);
    expect(await listed(city)).not.toContain(proposalId);
  });

  it('need no second person while there are no two: the command line makes administrators until then', async () => {
    const login = { loginName: 'third.administrator', password: PASSWORD, displayName: '管理员 003' };
    const make = (regionCode: string) =>
      services.provisioning.createAdministrator({ ...login, regionCode, agencyName: '第三管理机构' });
    for (const region of ['22', '2202']) expect(await codesOf(make(region))).toEqual(['TWO_ADMINISTRATORS_EXIST']);
    await db.query(`update account set status = 'DISABLED' where id <> $1`, [first.accountId]);
    await expect(make('22')).resolves.toBeDefined();
    await db.query(`update account set status = 'ACTIVE'`);
  });
});
