import { describe, expect, it } from '@jest/globals';
import { messageOf, type Violation } from '@chengjie/kernel';
import { ROLES, type Actor, type Person, type Role } from '@chengjie/platform';
import { claimActs, type ClaimStatus } from './claim.acts.js';
import {
  boundViolations,
  claimTransitions,
  consentViolations,
  effectViolations,
  isPublic,
  rejectViolations,
  seesAllOf,
  stopViolations,
  withdrawViolations,
  type OfficerFacts,
  type OpenClaim,
} from './claim.policy.js';
import { endGroundOf, lapseReasonOf } from './claim.presentation.js';
import { MOST_CLAIMS_OF_AN_ACCOUNT, type ClaimRow } from './claim.terms.js';

const claim = (more: Partial<OpenClaim> = {}): OpenClaim => ({
  ...{ status: 'SUBMITTED', claimantId: 'claimant', organizationId: 'o', regionCode: '220202001' },
  ...{ firstById: null, firstAgency: null, hasAdministrator: false, unexamined: false, otherAnnounced: false },
  ...more,
});

function actorOf(
  role: Role,
  more: { accountId?: string; regionCode?: string; agencyId?: string; organizationId?: string } = {},
): Actor {
  const ofOrganization = role === 'ORGANIZATION';
  const { accountId = 'self', regionCode = '220202', agencyId = 'a' } = more;
  const { organizationId = ofOrganization ? 'o' : null } = more;
  const acting = {
    ...{ id: 'g', role, regionCode, holder: '某机关' },
    ...{ agencyId: ofOrganization ? null : agencyId, organizationId },
  };
  return { accountId, displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const consented = claim({ status: 'CONSENTED', firstById: 'first', firstAgency: { id: 'a', name: '甲机关' } });
const facts = (buying: readonly string[] = [], more: Partial<OfficerFacts> = {}): OfficerFacts => ({
  ...{ buying: new Set(buying), actsForOrganizations: false, sharesAgency: false, disabledPeople: false },
  ...more,
});
const refusals = (violations: readonly Violation[]) =>
  violations.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const words = (violations: readonly Violation[]) =>
  violations.map((violation) => ({ zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') }));
const STATUSES = Object.keys(claimActs.states) as ClaimStatus[];

describe('consenting to a claim', () => {
  it.each<[string, Actor, OpenClaim, string[], string[]]>([
    ['the first', actorOf('REGISTRAR'), claim(), [], []],
    ['an administrator above', actorOf('ADMINISTRATOR', { regionCode: '22' }), claim(), [], []],
    ['elsewhere', actorOf('REGISTRAR', { regionCode: '220203' }), claim(), [], ['OUTSIDE_JURISDICTION claimId']],
    ['a buyer', actorOf('BUYER'), claim(), [], ['OUTSIDE_JURISDICTION claimId']],
    ['the claimant', actorOf('REGISTRAR', { accountId: 'claimant' }), claim(), [], ['OWN_CLAIM claimId']],
    ['of an agency that buys', actorOf('REGISTRAR'), claim(), ['a'], ['AGENCY_BUYS claimId']],
    ['while others buy', actorOf('REGISTRAR'), claim(), ['b'], []],
    [
      'with an administrator',
      actorOf('REGISTRAR'),
      claim({ hasAdministrator: true }),
      [],
      ['ORGANIZATION_HAS_ADMINISTRATOR claimId'],
    ],
    ['the second', actorOf('FILING_OFFICE', { agencyId: 'b' }), consented, [], []],
    [
      'the first again',
      actorOf('REGISTRAR', { accountId: 'first', agencyId: 'b' }),
      consented,
      [],
      ['SECOND_OFFICER_NEEDED claimId'],
    ],
    [
      'the second, while another claim is announced',
      actorOf('FILING_OFFICE', { agencyId: 'b' }),
      { ...consented, otherAnnounced: true },
      [],
      ['ANOTHER_CLAIM_ANNOUNCED claimId'],
    ],
    ['the first, while another claim is announced', actorOf('REGISTRAR'), claim({ otherAnnounced: true }), [], []],
    ['of the same agency', actorOf('REGISTRAR'), consented, [], ['SECOND_AGENCY_NEEDED claimId']],
    ['after the first came to buy', actorOf('REGISTRAR', { agencyId: 'b' }), consented, ['a'], ['AGENCY_BUYS claimId']],
  ])('%s', (_, actor, of, buying, expected) => {
    expect(refusals(consentViolations(actor, of, facts(buying)))).toEqual(expected);
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
    ['an office that buys', actorOf('REGISTRAR'), ['a'], ['AGENCY_BUYS claimId']],
    ['elsewhere', actorOf('REGISTRAR', { regionCode: '220203' }), ['a'], ['OUTSIDE_JURISDICTION claimId']],
  ])('%s', (_, actor, buying, expected) => {
    expect(refusals(rejectViolations(actor, claim(), facts(buying)))).toEqual(expected);
    expect(refusals(stopViolations(actor, claim(), facts(buying), '负责人来电'))).toEqual(expected);
  });

  it.each<[Partial<OfficerFacts>, string[], string[]]>([
    [
      { actsForOrganizations: true },
      ['OFFICER_ACTS_FOR_ORGANIZATIONS claimId'],
      ['OFFICER_ACTS_FOR_ORGANIZATIONS claimId'],
    ],
    [{ disabledPeople: true }, ['OFFICER_DISABLED_PEOPLE claimId'], []],
  ])('is not for officers of whom is said %p', (more, consenting, ending) => {
    const officer = actorOf('REGISTRAR');
    expect(refusals(consentViolations(officer, claim(), facts([], more)))).toEqual(consenting);
    expect(refusals(rejectViolations(officer, claim(), facts([], more)))).toEqual(ending);
    expect(refusals(stopViolations(officer, claim(), facts([], more), '负责人来电'))).toEqual(ending);
    // Whoever acts for the organization itself is not asked.
    expect(refusals(stopViolations(actorOf('ORGANIZATION'), claim(), facts([], more), null))).toEqual([]);
  });

  it.each<[string, Actor, string | null, string[]]>([
    ['its people', actorOf('ORGANIZATION'), null, []],
    ['its people, who name a contact', actorOf('ORGANIZATION'), '负责人来电', ['CONTACT_OF_OFFICES onWordOf']],
    ['an office on the word of a contact', actorOf('REGISTRAR'), '负责人来电', []],
    ['an office of its own accord', actorOf('REGISTRAR'), null, ['CONTACT_NEEDED onWordOf']],
  ])('by stopping it, %s', (_, actor, onWordOf, expected) => {
    for (const status of STATUSES) {
      const open = ['SUBMITTED', 'CONSENTED', 'ANNOUNCED'].includes(status);
      const against = refusals(stopViolations(actor, claim({ status }), facts(), onWordOf));
      // A claim that has ended is not asked who may end it.
      expect([status, against]).toEqual([status, open ? expected : ['CLAIM_NOT_IN_THIS_STATE claimId']]);
    }
  });

  it.each(STATUSES)('by withdrawing it is for whoever claims: %s', (status) => {
    const open = ['SUBMITTED', 'CONSENTED', 'ANNOUNCED'].includes(status);
    const withdrawn = (accountId: string) => refusals(withdrawViolations({ accountId }, claim({ status })));
    expect(withdrawn('claimant')).toEqual(open ? [] : ['CLAIM_NOT_IN_THIS_STATE claimId']);
    expect(withdrawn('self')).toEqual(['NOT_YOUR_CLAIM claimId']);
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
    [{ status: 'LAPSED', rejectGround: null, onWordOf: null, lapseCode: 'ACCOUNT_DISABLED' }, 'ACCOUNT_DISABLED'],
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
      expect(refusals(effectViolations(consents, claim()))).toEqual(expected);
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
    expect(refusals(boundViolations(lately))).toEqual(lately < 5 ? [] : ['TOO_MANY_CLAIMS']);
  });

  it('is told', () => {
    expect(words(boundViolations(MOST_CLAIMS_OF_AN_ACCOUNT))).toEqual([
      {
        zh: '每个账号 24 小时内最多提出 5 项认领，请稍后再试',
        en: 'An account makes 5 claims in 24 hours at most: try again later',
      },
    ]);
  });
});

describe('what somebody could do with a claim', () => {
  const person = (accountId: string): Person => ({ accountId, displayName: '某人', grants: [] });
  it.each<[string, Person | null, string[]]>([
    ['a stranger', person('stranger'), []],
    ['nobody', null, []],
    ['the claimant', person('claimant'), ['withdrawClaim']],
    ['its people', actorOf('ORGANIZATION'), ['stopClaim']],
    ['people of another organization', actorOf('ORGANIZATION', { organizationId: 'another' }), []],
    ['an office that names the organization', actorOf('BUYER', { organizationId: 'o' }), []],
    ['an officer', actorOf('FILING_OFFICE'), ['consentToClaim', 'rejectClaim', 'stopClaim']],
    ['an officer elsewhere', actorOf('FILING_OFFICE', { regionCode: '220203' }), []],
  ])('%s', (_, who, expected) => {
    const shown = claimTransitions(who, claim(), facts());
    expect(shown).toEqual(
      expected.map((key) => expect.objectContaining({ key, disabled: false, disabledReason: null })),
    );
    expect(seesAllOf(who, claim())).toBe(expected.length > 0);
  });

  it('is nothing to any other role', () => {
    const others = ROLES.filter((role) => claimTransitions(actorOf(role), claim(), facts()).length === 0);
    expect(others).toEqual(['BUYER', 'EVALUATOR', 'SUPERVISOR']);
  });

  it.each<[string, Actor, OpenClaim, OfficerFacts, { zh: string; en: string } | null]>([
    ['nothing', actorOf('REGISTRAR'), claim(), facts(), null],
    [
      'its state',
      actorOf('REGISTRAR'),
      claim({ status: 'ANNOUNCED' }),
      facts(),
      { zh: '该认领“公示中”，不能“同意认领”', en: 'The claim is announced: “Consent” cannot be done now' },
    ],
    [
      'the own agency, which buys',
      actorOf('REGISTRAR', { agencyId: 'b' }),
      consented,
      facts(['b']),
      {
        zh: '“某机关”或者其经办人任职的其他机关有已公告、尚未结束的采购项目，在此期间不得办理认领',
        en: '某机关, or another agency that its officer acts for, buys in a project that is published and has not ended: it decides no claim meanwhile',
      },
    ],
    [
      'the first agency, which buys',
      actorOf('REGISTRAR', { agencyId: 'b' }),
      consented,
      facts(['a']),
      {
        zh: '“甲机关”或者其经办人任职的其他机关有已公告、尚未结束的采购项目，在此期间不得办理认领',
        en: '甲机关, or another agency that its officer acts for, buys in a project that is published and has not ended: it decides no claim meanwhile',
      },
    ],
  ])('says what stands against it: %s', (_, officer, of, told, disabledReason) => {
    expect(claimTransitions(officer, of, told)[0]).toEqual({
      ...{ key: 'consentToClaim', label: { zh: '同意认领', en: 'Consent' } },
      ...{ disabled: disabledReason !== null, disabledReason },
    });
  });

  it('says how far an office reaches', () => {
    expect(words(rejectViolations(actorOf('REGISTRAR', { regionCode: '220203' }), claim(), facts()))).toEqual([
      { zh: '该事项超出您的管辖区域 220203', en: 'This lies outside your jurisdiction 220203' },
    ]);
  });
});

describe('who knows of a claim', () => {
  const announced = new Date(0);
  it.each<[ClaimStatus, Date | null, boolean]>([
    ['SUBMITTED', null, false],
    ['CONSENTED', null, false],
    ['WITHDRAWN', null, false],
    ['REJECTED', null, true],
    ['STOPPED', null, true],
    ['ANNOUNCED', announced, true],
    ['EFFECTIVE', announced, true],
    ['STOPPED', announced, true],
    ['WITHDRAWN', announced, true],
    ['LAPSED', announced, true],
  ])('that is %s, announced at %p, is known to everybody: %s', (status, secondAt, known) => {
    expect(isPublic({ status, secondAt })).toBe(known);
  });
});
