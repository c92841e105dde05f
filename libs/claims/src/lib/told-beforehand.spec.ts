import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GrantProposals, OfficeBars } from '@chengjie/accounts';
import { OWN_ORGANIZATION } from '@chengjie/organizations';
import type { Actor } from '@chengjie/platform';
import { ClaimsWorld } from '../testing/claims-world.js';
import { registerTransitions } from './register-acts.policy.js';
import { RegisterActsReader } from './register-acts.resolver.js';

const LISTING_ACTS = ['enterOnAbnormalList', 'proposeSeriousListing'];
const REGISTER_ACTS = [
  ...LISTING_ACTS,
  'setFederationStatus',
  'setRegisterState',
  'grantQualification',
  'revokeQualification',
];

describe('what an office that buys is told before it acts', () => {
  let world: ClaimsWorld;
  beforeAll(async () => {
    world = await ClaimsWorld.create();
  });
  afterAll(() => world?.close());

  const buying = (role: 'REGISTRAR' | 'ADMINISTRATOR') => world.officer(role, '22', world.world.agencyId);
  const published = () => world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
  const ended = (id: string) =>
    world.db.tamper(
      `update project set status = 'CANCELLED', ended_at = now(),
         end_reason = '{"code":"CANCELLED","zh":"取消","en":"cancelled"}' where id = $1`,
      [id],
    );
  const reasons = async (actor: Actor, organizationId: string) =>
    new Map(
      (await world.of(RegisterActsReader).transitionsOf(actor, organizationId)).map(({ key, disabledReason }) => [
        key,
        disabledReason?.zh ?? null,
      ]),
    );

  it('of an organization in its register, as the acts refuse it, and nothing once the project has ended', async () => {
    const { id: organizationId } = await world.world.organization('某街道联合会', { federation: true });
    const officer = await buying('REGISTRAR');
    const none = new Map(REGISTER_ACTS.map((key) => [key, null]));
    expect(await reasons(officer, organizationId)).toEqual(none);
    const { id } = await published();
    const told = await reasons(officer, organizationId);
    expect([...told.keys()]).toEqual(REGISTER_ACTS);
    for (const reason of told.values()) expect(reason).toContain('贵机关有已公告、尚未结束的采购项目');
    const ofFacts = async (actor: Actor) => (await world.of(OfficeBars).ofFacts(actor))?.code;
    expect([await ofFacts(officer), await ofFacts(await world.officer('REGISTRAR', '22'))]).toEqual([
      'FACTS_OFFICE_BUYS',
      undefined,
    ]);
    expect(await reasons(await world.officer('REGISTRAR', '22'), organizationId)).toEqual(none);
    await ended(id);
    expect(await reasons(officer, organizationId)).toEqual(none);
    const draft = await world.world.project({ status: 'DRAFT' });
    for (const reason of (await reasons(officer, organizationId)).values()) expect(reason).toContain('采购项目草稿');
    await ended(draft.id);
    expect(await reasons(officer, organizationId)).toEqual(none);
  });

  it('before it fills a form in, of what it drafts as of what it has published', async () => {
    const { agencyId } = world.world;
    const elsewhere = (await world.officer('ADMINISTRATOR', '22')).acting.agencyId ?? '';
    const told = async (id: string) => [await world.buying.draft([id]), (await world.buying.projectsOf(id)).length];
    expect(await told(agencyId)).toEqual([false, 0]);
    const draft = await world.world.project({ status: 'DRAFT' });
    expect(await told(agencyId)).toEqual([true, 0]);
    expect(await told(elsewhere)).toEqual([false, 0]);
    await ended(draft.id);
    const { id } = await published();
    expect(await told(agencyId)).toEqual([false, 1]);
    await ended(id);
  });

  it('of accounts of bidders, evaluators and claimants, and of no others', async () => {
    const bars = world.of(OfficeBars);
    const officer = await buying('ADMINISTRATOR');
    const { actor: bidder } = await world.world.organization('某服务社');
    const claimant = await world.person();
    await world.claimed(await world.organization(), claimant);
    const concerned = [bidder.accountId, world.world.evaluator(1).accountId, claimant.accountId];
    const others = [world.world.buyer.accountId, (await world.person()).accountId, officer.accountId];
    const told = async (actor: Actor, ids: readonly string[]) =>
      (await Promise.all(ids.map((id) => bars.ofAccount(actor, id)))).map((bar) => bar?.code);
    const none = [undefined, undefined, undefined];
    expect(await told(officer, concerned)).toEqual(none);
    const { id } = await published();
    expect(await told(officer, concerned)).toEqual(concerned.map(() => 'ACCOUNT_OFFICE_BUYS'));
    expect(await told(officer, others)).toEqual(none);
    await ended(id);
    expect(await told(officer, concerned)).toEqual(none);
    const draft = await world.world.project({ status: 'DRAFT' });
    expect(await told(officer, concerned)).toEqual(concerned.map(() => 'ACCOUNT_OFFICE_BUYS'));
    await ended(draft.id);
    expect(await told(bidder, [concerned[1] ?? ''])).toEqual(['OFFICER_ACTS_FOR_ORGANIZATIONS']);
  });

  it('of evaluators and supervisors who were proposed, also when their proposer buys', async () => {
    const bars = world.of(OfficeBars);
    const [own, one] = [await buying('ADMINISTRATOR'), await world.officer('ADMINISTRATOR', '22')];
    const { accountId } = await world.person();
    const [{ loginName }] = (await world.db.query<{ loginName: string }>(
      'select login_name as "loginName" from account where id = $1',
      [accountId],
    )) as [{ loginName: string }];
    const proposed = async (by: Actor, role: 'EVALUATOR' | 'SUPERVISOR' | 'REGISTRAR') => {
      const asked = { loginName, role, agencyId: one.acting.agencyId ?? '', regionCode: null, reason: '入库' };
      return (await world.transaction(() => world.of(GrantProposals).propose(by, asked))).proposalId;
    };
    const [supervisor, evaluator, registrar] = [
      await proposed(own, 'SUPERVISOR'),
      await proposed(one, 'EVALUATOR'),
      await proposed(one, 'REGISTRAR'),
    ];
    const told = async (actor: Actor) =>
      (await Promise.all([supervisor, evaluator, registrar].map((id) => bars.ofProposal(actor, id)))).map(
        (bar) => bar?.code,
      );
    expect(await told(one)).toEqual([undefined, undefined, undefined]);
    const { id } = await published();
    expect(await told(one)).toEqual(['FACTS_PROPOSER_BUYS', undefined, undefined]);
    expect(await told(own)).toEqual(['FACTS_OFFICE_BUYS', 'FACTS_OFFICE_BUYS', undefined]);
    // The same proposer, who acts for the agency that buys as well.
    const other = await world.officer('ADMINISTRATOR', '22');
    expect(await told(other)).toEqual(['FACTS_PROPOSER_BUYS', undefined, undefined]);
    await world.alsoActs(one, 'BUYER', world.world.agencyId);
    expect(await told(other)).toEqual(['FACTS_PROPOSER_BUYS', 'FACTS_PROPOSER_BUYS', undefined]);
    const confirmed = world.db.query(
      `insert into event (type, actor_id, actor_label, subject_type, subject_id, data)
       values ('ROLE_CONFIRMED', $1, '管理员', 'ACCOUNT', $2, jsonb_build_object('proposalId', $3::text))`,
      [other.accountId, accountId, evaluator],
    );
    await expect(confirmed).rejects.toThrow('somebody proposed who buys');
    await ended(id);
  });
});

