import { describe, expect, it } from '@jest/globals';
import { ROLES, type Actor, type Person, type Role } from '@chengjie/platform';
import { claimActs, type ClaimStatus } from './claim.acts.js';
import {
  boundViolations,
  claimTransitions,
  consentViolations,
  effectViolations,
  rejectViolations,
  seesAllOf,
  stopViolations,
  type OfficerFacts,
  type OpenClaim,
} from './claim.policy.js';
import { endGroundOf, lapseReasonOf } from './claim.presentation.js';
import { MOST_CLAIMS_OF_AN_ACCOUNT, type ClaimRow } from './claim.terms.js';

const claim = (more: Partial<OpenClaim> = {}): OpenClaim => ({
  ...{ status: 'SUBMITTED', claimantId: 'claimant', organizationId: 'o', regionCode: '220202001' },
  ...{ firstById: null, firstAgency: null, hasAdministrator: false },
  ...more,
});

function actorOf(role: Role, more: { accountId?: string; regionCode?: string; agencyId?: string } = {}): Actor {
  const { accountId = 'self', regionCode = '220202', agencyId = 'a' } = more;
  const ofOrganization = role === 'ORGANIZATION';
  const acting = {
    ...{ id: 'g', role, regionCode, holder: '某机关' },
    ...{ agencyId: ofOrganization ? null : agencyId, organizationId: ofOrganization ? 'o' : null },
  };
  return { accountId, displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const consented = claim({ status: 'CONSENTED', firstById: 'first', firstAgency: { id: 'a', name: '甲机关' } });
const facts = (buying: readonly string[] = [], more: Partial<OfficerFacts> = {}): OfficerFacts => ({
  ...{ buying: new Set(buying), actsForOrganizations: false, disabledPeople: false },
  ...more,
});
const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);
const STATUSES = Object.keys(claimActs.states) as ClaimStatus[];

describe('consenting to a claim', () => {
  it.each<[string, Actor, OpenClaim, string[], string[]]>([
    ['the first', actorOf('REGISTRAR'), claim(), [], []],
    ['an administrator above', actorOf('ADMINISTRATOR', { regionCode: '22' }), claim(), [], []],
    ['elsewhere', actorOf('REGISTRAR', { regionCode: '220203' }), claim(), [], ['OUTSIDE_JURISDICTION']],
    ['a buyer', actorOf('BUYER'), claim(), [], ['OUTSIDE_JURISDICTION']],
    ['the claimant', actorOf('REGISTRAR', { accountId: 'claimant' }), claim(), [], ['OWN_CLAIM']],
    ['of an agency that buys', actorOf('REGISTRAR'), claim(), ['a'], ['AGENCY_BUYS']],
    ['while others buy', actorOf('REGISTRAR'), claim(), ['b'], []],
    [
      'with an administrator',
      actorOf('REGISTRAR'),
      claim({ hasAdministrator: true }),
      [],
      ['ORGANIZATION_HAS_ADMINISTRATOR'],
    ],
    ['the second', actorOf('FILING_OFFICE', { agencyId: 'b' }), consented, [], []],
    [
      'the first again',
      actorOf('REGISTRAR', { accountId: 'first', agencyId: 'b' }),
      consented,
      [],
      ['SECOND_OFFICER_NEEDED'],
    ],
    ['of the same agency', actorOf('REGISTRAR'), consented, [], ['SECOND_AGENCY_NEEDED']],
    ['after the first came to buy', actorOf('REGISTRAR', { agencyId: 'b' }), consented, ['a'], ['AGENCY_BUYS']],
  ])('%s', (_, actor, of, buying, expected) => {
    expect(codes(consentViolations(actor, of, facts(buying)))).toEqual(expected);
  });

  it.each(STATUSES)('is possible in two states: %s', (status) => {
    const possible = consentViolations(
      actorOf('REGISTRAR', { agencyId: 'b' }),
      claim({ ...consented, status }),
      facts(),
    );
    expect(possible.length === 0).toBe(status === 'SUBMITTED' || status === 'CONSENTED');
    const rejected = rejectViolations(actorOf('REGISTRAR'), claim({ status }), facts());
    expect(rejected.length === 0).toBe(status === 'SUBMITTED' || status === 'CONSENTED');
  });
});

describe('ending a claim', () => {
  it.each<[string, Actor, string[], string[]]>([
    ['an office', actorOf('REGISTRAR'), [], []],
    ['an office while others buy', actorOf('REGISTRAR'), ['b'], []],
    ['an office that buys', actorOf('REGISTRAR'), ['a'], ['AGENCY_BUYS']],
    ['elsewhere', actorOf('REGISTRAR', { regionCode: '220203' }), ['a'], ['OUTSIDE_JURISDICTION']],
  ])('%s', (_, actor, buying, expected) => {
    expect(codes(rejectViolations(actor, claim(), facts(buying)))).toEqual(expected);
    expect(codes(stopViolations(actor, claim(), facts(buying), '负责人来电'))).toEqual(expected);
  });

  it.each<[Partial<OfficerFacts>, string[], string[]]>([
    [{ actsForOrganizations: true }, ['OFFICER_ACTS_FOR_ORGANIZATIONS'], ['OFFICER_ACTS_FOR_ORGANIZATIONS']],
    [{ disabledPeople: true }, ['OFFICER_DISABLED_PEOPLE'], []],
  ])('is not for officers of whom is said %p', (more, consenting, ending) => {
    const officer = actorOf('REGISTRAR');
    expect(codes(consentViolations(officer, claim(), facts([], more)))).toEqual(consenting);
    expect(codes(rejectViolations(officer, claim(), facts([], more)))).toEqual(ending);
    expect(codes(stopViolations(officer, claim(), facts([], more), '负责人来电'))).toEqual(ending);
    // Whoever acts for the organization itself is not asked.
    expect(codes(stopViolations(actorOf('ORGANIZATION'), claim(), facts([], more), null))).toEqual([]);
  });

  it('is shown to whoever buys as not possible', () => {
    const shown = claimTransitions(actorOf('REGISTRAR'), claim(), facts(['a']));
    expect(shown.map(({ key, disabled }) => [key, disabled])).toEqual([
      ['consentToClaim', true],
      ['rejectClaim', true],
      ['stopClaim', true],
    ]);
  });

  it.each([
    [{ status: 'REJECTED', rejectGround: 'NOT_IN_CHARGE', onWordOf: null }, 'NOT_IN_CHARGE'],
    [{ status: 'STOPPED', rejectGround: null, onWordOf: null }, 'ORGANIZATION_OBJECTS'],
    [{ status: 'STOPPED', rejectGround: null, onWordOf: '负责人来电' }, 'CONTACT_OBJECTS'],
    [{ status: 'WITHDRAWN', rejectGround: null, onWordOf: null }, null],
  ] as const)('has a ground that everybody reads: %p', (row, expected) => {
    expect(endGroundOf(row as unknown as ClaimRow)).toBe(expected);
  });
});

describe('what stands against a claim by its own consents', () => {
  const consent = { regionCode: '220202', holds: true, buys: false, recused: false };
  it.each([
    ['both stand', {}, []],
    ['an officer lost role or account', { holds: false }, ['CONSENTING_OFFICER_LEFT']],
    ['the organization went elsewhere', { regionCode: '220203' }, ['CONSENTING_OFFICER_LEFT']],
    ['an agency buys', { buys: true }, ['CONSENTING_AGENCY_BUYS']],
    ['an officer is to recuse itself', { recused: true }, ['CONSENTING_OFFICER_RECUSED']],
  ])('%s', (_, change, expected) => {
    for (const consents of [
      [consent, { ...consent, ...change }],
      [{ ...consent, ...change }, consent],
    ])
      expect(codes(effectViolations(consents, claim()))).toEqual(expected);
  });

  it('is told in detail to those concerned alone', () => {
    const lapsed = { lapseCode: 'CONSENTING_OFFICER_LEFT' } as ClaimRow;
    expect(lapseReasonOf(lapsed, false)).toEqual({ zh: '认领未能生效', en: 'The claim could not take effect' });
    expect(lapseReasonOf(lapsed, true)?.en).toContain('an officer who consented');
    expect(lapseReasonOf({ lapseCode: null } as ClaimRow, true)).toBeNull();
  });
});

describe('the bound of claims', () => {
  it.each([0, MOST_CLAIMS_OF_AN_ACCOUNT - 1, MOST_CLAIMS_OF_AN_ACCOUNT])('after %d claims', (lately) => {
    expect(codes(boundViolations(lately))).toEqual(lately < 5 ? [] : ['TOO_MANY_CLAIMS']);
  });
});

describe('what somebody could do with a claim', () => {
  const person = (accountId: string): Person => ({ accountId, displayName: '某人', grants: [] });
  it.each<[string, Person | null, string[]]>([
    ['a stranger', person('stranger'), []],
    ['nobody', null, []],
    ['the claimant', person('claimant'), ['withdrawClaim']],
    ['its people', actorOf('ORGANIZATION'), ['stopClaim']],
    ['an officer', actorOf('FILING_OFFICE'), ['consentToClaim', 'rejectClaim', 'stopClaim']],
    ['an officer elsewhere', actorOf('FILING_OFFICE', { regionCode: '220203' }), []],
  ])('%s', (_, who, expected) => {
    const shown = claimTransitions(who, claim(), facts());
    expect(shown.map(({ key }) => key)).toEqual(expected);
    expect(shown.every(({ disabled }) => !disabled)).toBe(true);
    expect(seesAllOf(who, claim())).toBe(expected.length > 0);
  });

  it('is nothing to any other role', () => {
    const others = ROLES.filter((role) => claimTransitions(actorOf(role), claim(), facts()).length === 0);
    expect(others).toEqual(['BUYER', 'EVALUATOR', 'SUPERVISOR']);
  });
});
