import { describe, expect, it } from '@jest/globals';
import { registeredErrors } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { proposalTransitions, type AnsweredProposal } from './membership/membership-proposal.policy.js';
import { organizationErrors } from './organization/organization.errors.js';

/** What is wrong with what was entered: nobody can say it beforehand. */
const OF_INPUT =
  `CREDIT_CODE_MALFORMED CREDIT_CODE_CHECK_FAILED CREDIT_CODE_NOT_CIVIL_AFFAIRS CREDIT_CODE_TAKEN ORGANIZATION_NAME_ALIKE
  FILING_NUMBER_TAKEN FILING_NUMBER_MALFORMED SEAT_NOT_LOCAL ORGANIZATION_REGION_UNKNOWN AREA_REPEATED DAY_IN_FUTURE DAY_BEFORE_START
  MANDATE_FUNCTION_UNKNOWN MANDATE_EXISTS QUALIFICATION_TRACK QUALIFICATION_FUNCTION QUALIFICATION_AREA QUALIFICATION_EXISTS
  ORGANIZATION_OUT_OF_REGISTER ORGANIZATION_NOT_SUSPENDED STANDING_UNCHANGED FEDERATION_UNCHANGED MEMBERSHIP_PROPOSED_ALREADY ALREADY_MEMBER MEMBER_OF_ITSELF`.split(
    /\s+/,
  );

/** Refusals of acts that are offered to nobody, or of nothing, that they refuse. */
const NOT_OFFERED =
  `NOT_YOUR_MEMBERSHIP_PROPOSAL OTHER_SIDE_ANSWERS MANDATE_ENDED NOT_A_MEMBER MANDATE_OF_FILED_MEMBER MEMBERSHIP_ENDED
  QUALIFICATION_REVOKED FEDERATION_MUST_SUPPORT FEDERATION_MUST_BE_ONE FEDERATION_MUST_BE_REGISTERED`.split(/\s+/);

/** Refusals that libs above say beforehand, by `OwnAffairsReader`. */
const ABOVE = ['OFFICER_ACTS_FOR_ORGANIZATIONS'];

/** Bounds, which say themselves when there is room again: far above what people do. */
const BOUNDS = 'TOO_MANY_MEMBERSHIP_PROPOSALS TOO_MANY_MANDATES'.split(' ');

const actor = (organizationId: string, accountId: string): Actor => {
  const acting = {
    id: 'g',
    role: 'ORGANIZATION',
    agencyId: null,
    organizationId,
    regionCode: '22',
    holder: '',
  } as const;
  return { accountId, displayName: '', grants: [acting], acting, heldSince: new Date(0) };
};
const party = { kind: 'SUPPORT', track: 'REGISTERED', isFederation: true, regionCode: '220202001' } as const;
const proposal: AnsweredProposal = {
  ...{ status: 'PROPOSED', federationId: 'f', memberId: 'm', proposedSide: 'FEDERATION', proposedById: 'one' },
  joining: {
    federation: { ...party, id: 'f', areaCodes: ['220202001'] },
    member: { ...party, id: 'm', isFederation: false },
  } as unknown as AnsweredProposal['joining'],
};
const joining = (federation: object, member: object): AnsweredProposal['joining'] => ({
  federation: { ...proposal.joining.federation, ...federation },
  member: { ...proposal.joining.member, ...member },
});
const shown = (changes: Partial<AnsweredProposal>, accountId = 'two') =>
  proposalTransitions(actor('m', accountId), { ...proposal, ...changes }).map(
    ({ disabledReason }) => disabledReason?.zh ?? '',
  );

/** By code: what is shown to whoever could do the act, in a state in which the act refuses it. */
const FORESEEN: Readonly<Record<string, () => readonly string[]>> = {
  MEMBERSHIP_PROPOSAL_NOT_IN_THIS_STATE: () => shown({ status: 'DECLINED' }),
  OTHER_PERSON_ACCEPTS: () => shown({}, 'one'),
  NOT_A_FEDERATION: () => shown({ joining: joining({ isFederation: false }, {}) }),
  FEDERATION_AS_MEMBER: () => shown({ joining: joining({}, { isFederation: true }) }),
  OUTSIDE_FEDERATION_AREA: () => shown({ joining: joining({}, { regionCode: '220203001' }) }),
};

/** What is said of a refusal, with its places open. */
function saying(code: string): RegExp {
  const literal = (registeredErrors().get(code)?.zh ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{\w+\\\}/g, '.+')}$`);
}

describe('what refuses an act on the register and on memberships', () => {
  it.each(Object.keys(organizationErrors))(
    '%s is about the input, not offered, a bound, or said beforehand',
    (code) => {
      const ways = [OF_INPUT, NOT_OFFERED, ABOVE, BOUNDS, Object.keys(FORESEEN)];
      expect(ways.filter((codes) => codes.includes(code))).toHaveLength(1);
    },
  );

  it.each(Object.entries(FORESEEN))('%s is said beforehand, in its own words', (code, said) => {
    expect(said()).toContainEqual(expect.stringMatching(saying(code)));
  });

  it('names nothing that no act is refused by', () => {
    const named = [...OF_INPUT, ...NOT_OFFERED, ...BOUNDS, ...Object.keys(FORESEEN)];
    expect(named.filter((code) => !Object.hasOwn(organizationErrors, code))).toEqual([]);
  });
});
