import { describe, expect, it } from '@jest/globals';
import type { AgencyRow } from '@chengjie/accounts';
import { messageOf, type Violation } from '@chengjie/kernel';
import type { RulePack } from '@chengjie/law';
import { ROLES, type Role } from '@chengjie/platform';
import { stepDecisionActs, type StepDecisionAct, type StepDecisionStatus } from './step-decision.acts.js';
import {
  decisionTransitions,
  decisionViolations,
  officeViolations,
  seesDecision,
  termsViolations,
  type DecidedNow,
  type Office,
  type ProposalStanding,
  type OpenDecision,
  type StepActor,
} from './step-decision.policy.js';
import type { AskedDecision } from './step-decision.terms.js';

const province: AgencyRow = { id: 'province', name: '吉林省民政厅', kind: 'CIVIL_AFFAIRS', regionCode: '22' };
const office: Office = { agency: province, buys: false };
const acting = (role: Role, regionCode: string) => ({ role, regionCode, agencyId: 'province', holder: province.name });
const actor = (accountId: string, role: Role = 'REGISTRAR', regionCode = '22'): StepActor => ({
  accountId,
  acting: acting(role, regionCode),
});
const TODAY = '2027-12-15';
/** Nothing of a proposal stands against it. */
const SOUND: ProposalStanding = { proposerHolds: true, proposerBuys: false, packChanged: false };
const now = (of: Office, today = TODAY): DecidedNow => ({ office: of, standing: SOUND, today });
const codes = (found: readonly { code: string; path: readonly string[] }[]) =>
  found.map(({ code, path }) => [code, ...path].join(' '));
const words = (found: readonly Violation[]) =>
  found.map((violation) => [messageOf(violation, 'zh'), messageOf(violation, 'en')]);

describe('who decides about the federation step', () => {
  it.each(ROLES.map((role) => [role]))('of the roles at the province: %s', (role) => {
    const found = codes(officeViolations(actor('a', role), office));
    expect(found).toEqual(role === 'REGISTRAR' ? [] : ['NOT_THE_COMPETENT_OFFICE']);
  });

  it.each<[string, StepActor, Office, string[]]>([
    ['a registrar of a city', actor('a', 'REGISTRAR', '2202'), office, ['NOT_THE_COMPETENT_OFFICE']],
    [
      'a registrar of a city for its civil affairs',
      actor('a', 'REGISTRAR', '2202'),
      { agency: { ...province, regionCode: '2202' }, buys: false },
      ['NOT_THE_COMPETENT_OFFICE'],
    ],
    ['a registrar of a county', actor('a', 'REGISTRAR', '220202'), office, ['NOT_THE_COMPETENT_OFFICE']],
    [
      'a registrar for another department',
      actor('a'),
      { agency: { ...province, kind: 'FINANCE' }, buys: false },
      ['NOT_THE_COMPETENT_OFFICE'],
    ],
    [
      'a registrar for an agency of another region',
      actor('a'),
      { agency: { ...province, regionCode: '2202' }, buys: false },
      ['NOT_THE_COMPETENT_OFFICE'],
    ],
    ['a registrar without an agency', actor('a'), { agency: undefined, buys: false }, ['NOT_THE_COMPETENT_OFFICE']],
    ['the registrar of the province whose agency buys', actor('a'), { ...office, buys: true }, ['OFFICE_BUYS']],
  ])('%s', (_, who, of, found) => {
    expect(codes(officeViolations(who, of))).toEqual(found);
  });

  it('is told which agency buys', () => {
    expect(words(officeViolations(actor('a'), { ...office, buys: true }))).toEqual([
      [
        '“吉林省民政厅”或者其经办人任职的其他机关有已公告、尚未结束的采购项目，在此期间不得办理联合会优先步骤的延续或终止',
        '吉林省民政厅, or another agency that its officer acts for, buys in a project that is published and has not ended: it decides nothing about the federation step meanwhile',
      ],
    ]);
  });
});

