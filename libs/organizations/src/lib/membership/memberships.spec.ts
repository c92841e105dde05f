import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, ForbiddenError, newId, NotFoundError } from '@chengjie/kernel';
import { constraintViolation, type Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { MembershipProposalsReader } from './membership-proposals.reader.js';
import { MembershipTasksReader } from './membership-tasks.reader.js';
import { MOST_MEMBERSHIP_PROPOSALS, MOST_MEMBERSHIP_PROPOSALS_OF_PAIR } from './membership-proposal.acts.js';
import {
  filing,
  organizationsTemplate,
  registerWorld,
  registration,
  type RegisterWorld,
} from '../../testing/register-world.js';

let db: TestDatabase;
let world: RegisterWorld;
let serial = 0;

const within = <T>(act: () => Promise<T>) => world.database.transaction(act);
const newFederation = () =>
  within(() =>
    world.register.register(
      world.registrarOf('220202'),
      registration(`第${(serial += 1)}联合会`, {
        ...{ kind: 'SUPPORT', legalForm: 'ASSOCIATION', isFederation: true, regionCode: '220202001' },
        areaCodes: ['220202001'],
      }),
    ),
  );
const newMember = (regionCode = '220202001001') =>
  within(() =>
    world.register.file(world.filingOfficeOf(regionCode), filing(`第${(serial += 1)}志愿队`, { regionCode })),
  );
const codesOf = async (act: Promise<unknown>): Promise<string[]> => {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DomainError) return error.violations.map(({ code }) => code);
  const violation = constraintViolation(error);
  if (!violation) throw error ?? new Error('The act was done');
  return [violation.code];
};
const federationsOf = async (id: string) => (await world.organizations.factsOf([id])).get(id)?.federationIds;
const typesOf = async (id: string) =>
  (await db.query<{ type: string }>('select type from event where subject_id = $1 order by sequence', [id])).map(
    ({ type }) => type,
  );
const toldOf = async (id: string) =>
  (
    await db.query<{ kind: string; ids: string[] }>(
      `select data -> 'notice' ->> 'kind' as kind, data -> 'organizationIds' as ids from jobs.job
       where name = 'organization-matter' and data -> 'organizationIds' ? $1 order by created_on, id`,
      [id],
    )
  ).map(({ kind, ids }) => [kind, ids.length]);