describe('what an officer is offered of an organization', () => {
  const actor = (role: 'REGISTRAR' | 'FILING_OFFICE' | 'BUYER', regionCode: string): Actor => {
    const acting = { id: 'g', role, regionCode, agencyId: 'a', organizationId: null, holder: '某机关' };
    return { accountId: 'o', displayName: '', grants: [acting], acting, heldSince: new Date(0) };
  };
  const unlisted = { listed: false, listingBars: {} };
  const of = {
    track: 'REGISTERED',
    regionCode: '220202001',
    federation: true,
    isFederation: false,
    out: null,
    recused: undefined,
    buys: false,
    ...unlisted,
  } as const;
  const keys = (by: Actor | null, changes: Partial<Parameters<typeof registerTransitions>[1]> = {}) =>
    registerTransitions(by, { ...of, ...changes }).map(({ key }) => key);

  it('follows its office, its region and the track', () => {
    expect(keys(actor('REGISTRAR', '2202'))).toEqual(REGISTER_ACTS);
    expect(keys(actor('REGISTRAR', '2201'))).toEqual(['grantQualification', 'revokeQualification']);
    expect(keys(actor('FILING_OFFICE', '220202001'))).toEqual([]);
    expect(keys(actor('FILING_OFFICE', '220202001'), { track: 'FILED' })).toEqual([
      ...LISTING_ACTS,
      'setRegisterState',
    ]);
    expect(keys(actor('REGISTRAR', '2202'), { listed: true })).toContain('removeFromList');
    for (const changes of [{ track: 'FILED' }, { federation: false }] as const)
      expect(keys(actor('REGISTRAR', '2202'), changes)).not.toContain('setFederationStatus');
    expect([...keys(actor('BUYER', '2202')), ...keys(null)]).toEqual([]);
  });

  it('takes nothing from who is out of the register, whom it resumes or strikes off while it is stopped', () => {
    const told = (out: 'SUSPENDED' | 'ENDED' | 'CANCELLED', isFederation = false) =>
      registerTransitions(actor('REGISTRAR', '2202'), { ...of, out, isFederation })
        .filter(({ disabled }) => disabled)
        .map(({ key }) => key);
    expect(told('SUSPENDED')).toEqual(['setFederationStatus', 'grantQualification']);
    expect(told('ENDED', true)).toEqual(['grantQualification']);
    expect(keys(actor('REGISTRAR', '2202'), { out: 'SUSPENDED' })).toContain('setRegisterState');
    for (const out of ['ENDED', 'CANCELLED'] as const)
      expect(keys(actor('REGISTRAR', '2202'), { out })).not.toContain('setRegisterState');
  });

  it('is told to leave its own organization to others', () => {
    const told = registerTransitions(actor('REGISTRAR', '2202'), { ...of, recused: OWN_ORGANIZATION, buys: true });
    expect(told.map(({ disabled, disabledReason }) => [disabled, disabledReason])).toEqual(
      REGISTER_ACTS.map(() => [true, OWN_ORGANIZATION]),
    );
  });
});
