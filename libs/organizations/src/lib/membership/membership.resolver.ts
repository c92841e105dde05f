import { OfViewer, Viewer } from '@chengjie/accounts';
import {
  Act,
  AvailableTransition,
  CurrentActor,
  Input,
  Payload,
  payloadResolver,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { Args, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EndMembershipPayload } from '../organizations.payloads.js';
import {
  AcceptMembershipInput,
  DeclineMembershipInput,
  EndMembershipInput,
  MembershipProposalsArgs,
  ProposeMembershipInput,
  WithdrawMembershipProposalInput,
} from './membership.inputs.js';
import { OwnAffairsReader } from '../organization/own-affair.js';
import { ownOrganization, proposalTransitions } from './membership-proposal.policy.js';
import { MembershipProposalConnection, MembershipProposalType } from './membership-proposal.type.js';
import { MembershipProposalsReader, type MembershipProposalRow } from './membership-proposals.reader.js';
import { MembershipProposals } from './membership-proposals.service.js';
import { Memberships } from './memberships.service.js';

@ObjectType({ description: 'Result of an act on a proposed membership.' })
class MembershipProposalPayload extends Payload {
  @Field(() => MembershipProposalType, { nullable: true, description: 'The proposal as it stands now.' })
  proposal?: MembershipProposalType | null;

  proposalId?: string;
}

/** Proposed memberships of the organization that one acts for. */
@Resolver(() => Viewer)
export class ViewerMembershipsResolver {
  constructor(private readonly reader: MembershipProposalsReader) {}

  @OfViewer(() => MembershipProposalConnection, {
    access: 'membership:read-proposals',
    description:
      'Memberships that were proposed by or to the organization one acts for, the newest first; null in other roles.',
  })
  membershipProposals(
    @Parent() { actor }: Viewer,
    @Args() { status, ...page }: MembershipProposalsArgs,
  ): Promise<Page<MembershipProposalRow>> {
    return this.reader.ownPage(actor, status ?? null, page);
  }
}

/** Memberships by two sides. */
@Resolver(() => MembershipProposalType)
export class MembershipResolver {
  constructor(
    private readonly proposals: MembershipProposals,
    private readonly memberships: Memberships,
    private readonly affairs: OwnAffairsReader,
  ) {}

  @Act(() => MembershipProposalPayload, {
    description:
      'Proposes that an organization joins a federation: by either of the two. It begins when the other side accepts.',
    access: 'membership:propose',
  })
  proposeMembership(@CurrentActor() actor: Actor, @Input() input: ProposeMembershipInput): Promise<object> {
    return this.proposals.propose(actor, input);
  }

  @Act(() => MembershipProposalPayload, {
    description: 'Accepts a proposed membership, which begins at that moment. By the other side, and another person.',
    access: 'membership:answer',
  })
  acceptMembership(@CurrentActor() actor: Actor, @Input() { proposalId }: AcceptMembershipInput): Promise<object> {
    return this.proposals.accept(actor, proposalId);
  }

  @Act(() => MembershipProposalPayload, {
    description: 'Declines a proposed membership, with a reason. By the other side.',
    access: 'membership:answer',
  })
  declineMembership(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, reason }: DeclineMembershipInput,
  ): Promise<object> {
    return this.proposals.decline(actor, proposalId, reason);
  }

  @Act(() => MembershipProposalPayload, {
    description: 'Takes back a membership that one’s own side proposed.',
    access: 'membership:propose',
  })
  withdrawMembershipProposal(
    @CurrentActor() actor: Actor,
    @Input() { proposalId }: WithdrawMembershipProposalInput,
  ): Promise<object> {
    return this.proposals.withdraw(actor, proposalId);
  }

  @Act(() => EndMembershipPayload, {
    description:
      'Ends a membership, and the mandates to bid, from this moment: by the federation or by the member itself. Bids of the ' +
      'federation for this member whose deadline is still to come will be invalid at the opening.',
    access: 'membership:end',
  })
  async endMembership(@CurrentActor() actor: Actor, @Input() input: EndMembershipInput): Promise<object> {
    const { memberId } = await this.memberships.end(actor, input);
    return { organizationId: memberId };
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() proposal: MembershipProposalType,
    @CurrentActor() actor: Actor,
  ): Promise<readonly AvailableTransition[]> {
    const deciding = await this.affairs.decidesAbout(actor, ownOrganization(actor, proposal));
    return proposalTransitions(actor, proposal, deciding);
  }
}

/** Loads the proposal of an answer. */
export const MembershipProposalPayloadResolver = payloadResolver(
  MembershipProposalPayload,
  'proposal',
  'proposalId',
  MembershipProposalsReader,
  (reader, id) => reader.byId(id),
);