describe('a decision as it is asked for', () => {
  const asked: AskedDecision = {
    from: '2028-01-01',
    until: '2032-12-31',
    documentName: '通知',
    documentNumber: '30号',
  };
  const federationStep = {
    requiredForCivilAffairsMoney: true,
    mayBeStatedByOthers: true,
    regimes: ['STATUTORY'] as const,
    until: '2027-12-31',
  };
  const { until: _, ...endless } = federationStep;
  const base: Pick<RulePack, 'id' | 'federationStep'> = { id: '22-2026-12', federationStep };
  const packs = { today: '2027-06-01', base, newest: { id: '22-2026-12', effectiveFrom: '2026-12-01' } };

  it.each<[string, Partial<AskedDecision>, Partial<typeof packs>, string[]]>([
    ['goes on', {}, {}, []],
    ['ends', { until: null }, {}, []],
    ['goes on from tomorrow', { from: '2027-06-02' }, {}, []],
    ['begins today', { from: '2027-06-01' }, {}, ['FROM_NOT_LATER from']],
    ['began long ago', { from: '2020-01-01' }, {}, ['FROM_NOT_LATER from']],
    [
      'begins with a pack that is entered',
      { from: '2028-03-01' },
      { newest: { id: '22-2028', effectiveFrom: '2028-03-01' } },
      ['FROM_BEFORE_A_PACK from'],
    ],
    [
      'begins a day after it',
      { from: '2028-03-02' },
      {
        newest: { id: '22-2028', effectiveFrom: '2028-03-01' },
        base: { id: '22-2028', federationStep: { ...federationStep, until: '2028-12-31' } },
      },
      [],
    ],
    ['goes on from the day after its last', { from: '2028-01-01' }, { today: '2027-12-31' }, []],
    ['leaves a day without it', { from: '2028-01-02' }, {}, ['FROM_AFTER_THE_END from']],
    ['ends what has ended by then', { from: '2028-01-02', until: null }, {}, ['FROM_AFTER_THE_END from']],
    ['goes on with what lapsed yesterday', { from: '2028-01-02' }, { today: '2028-01-01' }, ['NO_STEP_TO_DECIDE']],
    ['ends what has lapsed', { from: '2028-03-01', until: null }, { today: '2028-02-01' }, ['NO_STEP_TO_DECIDE']],
    ['goes on with what no day ends', { from: '2029-01-01' }, { base: { ...base, federationStep: endless } }, []],
    ['has no own pack', {}, { base: undefined as never }, ['NO_STEP_TO_DECIDE']],
    [
      'goes on with what has ended',
      {},
      { base: { ...base, federationStep: { ...federationStep, regimes: [] as never } } },
      ['NO_STEP_TO_DECIDE'],
    ],
    ['ends on its first day', { until: '2028-01-01' }, {}, []],
    ['ends before it begins', { until: '2027-12-31' }, {}, ['UNTIL_BEFORE_FROM until']],
    ['goes on for ten years', { until: '2038-01-01' }, {}, []],
    ['goes on for longer', { until: '2038-01-02' }, {}, ['UNTIL_TOO_FAR until']],
    ['changes nothing', { from: '2027-07-01', until: '2027-12-31' }, {}, ['STEP_UNCHANGED until']],
  ])('%s', (_, changes, then, found) => {
    expect(codes(termsViolations({ ...asked, ...changes }, { ...packs, ...then }))).toEqual(found);
  });

  it('is refused with the day of the pack, or the years', () => {
    const newest = { id: '22-2028', effectiveFrom: '2028-03-01' };
    const begun = { ...asked, from: '2028-03-01' };
    expect(words(termsViolations(begun, { ...packs, newest }))).toEqual([
      [
        '适用规则“22-2028”自 2028-03-01 起施行，须晚于该日',
        'The rules “22-2028” begin on 2028-03-01: give a later day',
      ],
    ]);
    expect(words(termsViolations({ ...asked, until: '2040-01-01' }, packs))).toEqual([
      ['截止日不得晚于起始日之后 10 年', 'The last day is at most 10 years after the first'],
    ]);
  });
});

