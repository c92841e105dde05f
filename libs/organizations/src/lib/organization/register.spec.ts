import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, ForbiddenError, newId } from '@chengjie/kernel';
import { constraintViolation, type Actor, type Role } from '@chengjie/platform';
import { begunMeanwhile, testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  filing,
  freshCreditCode,
  registerWorld,
  registration,
  organizationsTemplate,
  type RegisterWorld,
} from '../../testing/register-world.js';
import { OrganizationEntity } from './organization.entity.js';

let db: TestDatabase;
let world: RegisterWorld;

const within = <T>(act: () => Promise<T>) => world.database.transaction(act);
const register = (name: string, changes = {}) =>
  within(() => world.register.register(world.registrarOf('220202'), registration(name, changes)));
const file = (name: string, changes = {}) =>
  within(() => world.register.file(world.filingOfficeOf('220202001'), filing(name, changes)));
const federation = (name: string) =>
  register(name, { kind: 'SUPPORT', legalForm: 'ASSOCIATION', isFederation: true, regionCode: '220202001' });
const violationsOf = async (act: Promise<unknown>): Promise<string[]> => {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DomainError) return error.violations.map(({ code }) => code);
  const violation = constraintViolation(error);
  if (!violation) throw error ?? new Error('The act was done');
  return [violation.code];
};
const eventsOf = (id: string) =>
  world.database.run<{ type: string; reason: string | null; actor_label: string }>(
    'select type, reason, actor_label from event where subject_id = $1 order by sequence',
    [id],
  );

