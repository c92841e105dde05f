import { describe, expect, it } from '@jest/globals';
import { actProblems, messageOf, type Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { OFFICER_OF_ORGANIZATION } from '../organization/organization.policy.js';
import {
  membershipProposalActs,
  type MembershipProposalAct,
  type MembershipProposalStatus,
} from './membership-proposal.acts.js';
import {
  proposalTransitions,
  proposalViolations,
  sideOf,
  type AnsweredProposal,
} from './membership-proposal.policy.js';

function actorOf(organizationId: string | null, accountId: string): Actor {
  const role = organizationId ? 'ORGANIZATION' : 'SUPERVISOR';
  const acting = { id: 'g', role, agencyId: null, organizationId, regionCode: '22', holder: '' } as const;
  return { accountId, displayName: '', grants: [acting], acting, heldSince: new Date(0) };
}

const federation = actorOf('f', 'one');
const member = actorOf('m', 'two');
const sameAtTheMember = actorOf('m', 'one');
const stranger = actorOf('x', 'three');
const office = actorOf(null, 'four');

const byFederation: AnsweredProposal = {
  ...{ status: 'PROPOSED', federationId: 'f', memberId: 'm' },
  ...{ proposedSide: 'FEDERATION', proposedById: 'one' },
  joining: {
    federation: { id: 'f', isFederation: true, regionCode: '220202001', areaCodes: [] },
    member: { id: 'm', isFederation: false, regionCode: '220202001005' },
  },
};
const byMember: AnsweredProposal = { ...byFederation, proposedSide: 'MEMBER', proposedById: 'two' };

/** Each with its field, as a form reads them. */
const told = (violations: readonly Violation[]) => violations.map(({ code, path }) => [code, ...path].join(' '));

describe('a proposed membership', () => {
  it.each([
    ['whose federation was struck out', { federation: { isFederation: false } }, ['NOT_A_FEDERATION federationId']],
    ['of what became a federation', { member: { isFederation: true } }, ['FEDERATION_AS_MEMBER memberId']],
    ['of what moved away', { member: { regionCode: '220203001' } }, ['OUTSIDE_FEDERATION_AREA memberId']],
  ])('%s is not accepted, which is said beforehand, and may be declined', (_, changes, expected) => {
    const { joining } = byFederation;
    const proposal: AnsweredProposal = {
      ...byFederation,
      joining: {
        federation: { ...joining.federation, ...('federation' in changes && changes.federation) },
        member: { ...joining.member, ...('member' in changes && changes.member) },
      },
    };
    expect(told(proposalViolations(member, 'acceptMembership', proposal))).toEqual(expected);
    expect(proposalTransitions(member, proposal).map(({ key, disabled }) => [key, disabled])).toEqual([
      ['acceptMembership', true],
      ['declineMembership', false],
    ]);
  });

  it('has a sound table', () => {
    expect(actProblems(membershipProposalActs)).toEqual([]);
  });

  it.each([
    [federation, 'FEDERATION'],
    [member, 'MEMBER'],
    [stranger, undefined],
    [office, undefined],
  ])('has two sides %#', (actor, side) => {
    expect(sideOf(actor, byFederation)).toBe(side);
  });

  it.each<[MembershipProposalAct, Actor, AnsweredProposal, string[]]>([
    ['acceptMembership', member, byFederation, []],
    ['acceptMembership', federation, byMember, []],
    ['acceptMembership', federation, byFederation, ['OTHER_SIDE_ANSWERS proposalId']],
    ['acceptMembership', sameAtTheMember, byFederation, ['OTHER_PERSON_ACCEPTS proposalId']],
    ['declineMembership', member, byFederation, []],
    ['declineMembership', sameAtTheMember, byFederation, []],
    ['declineMembership', member, byMember, ['OTHER_SIDE_ANSWERS proposalId']],
    ['withdrawMembershipProposal', federation, byFederation, []],
    ['withdrawMembershipProposal', member, byFederation, ['NOT_YOUR_MEMBERSHIP_PROPOSAL proposalId']],
    ['withdrawMembershipProposal', member, byMember, []],
  ])('%s %#', (key, actor, proposal, expected) => {
    expect(told(proposalViolations(actor, key, proposal))).toEqual(expected);
  });

  const ended = Object.keys(membershipProposalActs.states).filter((state) => state !== 'PROPOSED');

  it.each(ended as MembershipProposalStatus[])('that is %s is decided for good', (status) => {
    const keys = ['acceptMembership', 'declineMembership', 'withdrawMembershipProposal'] as const;
    for (const key of keys) {
      const violations = proposalViolations(member, key, { ...byFederation, status });
      expect(told(violations)).toEqual(['MEMBERSHIP_PROPOSAL_NOT_IN_THIS_STATE proposalId']);
    }
    const offered = proposalTransitions(member, { ...byFederation, status });
    expect(offered.map(({ disabled }) => disabled)).toEqual([true, true]);
  });

  it('that is decided says by its state why not', () => {
    const [violation] = proposalViolations(member, 'acceptMembership', { ...byFederation, status: 'DECLINED' });
    expect(violation && [messageOf(violation, 'zh'), messageOf(violation, 'en')]).toEqual([
      '该入会提议当前为“已谢绝”，不能办理“同意”',
      'The proposal is “declined”: “Accept” is not possible now',
    ]);
  });

  it('offers each side what is its own, and says why not', () => {
    const of = (actor: Actor, proposal: AnsweredProposal) =>
      proposalTransitions(actor, proposal).map(({ key, disabled }) => [key, disabled]);
    expect(of(federation, byFederation)).toEqual([['withdrawMembershipProposal', false]]);
    expect(of(member, byMember)).toEqual([['withdrawMembershipProposal', false]]);
    expect(of(federation, byMember)).toEqual([
      ['acceptMembership', false],
      ['declineMembership', false],
    ]);
    expect(of(sameAtTheMember, byFederation)).toEqual([
      ['acceptMembership', true],
      ['declineMembership', false],
    ]);
    expect([stranger, office].flatMap((actor) => of(actor, byFederation))).toEqual([]);
    const [accept, decline] = proposalTransitions(sameAtTheMember, byFederation);
    expect(accept?.disabledReason?.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(accept?.disabledReason?.en).toMatch(/[a-z]/);
    expect(decline?.disabledReason).toBeNull();
  });

  it('says to whoever also decides about its organization that somebody else answers', () => {
    const shown = proposalTransitions(member, byFederation, true);
    expect(shown.map(({ key, disabledReason }) => [key, disabledReason])).toEqual([
      ['acceptMembership', OFFICER_OF_ORGANIZATION],
      ['declineMembership', OFFICER_OF_ORGANIZATION],
    ]);
    expect(shown.every(({ disabled }) => disabled)).toBe(true);
  });
});