describe('what is done with a proposal', () => {
  const decision: OpenDecision = {
    ...{ status: 'PROPOSED', regionCode: '22', proposedById: 'first', proposerAgency: province },
    ...{ basePackId: '22-2026-12', from: '2028-01-01' },
  };
  const [first, second] = [actor('first'), actor('second')];

  it.each([
    ['2027-11-30', ['CONFIRMED_TOO_EARLY decisionId']],
    ['2027-12-01', []],
    ['2027-12-31', []],
  ])('is confirmed on %s, within a month before its first day: %j', (today, found) => {
    expect(codes(decisionViolations(second, 'confirmFederationStep', decision, now(office, today)))).toEqual(found);
    for (const key of ['refuseFederationStep', 'withdrawFederationStep'] as const)
      expect(decisionViolations(key.startsWith('refuse') ? second : first, key, decision, now(office, today))).toEqual(
        [],
      );
  });

  it('is told from when on it can be confirmed', () => {
    expect(words(decisionViolations(second, 'confirmFederationStep', decision, now(office, '2027-06-01')))).toEqual([
      [
        expect.stringContaining('适用首日前 31 天内方可确认，即自 2027-12-01 起'),
        expect.stringContaining('within 31 days before its first day, from 2027-12-01 on'),
      ],
    ]);
  });

  it.each<[StepDecisionAct, string, StepActor, Office, string[]]>([
    ['confirmFederationStep', 'another registrar of the province', second, office, []],
    ['confirmFederationStep', 'its proposer', first, office, ['SECOND_REGISTRAR_NEEDED decisionId']],
    ['confirmFederationStep', 'one whose agency buys', second, { ...office, buys: true }, ['OFFICE_BUYS']],
    [
      'confirmFederationStep',
      'a registrar of a county',
      actor('second', 'REGISTRAR', '220202'),
      office,
      ['NOT_THE_COMPETENT_OFFICE decisionId'],
    ],
    [
      'confirmFederationStep',
      'the registrar of another province',
      actor('second', 'REGISTRAR', '21'),
      { agency: { ...province, regionCode: '21' }, buys: false },
      ['NOT_THE_COMPETENT_OFFICE decisionId'],
    ],
    ['refuseFederationStep', 'another registrar of the province', second, office, []],
    [
      'refuseFederationStep',
      'one whose agency buys, since nothing changes by it',
      second,
      { ...office, buys: true },
      [],
    ],
    ['refuseFederationStep', 'its proposer', first, office, ['SECOND_REGISTRAR_NEEDED decisionId']],
    ['withdrawFederationStep', 'its proposer', first, office, []],
    ['withdrawFederationStep', 'another one', second, office, ['NOT_YOUR_STEP_PROPOSAL decisionId']],
  ])('%s by %s', (key, _, who, of, found) => {
    expect(codes(decisionViolations(who, key, decision, now(of)))).toEqual(found);
  });

  it.each(
    (Object.keys(stepDecisionActs.states) as StepDecisionStatus[])
      .filter((status) => status !== 'PROPOSED')
      .map((status) => [status] as const),
  )('is done once: nothing when it is %s', (status) => {
    const ended = { ...decision, status };
    for (const key of ['confirmFederationStep', 'refuseFederationStep', 'withdrawFederationStep'] as const)
      expect(codes(decisionViolations(second, key, ended, now(office)))).toEqual([
        'DECISION_NOT_IN_THIS_STATE decisionId',
      ]);
    expect(decisionTransitions(second, ended, now(office))).toEqual([]);
  });

  it('is offered to whom it concerns, with the reason why not now', () => {
    const keys = (who: StepActor | null, of = office) =>
      decisionTransitions(who, decision, now(of)).map(({ key, disabled }) => (disabled ? `(${key})` : key));
    expect(keys(first)).toEqual(['withdrawFederationStep']);
    expect(keys(second)).toEqual(['confirmFederationStep', 'refuseFederationStep']);
    expect(keys(second, { ...office, buys: true })).toEqual(['(confirmFederationStep)', 'refuseFederationStep']);
    expect(keys(actor('s', 'SUPERVISOR'))).toEqual([]);
    expect(keys(actor('s', 'REGISTRAR', '21'))).toEqual([]);
    expect(keys(null)).toEqual([]);
  });

  it.each<[string, Partial<ProposalStanding>, string[]]>([
    ['whose proposer left', { proposerHolds: false }, ['PROPOSING_REGISTRAR_LEFT decisionId']],
    ['whose proposer buys by now', { proposerBuys: true }, ['OFFICE_BUYS decisionId']],
    ['since which other rules were entered', { packChanged: true }, ['PACK_CHANGED_MEANWHILE decisionId']],
  ])('%s is not confirmed, which is said beforehand, and may be refused', (_, changes, found) => {
    const then = { ...now(office), standing: { ...SOUND, ...changes } };
    expect(codes(decisionViolations(second, 'confirmFederationStep', decision, then))).toEqual(found);
    expect(decisionTransitions(second, decision, then).map(({ key, disabled }) => [key, disabled])).toEqual([
      ['confirmFederationStep', true],
      ['refuseFederationStep', false],
    ]);
  });

  it('that is closed to one says why', () => {
    const [confirm, refuse] = decisionTransitions(second, decision, now({ ...office, buys: true }));
    expect(confirm?.disabledReason?.zh).toMatch(/^“吉林省民政厅”或者其经办人任职的其他机关有已公告/);
    expect(confirm?.disabledReason?.en).toMatch(/^吉林省民政厅, or another agency that its officer acts for, buys/);
    expect(refuse?.disabledReason).toBeNull();
    const refused = { ...decision, status: 'REFUSED' } as const;
    expect(words(decisionViolations(second, 'confirmFederationStep', refused, now(office)))).toEqual([
      ['该项“已退回”，不能“确认并载入”', 'It is refused: “Confirm” cannot be done now'],
    ]);
  });

  it.each<[Role, string, boolean]>([
    ['SUPERVISOR', '2202', true],
    ['ADMINISTRATOR', '220202', true],
    ['REGISTRAR', '22', true],
    ['REGISTRAR', '21', false],
    ['BUYER', '22', false],
    ['ORGANIZATION', '220202005', false],
  ])('%s of %s sees one that is not public: %s', (role, regionCode, seen) => {
    const grant = { ...acting(role, regionCode), id: 'g', organizationId: null };
    const person = { accountId: 'x', displayName: 'x', grants: [grant], acting: grant } as never;
    expect(seesDecision(person, decision)).toBe(seen);
    expect(seesDecision(person, { ...decision, status: 'CONFIRMED' })).toBe(true);
    expect(seesDecision(null, decision)).toBe(false);
    expect(seesDecision(null, { ...decision, status: 'CONFIRMED' })).toBe(true);
  });
});