beforeAll(async () => {
  db = await testDatabase(organizationsTemplate);
  world = await registerWorld(db.url);
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

describe('registering and filing', () => {
  it('enters a registered organization as the public sees it', async () => {
    const id = await register('昌邑区康乐养老服务中心', {
      supervisingDepartment: '民政部门',
      areaCodes: ['220202', '220203'],
    });
    expect(await world.organizations.profile(id)).toMatchObject({
      id,
      track: 'REGISTERED',
      creditCode: expect.stringMatching(/^52220202/),
      filingNumber: null,
      name: '昌邑区康乐养老服务中心',
      region: { code: '220202001001', name: '兴华社区' },
      areas: [
        { code: '220202', name: '昌邑区' },
        { code: '220203', name: '龙潭区' },
      ],
      foundedOn: '2018-03-01',
      standing: 'GOOD',
      rating: null,
      federations: [],
      qualifications: [],
    });
    expect(await eventsOf(id)).toEqual([
      { type: 'ORGANIZATION_REGISTERED', reason: null, actor_label: '办理单位 · 经办 001' },
    ]);
  });

  it('asks about a name that reads alike in the county, and names whose it is', async () => {
    const creditCode = freshCreditCode();
    await register('昌邑区同名养老中心', { creditCode });
    const refusal = (alikeConfirmed: string | null) =>
      file('昌邑區 同名養老中心', { alikeConfirmed }).then(
        () => undefined,
        (thrown: unknown) => (thrown as DomainError).violations,
      );
    const alike = (...numbers: string[]) => [
      {
        ...{ code: 'ORGANIZATION_NAME_ALIKE', path: ['name'] },
        params: { othersZh: expect.stringContaining(creditCode), confirm: numbers.join(' ') },
      },
    ];
    expect(await refusal(null)).toMatchObject(alike(creditCode));
    expect(await refusal('true')).toMatchObject(alike(creditCode));
    const id = await file('昌邑區 同名養老中心', { filingNumber: 'BA-220202-ALIKE', alikeConfirmed: creditCode });
    // Of what came meanwhile nothing was shown.
    expect(await refusal(creditCode)).toMatchObject(alike(creditCode, 'BA-220202-ALIKE'));
    const [, apart] = await world.database.run<{ type: string; data: object }>(
      'select type, data from event where subject_id = $1 order by sequence',
      [id],
    );
    expect(apart).toMatchObject({ type: 'ORGANIZATION_NAMED_APART', data: { numbers: [creditCode] } });
    const elsewhere = registration('昌邑区同名养老中心', { regionCode: '220203001', alikeConfirmed: null });
    await within(() => world.register.register(world.registrarOf('220203'), elsewhere));
  });

  it('asks about it where the other one is entered at the same time, and not committed', async () => {
    const entered = (hold: () => Promise<void>) =>
      within(async () => {
        const officer = world.filingOfficeOf('220202001');
        await world.register.file(officer, filing('昌邑区同时秧歌队', { filingNumber: 'BA-220202-ONCE' }));
        await hold();
      });
    const meanwhile = () => violationsOf(register('昌邑区同时秧歌队'));
    expect(await begunMeanwhile(db, entered, meanwhile)).toEqual(['ORGANIZATION_NAME_ALIKE']);
  });

  it('enters a filed organization, which is no legal person', async () => {
    const id = await file('兴华社区合唱队', { kind: 'CULTURE_SPORTS' });
    expect((await world.organizations.factsOf([id])).get(id)).toMatchObject({
      track: 'FILED',
      legalForm: 'FILED_GROUP',
      kind: 'CULTURE_SPORTS',
      isFederation: false,
      rating: null,
      areaCodes: ['220202'],
      qualifications: [],
      federationIds: [],
      representativeHash: null,
    });
  });

  it('names every broken rule at once', async () => {
    const wrong = {
      creditCode: '51220204MJ00003761',
      regionCode: '220202099',
      isFederation: true,
      areaCodes: ['2299'],
    };
    expect(await violationsOf(register('错误登记', wrong))).toEqual([
      'CREDIT_CODE_CHECK_FAILED',
      'FEDERATION_MUST_SUPPORT',
      'ORGANIZATION_REGION_UNKNOWN',
      'ORGANIZATION_REGION_UNKNOWN',
    ]);
  });

  it('refuses a number that is in use, also when two enter it at once', async () => {
    const { creditCode } = registration('同号组织');
    const acts = ['同号组织甲', '同号组织乙'].map((name) => register(name, { creditCode }));
    const outcomes = await Promise.allSettled(acts);
    const [lost] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(constraintViolation(lost?.reason)?.code).toBe('CREDIT_CODE_TAKEN');
    const { filingNumber } = filing('同号');
    await file('同号甲', { filingNumber });
    expect(await violationsOf(file('同号乙', { filingNumber }))).toEqual(['FILING_NUMBER_TAKEN']);
  });

  it('is for the office of the place alone', async () => {
    const elsewhere = world.register.register.bind(
      world.register,
      world.registrarOf('220203'),
      registration('外区组织'),
    );
    await expect(within(elsewhere)).rejects.toBeInstanceOf(ForbiddenError);
    const byStreet = world.register.register.bind(
      world.register,
      world.filingOfficeOf('220202001'),
      registration('街道'),
    );
    await expect(within(byStreet)).rejects.toBeInstanceOf(ForbiddenError);
    const byCounty = world.register.file.bind(world.register, world.registrarOf('220202'), filing('县级备案'));
    await expect(within(byCounty)).rejects.toBeInstanceOf(ForbiddenError);
  });

  it.each([
    `update organization set credit_code = null where track = 'REGISTERED'`,
    `update organization set rating = 3, rating_valid_until = '2030-01-01' where track = 'FILED'`,
    `insert into federation_period (organization_id, valid_from) select id, now() from organization where track = 'FILED'`,
    `update organization set rating = 3 where track = 'REGISTERED'`,
    `update organization set legal_form = 'FILED_GROUP' where track = 'REGISTERED'`,
  ])('is guarded by the database: %s', async (sql) => {
    await expect(world.database.run(sql)).rejects.toThrow('check constraint');
  });

  it('has the columns that the entities map', async () => {
    const { em } = world.database;
    await expect(within(() => em.find(OrganizationEntity, {}))).resolves.toBeDefined();
  });
});

describe('standing', () => {
  it('changes with a reason, by the office in charge', async () => {
    const id = await file('兴华社区象棋队');
    await within(() => world.standings.set(world.filingOfficeOf('220202001'), id, 'ABNORMAL', '未提交年度报告'));
    expect((await world.organizations.factsOf([id])).get(id)?.standing).toBe('ABNORMAL');
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: 'STANDING_CHANGED', reason: '未提交年度报告' });
    const again = within(() => world.standings.set(world.registrarOf('220202'), id, 'ABNORMAL', '重复'));
    expect(await violationsOf(again)).toEqual(['STANDING_UNCHANGED']);
    const registered = await register('昌邑区助残服务中心');
    const byStreet = within(() =>
      world.standings.set(world.filingOfficeOf('220202001'), registered, 'SERIOUS', '越权'),
    );
    await expect(byStreet).rejects.toBeInstanceOf(ForbiddenError);
  });

  it('is changed by one after the other, while bids that name the organization need not wait', async () => {
    const id = await file('兴华社区合唱队');
    const setSerious = () =>
      within(() => world.standings.set(world.filingOfficeOf('220202001'), id, 'SERIOUS', '弄虚作假'));
    let hold: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (hold = resolve));
    const second = held.then(() => violationsOf(setSerious()));
    await within(async () => {
      await world.standings.set(world.filingOfficeOf('220202001'), id, 'SERIOUS', '弄虚作假');
      hold();
      await db.query('select from organization where id = $1 for key share nowait', [id]); // as a foreign key does
      await expect(db.query('select from organization where id = $1 for no key update nowait', [id])).rejects.toThrow();
    });
    expect(await second).toEqual(['STANDING_UNCHANGED']);
  });

  it('is one after the other where two officers change it at once: each event and period begins where the last one ended', async () => {
    const id = await file('同时认定的服务队');
    const set = (standing: 'ABNORMAL' | 'SERIOUS') =>
      within(() => world.standings.set(world.filingOfficeOf('220202001'), id, standing, '同时认定'));
    await Promise.all([set('ABNORMAL'), set('SERIOUS')]);
    const periods = await world.database.run<{ standing: string; follows: boolean; open: boolean }>(
      `select standing, coalesce(valid_from = lag(valid_to) over (order by valid_from), true) as follows, valid_to is null as open
       from standing_period where organization_id = $1 order by valid_from`,
      [id],
    );
    const [first = '', last = ''] = periods.map(({ standing }) => standing);
    expect(periods.map(({ follows, open }) => [follows, open])).toEqual([
      [true, false],
      [true, true],
    ]);
    const told = await world.database.run<{ data: object }>(
      `select data from event where subject_id = $1 and type = 'STANDING_CHANGED' order by sequence`,
      [id],
    );
    expect(told.map(({ data }) => data)).toEqual([
      { before: 'GOOD', after: first },
      { before: first, after: last },
    ]);
    expect((await world.organizations.factsOf([id])).get(id)?.standing).toBe(last);
  });
});

