import { connectionOf, DateTimeScalar } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { OrganizationReference } from '../organization/organization.terms.js';
import { OrganizationType } from '../organization/organization.type.js';
import { MembershipProposalStatusEnum, MembershipSideEnum } from './membership.enums.js';
import type { AnsweredProposal } from './membership-proposal.policy.js';
import type { MembershipProposalStatus } from './membership-proposal.acts.js';
import type { MembershipSide } from './membership.terms.js';

@ObjectType('MembershipProposal', {
  description: 'A membership that one side proposed and the other accepts or declines. The two alone see it.',
})
export class MembershipProposalType {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id!: string;

  @Field(() => MembershipProposalStatusEnum, { description: 'How it stands.' })
  status!: MembershipProposalStatus;

  @Field(() => OrganizationType, { description: 'The federation.' })
  federation!: OrganizationReference;

  @Field(() => OrganizationType, { description: 'The organization that is to join.' })
  member!: OrganizationReference;

  @Field(() => MembershipSideEnum, { description: 'Which of the two proposed it.' })
  proposedSide!: MembershipSide;

  @Field(() => String, { nullable: true, description: 'What that side said with it.' })
  message!: string | null;

  @Field({ description: 'Who proposed it: what others see of the person.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it expires unless it is answered.' })
  expiresAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who accepted, declined or withdrew it.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  decisionReason!: string | null;

  federationId!: string;
  memberId!: string;
  joining!: AnsweredProposal['joining'];
  proposedById!: string;
}

/** A page of proposed memberships. */
export const MembershipProposalConnection = connectionOf(MembershipProposalType, 'MembershipProposal');
