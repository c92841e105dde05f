import { describe, expect, it } from '@jest/globals';
import type { AgencyRow } from '@chengjie/accounts';
import type { RulePack } from '@chengjie/law';
import { ROLES, type Role } from '@chengjie/platform';
import { stepDecisionActs, type StepDecisionAct, type StepDecisionStatus } from './step-decision.acts.js';
import {
  decisionTransitions,
  decisionViolations,
  officeViolations,
  seesDecision,
  termsViolations,
  type Office,
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
const codes = (found: readonly { code: string; path: readonly string[] }[]) =>
  found.map(({ code, path }) => [code, ...path].join(' '));

describe('who decides about the federation step', () => {
  it.each(ROLES.map((role) => [role]))('of the roles at the province: %s', (role) => {
    const found = codes(officeViolations(actor('a', role), office));
    expect(found).toEqual(role === 'REGISTRAR' ? [] : ['NOT_THE_COMPETENT_OFFICE']);
  });

  it.each<[string, StepActor, Office, string[]]>([
    ['a registrar of a city', actor('a', 'REGISTRAR', '2202'), office, ['NOT_THE_COMPETENT_OFFICE']],
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
    ['begins a day after it', { from: '2028-03-02' }, { newest: { id: '22-2028', effectiveFrom: '2028-03-01' } }, []],
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
});

describe('what is done with a proposal', () => {
  const decision: OpenDecision = {
    ...{ status: 'PROPOSED', regionCode: '22', proposedById: 'first', proposerAgency: province },
    ...{ basePackId: '22-2026-12', from: '2028-01-01' },
  };
  const [first, second] = [actor('first'), actor('second')];

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
    expect(codes(decisionViolations(who, key, decision, of))).toEqual(found);
  });

  it.each(
    (Object.keys(stepDecisionActs.states) as StepDecisionStatus[])
      .filter((status) => status !== 'PROPOSED')
      .map((status) => [status] as const),
  )('is done once: nothing when it is %s', (status) => {
    const ended = { ...decision, status };
    for (const key of ['confirmFederationStep', 'refuseFederationStep', 'withdrawFederationStep'] as const)
      expect(codes(decisionViolations(second, key, ended, office))).toEqual(['DECISION_NOT_IN_THIS_STATE decisionId']);
    expect(decisionTransitions(second, ended, office)).toEqual([]);
  });

  it('is offered to whom it concerns, with the reason why not now', () => {
    const keys = (who: StepActor | null, of = office) =>
      decisionTransitions(who, decision, of).map(({ key, disabled }) => (disabled ? `(${key})` : key));
    expect(keys(first)).toEqual(['withdrawFederationStep']);
    expect(keys(second)).toEqual(['confirmFederationStep', 'refuseFederationStep']);
    expect(keys(second, { ...office, buys: true })).toEqual(['(confirmFederationStep)', 'refuseFederationStep']);
    expect(keys(actor('s', 'SUPERVISOR'))).toEqual([]);
    expect(keys(null)).toEqual([]);
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