describe('one’s own affairs', () => {
  let federationId: string;
  let organizationId: string;
  let memberId: string;
  let qualificationId: string;

  beforeAll(async () => {
    federationId = await federation('回避街道社区社会组织联合会');
    organizationId = await register('回避街道第二联合会', { kind: 'SUPPORT', legalForm: 'ASSOCIATION' });
    memberId = await file('回避志愿队');
    const wanted = { organizationId, functionId: world.functionId('SVC-01'), regionCode: '220202' };
    const granted = await within(() => world.qualifications.grant(world.registrarOf('220202'), wanted));
    qualificationId = granted.qualificationId;
    await world.join(federationId, memberId);
  });

  /** The same account with another live role, which the request need not carry. */
  async function alsoHolding(actor: Actor, role: Role, holder: { agencyId?: string; organizationId?: string }) {
    const grantId = newId<'Grant'>();
    const { accountId } = actor;
    await world.database.run(
      `insert into account (id, login_name, display_name, status) values ($1, $2, '经办', 'DISABLED')
       on conflict do nothing`,
      [accountId, `own-${accountId}`],
    );
    await world.asOwner((loader) =>
      loader.run(
        `insert into role_grant (id, account_id, role, agency_id, organization_id, region_code)
         values ($1, $2, $3, $4, $5, '220202')`,
        [grantId, accountId, role, holder.agencyId ?? null, holder.organizationId ?? null],
      ),
    );
    return grantId;
  }
  const endGrant = (id: string) =>
    world.database.run('update role_grant set valid_to = clock_timestamp() where id = $1', [id]);

  const reason = '自己的事';
  const functionId = () => world.functionId('SVC-02');
  const decided: [string, (officer: Actor) => Promise<unknown>][] = [
    ['enter it as a federation', (officer) => world.federations.set(officer, organizationId, true, reason)],
    ['strike it out as one', (officer) => world.federations.set(officer, organizationId, false, reason)],
    ['set its standing', (officer) => world.standings.set(officer, organizationId, 'ABNORMAL', reason)],
    [
      'grant it a qualification',
      (officer) =>
        world.qualifications.grant(officer, { organizationId, functionId: functionId(), regionCode: '220202' }),
    ],
    ['revoke its qualification', (officer) => world.qualifications.revoke(officer, qualificationId, reason)],
  ];

  it.each(decided)('are not decided by who acts for it, or did for any within a year: %s', async (_, act) => {
    const officer = world.registrarOf('220202');
    const grantId = await alsoHolding(officer, 'ORGANIZATION', { organizationId });
    await expect(within(() => act(officer))).rejects.toThrow('another officer has to decide');
    await endGrant(grantId);
    await expect(within(() => act(officer))).rejects.toMatchObject({
      violations: [{ code: 'OFFICER_ACTS_FOR_ORGANIZATIONS' }],
    });
    await db.tamper(
      `update role_grant set valid_from = valid_from - interval '366 days', valid_to = valid_to - interval '366 days' where id = $1`,
      [grantId],
    );
    await within(() => act(officer));
  });

  const kept: [string, (member: Actor) => Promise<unknown>][] = [
    ['end', (member) => world.memberships.end(member, { federationId, memberId, reason })],
    ['propose', (member) => world.proposals.propose(member, { federationId, memberId })],
  ];

  it.each(kept)(
    'are not kept by an officer of the registrar, until that has ended: %s a membership',
    async (_, act) => {
      const member = await world.personOf(federationId);
      const grantId = await alsoHolding(member, 'REGISTRAR', { agencyId: world.agencyOf('220202') });
      await expect(within(() => act(member))).rejects.toThrow('somebody else of the organization');
      await endGrant(grantId);
      await within(() => act(member));
    },
  );
});