beforeAll(async () => {
  db = await testDatabase(organizationsTemplate);
  world = await registerWorld(db.url);
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

describe('a membership', () => {
  let [federationId, memberId] = ['', ''];
  let federation: Actor;
  let member: Actor;

  beforeEach(async () => {
    [federationId, memberId] = [await newFederation(), await newMember()];
    [federation, member] = [await world.personOf(federationId), await world.personOf(memberId)];
  });

  const propose = (actor: Actor) =>
    within(() => world.proposals.propose(actor, { federationId, memberId, message: '一起服务社区' }));
  const accept = (actor: Actor, id: string) => within(() => world.proposals.accept(actor, id));
  const reason = '考虑之后';

  it('waits for the other side to answer it, and for nobody once it is answered', async () => {
    const tasks = new MembershipTasksReader(new MembershipProposalsReader(world.database));
    const of = async (actor: Actor) => (await tasks.of(actor, 20)).map(({ kind, thingId }) => [kind, thingId]);
    const { proposalId } = await propose(federation);
    expect([await of(member), await of(federation)]).toEqual([[['ANSWER_MEMBERSHIP', proposalId]], []]);
    const [task] = await tasks.of(member, 20);
    expect(task?.dueAt?.getTime()).toBeGreaterThan(Date.now());
    await accept(member, proposalId);
    expect(await of(member)).toEqual([]);
  });

  it('is proposed only so often in a day, to one and to all, withdrawn ones included', async () => {
    const withdraw = (id: string) => within(() => world.proposals.withdraw(federation, id));
    for (let time = 0; time < MOST_MEMBERSHIP_PROPOSALS_OF_PAIR; time += 1)
      await withdraw((await propose(federation)).proposalId);
    expect(await codesOf(propose(federation))).toEqual(['TOO_MANY_MEMBERSHIP_PROPOSALS']);
    // The other side has a count of its own.
    await within(async () =>
      world.proposals.withdraw(member, (await world.proposals.propose(member, { federationId, memberId })).proposalId),
    );
    const asked = async () => {
      const other = await newMember();
      return within(() => world.proposals.propose(federation, { federationId, memberId: other }));
    };
    for (let number = MOST_MEMBERSHIP_PROPOSALS_OF_PAIR; number < MOST_MEMBERSHIP_PROPOSALS; number += 1) await asked();
    expect(await codesOf(asked())).toEqual(['TOO_MANY_MEMBERSHIP_PROPOSALS']);
  });

  it.each([
    ['federation', 'member'],
    ['member', 'federation'],
  ] as const)('is proposed by the %s, counts for nothing, and begins when the %s accepts', async (by, _other) => {
    const [proposer, other] = by === 'federation' ? [federation, member] : [member, federation];
    const { proposalId } = await propose(proposer);
    expect(await federationsOf(memberId)).toEqual([]);
    await accept(other, proposalId);
    expect(await federationsOf(memberId)).toEqual([federationId]);
    const [row] = await db.query(
      `select m.origin, m.valid_from >= p.decided_at as after, p.outcome, p.proposed_side = upper($2) as side
       from membership m join membership_proposal p on p.id = m.proposal_id where m.member_id = $1`,
      [memberId, by],
    );
    expect(row).toEqual({ origin: 'AGREED', after: true, outcome: 'ACCEPTED', side: true });
    expect(await typesOf(memberId)).toEqual(['ORGANIZATION_FILED', 'MEMBERSHIP_PROPOSED', 'MEMBERSHIP_STARTED']);
    expect(await toldOf(memberId)).toEqual([
      [by === 'federation' ? 'MEMBERSHIP_OFFERED' : 'MEMBERSHIP_ASKED', 2],
      ['MEMBERSHIP_ACCEPTED', 2],
    ]);
  });

  it('is declined with a reason, or withdrawn, and may be proposed again', async () => {
    const first = await propose(federation);
    await within(() => world.proposals.decline(member, first.proposalId, reason));
    const second = await propose(federation);
    await within(() => world.proposals.withdraw(federation, second.proposalId));
    const { proposalId } = await propose(member);
    expect(await codesOf(accept(member, first.proposalId))).toEqual(['MEMBERSHIP_PROPOSAL_NOT_IN_THIS_STATE']);
    expect(await codesOf(accept(member, proposalId))).toEqual(['OTHER_SIDE_ANSWERS']);
    expect(await world.proposed.byId(first.proposalId)).toMatchObject({ status: 'DECLINED', decisionReason: reason });
    expect(await federationsOf(memberId)).toEqual([]);
    expect(await toldOf(memberId)).toEqual([
      ['MEMBERSHIP_OFFERED', 2],
      ['MEMBERSHIP_DECLINED', 2],
      ['MEMBERSHIP_OFFERED', 2],
      ['MEMBERSHIP_PROPOSAL_WITHDRAWN', 2],
      ['MEMBERSHIP_ASKED', 2],
    ]);
  });

  it('is open once for each pair, whichever of the two proposes', async () => {
    const results = await Promise.allSettled([propose(federation), propose(member)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await codesOf(propose(member))).toEqual(['MEMBERSHIP_PROPOSED_ALREADY']);
  });

  it('begins once, however many accept at once', async () => {
    const { proposalId } = await propose(federation);
    const colleague = await world.personOf(memberId);
    const [first, second] = await Promise.allSettled([accept(member, proposalId), accept(colleague, proposalId)]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.query('select id from membership where member_id = $1', [memberId])).toHaveLength(1);
    expect(await codesOf(propose(member))).toEqual(['ALREADY_MEMBER']);
  });

  it('is either accepted or withdrawn, where both are tried at once', async () => {
    const { proposalId } = await propose(federation);
    await Promise.allSettled([
      accept(member, proposalId),
      within(() => world.proposals.withdraw(federation, proposalId)),
    ]);
    const { status } = (await world.proposed.byId(proposalId)) ?? {};
    expect(await federationsOf(memberId)).toEqual(status === 'ACCEPTED' ? [federationId] : []);
  });

  it('is not accepted by whoever proposed it, though the person may act for both', async () => {
    const { proposalId } = await propose(federation);
    const both = { ...member, accountId: federation.accountId };
    expect(await codesOf(accept(both, proposalId))).toEqual(['OTHER_PERSON_ACCEPTS']);
  });

  it('waits for thirty days', async () => {
    const { proposalId } = await propose(federation);
    const [row] = await db.query(
      `select extract(day from expires_at - proposed_at)::int as days from membership_proposal where id = $1`,
      [proposalId],
    );
    expect(row).toEqual({ days: 30 });
    await db.query('alter table membership_proposal disable trigger user');
    await db.query(
      `update membership_proposal set proposed_at = proposed_at - interval '30 days', expires_at = clock_timestamp() where id = $1`,
      [proposalId],
    );
    await db.query('alter table membership_proposal enable trigger user');
    expect((await world.proposed.byId(proposalId))?.status).toBe('EXPIRED');
    expect(await codesOf(accept(member, proposalId))).toEqual(['MEMBERSHIP_PROPOSAL_NOT_IN_THIS_STATE']);
    await propose(member);
  });

  it('is nobody else’s to see, propose or answer', async () => {
    const stranger = await world.personOf(await newMember());
    await expect(propose(stranger)).rejects.toBeInstanceOf(ForbiddenError);
    const { proposalId } = await propose(federation);
    for (const other of [stranger, world.registrarOf('220202'), world.filingOfficeOf('220202001')])
      await expect(accept(other, proposalId)).rejects.toBeInstanceOf(NotFoundError);
    const seen = async (actor: Actor) => (await world.proposed.ownPage(actor, null, { first: 10 })).edges.length;
    expect([await seen(federation), await seen(member), await seen(stranger)]).toEqual([1, 1, 0]);
  });

  it('asks at its acceptance once more whether it may be', async () => {
    const { proposalId } = await propose(federation);
    await within(() => world.federations.set(world.registrarOf('220202'), federationId, false, '不再履行职责'));
    expect(await codesOf(accept(member, proposalId))).toEqual(['NOT_A_FEDERATION']);
  });

  it('of a rival, or of an organization elsewhere, is refused', async () => {
    memberId = await newFederation();
    expect(await codesOf(propose(federation))).toEqual(['FEDERATION_AS_MEMBER']);
    memberId = await newMember('220203001');
    expect(await codesOf(propose(federation))).toEqual(['OUTSIDE_FEDERATION_AREA']);
  });

  it('ends by either side, with a reason, from that moment, and once', async () => {
    await accept(member, (await propose(federation)).proposalId);
    const end = (actor: Actor) => within(() => world.memberships.end(actor, { federationId, memberId, reason }));
    await expect(end(await world.personOf(await newMember()))).rejects.toBeInstanceOf(ForbiddenError);
    await end(member);
    expect(await federationsOf(memberId)).toEqual([]);
    expect(await codesOf(end(federation))).toEqual(['MEMBERSHIP_ENDED']);
    await accept(member, (await propose(federation)).proposalId);
    await end(federation);
    expect((await toldOf(memberId)).at(-1)).toEqual(['MEMBERSHIP_ENDED', 2]);
  });

  it('ends with its federation, and everybody is told why', async () => {
    const other = await newMember();
    for (const id of [memberId, other]) await world.join(federationId, id);
    await within(() => world.federations.set(world.registrarOf('220202'), federationId, false, '不再履行职责'));
    for (const id of [memberId, other]) {
      expect(await federationsOf(id)).toEqual([]);
      const [last] = await db.query(
        'select type, reason from event where subject_id = $1 order by sequence desc limit 1',
        [id],
      );
      expect(last).toEqual({ type: 'MEMBERSHIP_ENDED', reason: '不再履行职责' });
      expect((await toldOf(id)).at(-1)).toEqual(['MEMBERSHIP_ENDED', 2]);
    }
    await within(() => world.federations.set(world.registrarOf('220202'), federationId, true, '恢复'));
    expect(await federationsOf(memberId)).toEqual([]);
  });

  describe('held by the database', () => {
    const insert = (columns: string, values: string) =>
      db.query(
        `insert into membership (id, federation_id, member_id, valid_from${columns}) values ($1, $2, $3, clock_timestamp()${values})`,
        [newId(), federationId, memberId],
      );

    it('comes from the register, or from an accepted proposal', async () => {
      await expect(insert(', origin', `, 'FEDERATION'`)).rejects.toThrow('both sides have agreed');
      await expect(insert(', origin', `, 'AGREED'`)).rejects.toThrow();
      const { proposalId } = await propose(federation);
      await expect(insert(', origin, proposal_id', `, 'AGREED', '${proposalId}'`)).rejects.toThrow('both sides');
      await insert('', '');
    });

    it('neither begins nor ends before that was said, and ends once', async () => {
      await world.join(federationId, memberId);
      const change = (set: string) => db.query(`update membership set ${set} where member_id = $1`, [memberId]);
      await expect(change(`valid_from = valid_from - interval '1 day'`)).rejects.toThrow('keeps its beginning');
      await expect(change(`valid_to = now() - interval '1 second'`)).rejects.toThrow();
      await change('valid_to = clock_timestamp()');
      await expect(change('valid_to = null')).rejects.toThrow('ends once');
      await expect(change(`valid_to = clock_timestamp() + interval '1 day'`)).rejects.toThrow('ends once');
    });

    it('is answered by the other side alone, once', async () => {
      const { proposalId } = await propose(federation);
      const answer = ({ accountId, acting }: Actor) =>
        db.query(
          `update membership_proposal set outcome = 'ACCEPTED', decided_by = $2, decided_in = $3, decided_at = clock_timestamp()
           where id = $1`,
          [proposalId, accountId, acting.id],
        );
      await expect(answer(await world.personOf(federationId))).rejects.toThrow('answered by the other');
      await answer(member);
      await expect(answer(member)).rejects.toThrow('answered once');
    });
  });
});

describe('a mandate', () => {
  let [federationId, memberId] = ['', ''];
  let member: Actor;
  const project = { functionId: '', regionCode: '220202001' };
  const now = async () => (await db.query<{ at: Date }>('select clock_timestamp() as at'))[0]?.at ?? new Date(0);
  const heldAt = (instant: Date, of = project) =>
    within(async () => {
      // As an opening does: acts on mandates hold the member, too.
      await world.database.run('select from organization where id = $1 for share', [memberId]);
      const [held] = await world.mandates.heldAsOf(
        [{ key: 'it', federationId, performerId: memberId, ...of }],
        instant,
      );
      return [held?.member, held?.mandated];
    });
  const give = (scope: { functionId?: string; regionCode?: string } = {}) =>
    within(() => world.mandateActs.give(member, { federationId, functionId: null, regionCode: null, ...scope }));

  beforeEach(async () => {
    project.functionId = world.functionId('SVC-01');
    [federationId, memberId] = [await newFederation(), await newMember()];
    member = await world.personOf(memberId);
    await world.join(federationId, memberId);
  });

  it('is given only twenty times in a day, those that were ended included', async () => {
    for (let time = 0; time < 20; time += 1) {
      const { mandateId } = await give();
      await within(() => world.mandateActs.end(member, mandateId, '反复'));
    }
    expect(await codesOf(give())).toEqual(['TOO_MANY_MANDATES']);
  });

  it('holds from when it is given until it is ended, by the member', async () => {
    const before = await now();
    const { mandateId } = await give();
    expect(await codesOf(give())).toEqual(['MANDATE_EXISTS']);
    const between = await now();
    const federation = await world.personOf(federationId);
    await expect(within(() => world.mandateActs.end(federation, mandateId, '越权'))).rejects.toBeInstanceOf(
      NotFoundError,
    );
    await within(() => world.mandateActs.end(member, mandateId, '自行响应'));
    expect(await codesOf(within(() => world.mandateActs.end(member, mandateId, '再次')))).toEqual(['MANDATE_ENDED']);
    expect([await heldAt(before), await heldAt(between), await heldAt(await now())]).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ]);
    await give();
    expect((await toldOf(memberId)).slice(-3)).toEqual([
      ['MANDATE_GIVEN', 2],
      ['MANDATE_ENDED', 2],
      ['MANDATE_GIVEN', 2],
    ]);
  });

  it.each([
    ['any', {}, [true, true, true]],
    ['one function', { functionId: 'SVC-01' }, [true, false, true]],
    ['one district', { regionCode: '220202' }, [true, true, false]],
    ['one function in one district', { functionId: 'SVC-01', regionCode: '220202' }, [true, false, false]],
  ] as const)('for %s covers what it says', async (_, scope, expected) => {
    const { functionId, ...rest } = { functionId: undefined, ...scope };
    await give({ ...rest, ...(functionId && { functionId: world.functionId(functionId) }) });
    const at = await now();
    const covered = await Promise.all(
      [project, { ...project, functionId: world.functionId('SVC-02') }, { ...project, regionCode: '220203001' }].map(
        async (of) => (await heldAt(at, of))?.[1],
      ),
    );
    expect(covered).toEqual(expected);
  });

  it('ends with its membership, and does not come back with another one', async () => {
    await give();
    const reason = '退出';
    await within(() => world.memberships.end(member, { federationId, memberId, reason }));
    expect(await heldAt(await now())).toEqual([false, false]);
    await world.join(federationId, memberId);
    expect(await heldAt(await now())).toEqual([true, false]);
    const [ended] = (await world.mandates.ownPage(member, false, { first: 5 })).edges;
    expect(ended?.node).toMatchObject({ to: expect.any(Date), endReason: null });
    expect((await world.mandates.ownPage(member, true, { first: 5 })).edges).toEqual([]);
  });

  it('is given by filed members, with a scope that exists', async () => {
    const registered = await within(() =>
      world.register.register(world.registrarOf('220202'), registration(`第${(serial += 1)}服务中心`)),
    );
    const person = await world.personOf(registered);
    const asked = { federationId, functionId: newId(), regionCode: '99' };
    expect(await codesOf(within(() => world.mandateActs.give(person, asked)))).toEqual([
      ...['NOT_A_MEMBER', 'MANDATE_OF_FILED_MEMBER', 'MANDATE_FUNCTION_UNKNOWN', 'ORGANIZATION_REGION_UNKNOWN'],
    ]);
  });

  it.each<[string, () => Promise<unknown>, [boolean, boolean]]>([
    [
      'a mandate being given',
      () => world.mandateActs.give(member, { federationId, functionId: null, regionCode: null }),
      [true, true],
    ],
    [
      'a member that is leaving',
      () => world.memberships.end(member, { federationId, memberId, reason: '退出' }),
      [false, false],
    ],
  ])('%s before an instant is read as of it once that is committed', async (_, act, expected) => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let instant = new Date(0);
    const held = begun.then(() => heldAt(instant));
    await within(async () => {
      await act();
      instant = await now();
      begin();
      const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%for share'`;
      while ((await db.query(waiting)).length === 0);
    });
    expect(await held).toEqual(expected);
  });

  it('keeps its terms and ends once, whoever writes', async () => {
    const { mandateId } = await give();
    const change = (set: string) => db.query(`update bid_mandate set ${set} where id = $1`, [mandateId]);
    await expect(change(`region_code = '22'`)).rejects.toThrow('keeps its terms');
    await expect(change(`valid_to = now() - interval '1 second'`)).rejects.toThrow();
    await change('valid_to = clock_timestamp()');
    await expect(change('valid_to = null')).rejects.toThrow('ends once');
    await expect(db.query('delete from bid_mandate where id = $1', [mandateId])).rejects.toThrow('ends once');
  });
});
