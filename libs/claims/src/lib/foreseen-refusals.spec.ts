import { describe, expect, it } from '@jest/globals';
import { registeredErrors } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { claimErrors } from './claim.errors.js';
import { registerTransitions } from './register-acts.policy.js';
import { claimTransitions, type OfficerFacts, type OpenClaim } from './claim.policy.js';

/** What is wrong with what was entered, and what bounds claiming itself, which the page of one’s own claims says. */
const OF_CLAIMING =
  'DOCUMENT_DATED_LATER CONTACT_NEEDED CONTACT_OF_OFFICES CLAIM_IS_OPEN TOO_MANY_CLAIMS CLAIM_SCAN_IN_USE'.split(' ');

/** Refusals of acts that are offered to nobody whom they refuse. */
const NOT_OFFERED = ['NOT_YOUR_CLAIM', 'OWN_CLAIM'];

/** Why a claim did not take effect: what the clock tells, no refusal of an act. */
const OF_THE_CLOCK =
  'CONSENTING_OFFICER_RECUSED CONSENTING_AGENCY_BUYS CONSENTING_OFFICER_LEFT CLAIM_COULD_NOT_TAKE_EFFECT'.split(' ');

/** Refusals of acts on accounts and proposed roles, which `OfficeBars` says beforehand (told-beforehand.spec.ts). */
const OF_ACCOUNTS = ['ACCOUNT_OFFICE_BUYS', 'FACTS_PROPOSER_BUYS'];

const acting = { id: 'g', role: 'REGISTRAR', regionCode: '220202', agencyId: 'b', holder: '乙机关' } as const;
const officer = (accountId: string, agencyId = 'b'): Actor => ({
  ...{ accountId, displayName: '工作人员 001', grants: [], heldSince: new Date(0) },
  acting: { ...acting, agencyId, organizationId: null },
});
const consented: OpenClaim = {
  ...{ status: 'CONSENTED', claimantId: 'claimant', organizationId: 'o', regionCode: '220202001' },
  ...{
    firstById: 'first',
    firstAgency: { id: 'a', name: '甲机关' },
    hasAdministrator: false,
    unexamined: false,
    otherAnnounced: false,
  },
};
const sound: OfficerFacts = {
  buying: new Set(),
  actsForOrganizations: false,
  sharesAgency: false,
  disabledPeople: false,
};
const shown = (by: Actor, claim: Partial<OpenClaim> = {}, facts: Partial<OfficerFacts> = {}) =>
  claimTransitions(by, { ...consented, ...claim }, { ...sound, ...facts }).map(
    ({ disabledReason }) => disabledReason?.zh ?? '',
  );

/** By code: what is shown to whoever could do the act, in a state in which the act refuses it. */
const FORESEEN: Readonly<Record<string, () => readonly string[]>> = {
  CLAIM_NOT_IN_THIS_STATE: () => shown(officer('second'), { status: 'ANNOUNCED' }),
  ANOTHER_CLAIM_ANNOUNCED: () => shown(officer('second'), { otherAnnounced: true }),
  SECOND_OFFICER_NEEDED: () => shown(officer('first')),
  SECOND_AGENCY_NEEDED: () => shown(officer('second', 'a')),
  AGENCY_BUYS: () => shown(officer('second'), {}, { buying: new Set(['b']) }),
  OFFICER_ACTS_FOR_ORGANIZATIONS: () => shown(officer('second'), {}, { actsForOrganizations: true }),
  FACTS_OFFICE_BUYS: () =>
    registerTransitions(officer('second'), {
      track: 'REGISTERED',
      regionCode: '220202001',
      federation: true,
      isFederation: false,
      out: null,
      recused: undefined,
      listed: false,
      listingBars: {},
      buys: true,
    }).map(({ disabledReason }) => disabledReason?.zh ?? ''),
  CLAIM_SCANS_QUARANTINED: () => shown(officer('second'), { unexamined: true }),
  OFFICER_DISABLED_PEOPLE: () => shown(officer('second'), {}, { disabledPeople: true }),
};

/** What is said of a refusal, with its places open. */
function saying(code: string): RegExp {
  const literal = (registeredErrors().get(code)?.zh ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{\w+\\\}/g, '.+')}$`);
}

describe('what refuses an act on a claim', () => {
  it.each(Object.keys(claimErrors))('%s is said beforehand, or not for a reason', (code) => {
    const ways = [OF_CLAIMING, NOT_OFFERED, OF_THE_CLOCK, OF_ACCOUNTS, Object.keys(FORESEEN)];
    expect(ways.filter((codes) => codes.includes(code))).toHaveLength(1);
  });

  it.each(Object.entries(FORESEEN))('%s is said beforehand, in its own words', (code, said) => {
    expect(said()).toContainEqual(expect.stringMatching(saying(code)));
  });
});