describe('qualifications', () => {
  it('are granted for a function and region, shown, and revoked with a reason', async () => {
    const organizationId = await register('昌邑区居家养老服务中心');
    const registrar = world.registrarOf('220202');
    const wanted = { organizationId, functionId: world.functionId('SVC-02'), regionCode: '220202001' };
    const { qualificationId } = await within(() => world.qualifications.grant(registrar, wanted));
    expect((await world.organizations.profile(organizationId))?.qualifications).toMatchObject([
      { id: qualificationId, function: { code: 'SVC-02', name: { zh: '居家养老服务' } }, region: { name: '兴华街道' } },
    ]);
    expect(await violationsOf(within(() => world.qualifications.grant(registrar, wanted)))).toEqual([
      'QUALIFICATION_EXISTS',
    ]);
    await within(() => world.qualifications.revoke(registrar, qualificationId, '条件已不具备'));
    expect((await world.organizations.factsOf([organizationId])).get(organizationId)?.qualifications).toEqual([]);
    const twice = within(() => world.qualifications.revoke(registrar, qualificationId, '再次'));
    expect(await violationsOf(twice)).toEqual(['QUALIFICATION_REVOKED']);
  });

  it('name everything that stands against them', async () => {
    const organizationId = await file('兴华社区互助社', { areaCodes: ['220202001'] });
    const functionId = '01890000-0000-7000-8000-000000000000';
    const wanted = { organizationId, functionId, regionCode: '220203', validUntil: '2001-01-01' };
    const act = within(() => world.qualifications.grant(world.registrarOf('2202'), wanted));
    expect(await violationsOf(act)).toEqual(['QUALIFICATION_FUNCTION', 'QUALIFICATION_AREA', 'DAY_BEFORE_START']);
  });

  it('are for the civil affairs department of the region alone', async () => {
    const organizationId = await register('昌邑区日间照料中心');
    const wanted = { organizationId, functionId: world.functionId('SVC-03'), regionCode: '220202' };
    const act = within(() => world.qualifications.grant(world.registrarOf('220203'), wanted));
    await expect(act).rejects.toBeInstanceOf(ForbiddenError);
  });
});
