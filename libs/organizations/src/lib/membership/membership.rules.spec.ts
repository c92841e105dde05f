import { describe, expect, it } from '@jest/globals';
import { actProblems, type Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { actorOf } from '../../testing/register-world.js';
import {
  membershipProposalActs,
  type MembershipProposalAct,
  type MembershipProposalStatus,
} from './membership-proposal.acts.js';
import { proposalTransitions, proposalViolations, type AnsweredProposal } from './membership-proposal.policy.js';
import { joinViolations } from './membership.rules.js';

/** Each with its field, as a form reads them. */
const told = (violations: readonly Violation[]) => violations.map(({ code, path }) => [code, ...path].join(' '));

describe('who may join a federation', () => {
  const federation = { id: 'f', isFederation: true, regionCode: '220202001003', areaCodes: ['220203'] };
  it.each([
    ['of its street', { id: 'm', isFederation: false, regionCode: '220202001' }, []],
    ['of a community of its street', { id: 'm', isFederation: false, regionCode: '220202001001' }, []],
    ['of a district that it serves', { id: 'm', isFederation: false, regionCode: '220203001001' }, []],
    [
      'of the next street',
      { id: 'm', isFederation: false, regionCode: '220202002' },
      ['OUTSIDE_FEDERATION_AREA memberId'],
    ],
    [
      'of another county',
      { id: 'm', isFederation: false, regionCode: '220602001' },
      ['OUTSIDE_FEDERATION_AREA memberId'],
    ],
    ['a rival', { id: 'm', isFederation: true, regionCode: '220202001' }, ['FEDERATION_AS_MEMBER memberId']],
    [
      'a rival elsewhere',
      { id: 'm', isFederation: true, regionCode: '220602001' },
      ['FEDERATION_AS_MEMBER memberId', 'OUTSIDE_FEDERATION_AREA memberId'],
    ],
    ['itself', { ...federation }, ['MEMBER_OF_ITSELF memberId']],
  ])('%s', (_, member, expected) => {
    expect(told(joinViolations(federation, member))).toEqual(expected);
  });

  it('is nobody where it is no federation', () => {
    const none = { ...federation, isFederation: false };
    const member = { id: 'm', isFederation: false, regionCode: '220202001' };
    expect(told(joinViolations(none, member))).toEqual(['NOT_A_FEDERATION federationId']);
  });
});

describe('a proposed membership', () => {
  const [federation, member] = ['f', 'm'].map((organizationId) => actorOf('ORGANIZATION', '22', { organizationId }));
  const [F, M] = [federation as Actor, member as Actor];
  const open: AnsweredProposal = {
    ...{ status: 'PROPOSED', federationId: 'f', memberId: 'm' },
    ...{ proposedSide: 'FEDERATION', proposedById: F.accountId },
    joining: {
      federation: { id: 'f', isFederation: true, regionCode: '220202001', areaCodes: [] },
      member: { id: 'm', isFederation: false, regionCode: '220202001' },
    },
  };
  const byMember = { ...open, proposedSide: 'MEMBER', proposedById: M.accountId } as const;

  it('has a sound table', () => {
    expect(actProblems(membershipProposalActs)).toEqual([]);
  });

  it.each<[MembershipProposalAct, Actor, AnsweredProposal, string[]]>([
    ['acceptMembership', M, open, []],
    ['declineMembership', M, open, []],
    ['withdrawMembershipProposal', F, open, []],
    ['acceptMembership', F, byMember, []],
    ['withdrawMembershipProposal', M, byMember, []],
    ['acceptMembership', F, open, ['OTHER_SIDE_ANSWERS proposalId']],
    ['declineMembership', F, open, ['OTHER_SIDE_ANSWERS proposalId']],
    ['withdrawMembershipProposal', M, open, ['NOT_YOUR_MEMBERSHIP_PROPOSAL proposalId']],
    ['acceptMembership', { ...M, accountId: F.accountId }, open, ['OTHER_PERSON_ACCEPTS proposalId']],
    ['declineMembership', { ...M, accountId: F.accountId }, open, []],
  ])('%s %#', (key, actor, proposal, expected) => {
    expect(told(proposalViolations(actor, key, proposal))).toEqual(expected);
  });

  it.each<MembershipProposalStatus>(['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'])('%s is so for good', (status) => {
    for (const [key, actor] of [
      ['acceptMembership', M],
      ['declineMembership', M],
      ['withdrawMembershipProposal', F],
    ] as const)
      expect(told(proposalViolations(actor, key, { ...open, status }))).toEqual([
        'MEMBERSHIP_PROPOSAL_NOT_IN_THIS_STATE proposalId',
      ]);
  });

  it('offers each side what is its own, and others nothing', () => {
    const offered = (actor: Actor) => proposalTransitions(actor, open).map(({ key }) => key);
    expect(offered(F)).toEqual(['withdrawMembershipProposal']);
    expect(offered(M)).toEqual(['acceptMembership', 'declineMembership']);
    expect(offered(actorOf('ORGANIZATION', '22', { organizationId: 'x' }))).toEqual([]);
    expect(offered(actorOf('REGISTRAR', '22', { agencyId: 'a' }))).toEqual([]);
  });
});
