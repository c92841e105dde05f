import { isPossible, possibility, stateAndAct, type Possibility, type Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { organizationErrors } from '../organization/organization.errors.js';
import { barred, isOrganization, OFFICER_OF_ORGANIZATION } from '../organization/organization.policy.js';
import {
  membershipProposalActs,
  type MembershipProposalAct,
  type MembershipProposalStatus,
} from './membership-proposal.acts.js';
import { joinViolations, type JoinedFederation, type JoiningMember } from './membership.rules.js';
import type { MembershipSide } from './membership.terms.js';

/** A proposal as whoever answers it meets it. */
export interface AnsweredProposal {
  readonly status: MembershipProposalStatus;
  readonly federationId: string;
  readonly memberId: string;
  readonly proposedSide: MembershipSide;
  readonly proposedById: string;
  /** The two as the register has them now. */
  readonly joining: { readonly federation: JoinedFederation; readonly member: JoiningMember };
}

/** Which side of a pair the actor acts for. */
export function sideOf(
  actor: Actor,
  { federationId, memberId }: Pick<AnsweredProposal, 'federationId' | 'memberId'>,
): MembershipSide | undefined {
  if (isOrganization(actor, federationId)) return 'FEDERATION';
  return isOrganization(actor, memberId) ? 'MEMBER' : undefined;
}

/** What stands against one of the two sides doing this with a proposal: the other side answers, by another person. */
export function proposalViolations(actor: Actor, key: MembershipProposalAct, proposal: AnsweredProposal): Violation[] {
  const act = membershipProposalActs.acts[key];
  if (!isPossible(act, proposal.status)) {
    const names = stateAndAct(membershipProposalActs.states[proposal.status], act.label);
    return [organizationErrors.MEMBERSHIP_PROPOSAL_NOT_IN_THIS_STATE(['proposalId'], names)];
  }
  const proposes = sideOf(actor, proposal) === proposal.proposedSide;
  if (key === 'withdrawMembershipProposal')
    return proposes ? [] : [organizationErrors.NOT_YOUR_MEMBERSHIP_PROPOSAL(['proposalId'])];
  if (proposes) return [organizationErrors.OTHER_SIDE_ANSWERS(['proposalId'])];
  if (key !== 'acceptMembership') return [];
  if (actor.accountId === proposal.proposedById) return [organizationErrors.OTHER_PERSON_ACCEPTS(['proposalId'])];
  return joinViolations(proposal.joining.federation, proposal.joining.member);
}

/** The one of the two that the actor acts for. */
export function ownOrganization(actor: Actor, proposal: Pick<AnsweredProposal, 'federationId' | 'memberId'>): string {
  return sideOf(actor, proposal) === 'MEMBER' ? proposal.memberId : proposal.federationId;
}

/**
 * What the actor could do with a proposal, and why not now.
 * @param deciding whether it may also decide about its organization for an office (回避)
 */
export function proposalTransitions(actor: Actor, proposal: AnsweredProposal, deciding = false): Possibility[] {
  const side = sideOf(actor, proposal);
  if (!side) return [];
  const keys: readonly MembershipProposalAct[] =
    side === proposal.proposedSide ? ['withdrawMembershipProposal'] : ['acceptMembership', 'declineMembership'];
  const possible = keys.map((key) =>
    possibility(key, membershipProposalActs.acts[key].label, proposalViolations(actor, key, proposal)[0]),
  );
  return deciding ? possible.map((act) => barred(act, OFFICER_OF_ORGANIZATION)) : possible;
}
