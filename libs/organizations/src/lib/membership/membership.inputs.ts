import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, IdField, PageArgs, TextField } from '@chengjie/platform';
import { MembershipProposalStatusEnum } from './membership.enums.js';
import type { MembershipProposalStatus } from './membership-proposal.acts.js';

const proposalField = () => IdField({ description: 'The proposal.' });

@InputType({ description: 'A membership to be proposed. One of the two is who you act for.' })
export class ProposeMembershipInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The federation.' })
  federationId!: string;

  @IdField({ description: 'The organization that is to join.' })
  memberId!: string;

  @TextField({ max: 500, nullable: true, description: 'What you say to the other side with it.' })
  message?: string | null;
}

@InputType({ description: 'A proposed membership to be accepted.' })
export class AcceptMembershipInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;
}

@InputType({ description: 'A proposed membership to be declined.' })
export class DeclineMembershipInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;

  @TextField({ min: 2, max: 500, description: 'Why not: the other side reads it.' })
  reason!: string;
}

@InputType({ description: 'A proposal of your own to be taken back.' })
export class WithdrawMembershipProposalInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;
}

@InputType({ description: 'A membership to be ended, from this moment.' })
export class EndMembershipInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The federation.' })
  federationId!: string;

  @IdField({ description: 'Its member. One of the two is who you act for.' })
  memberId!: string;

  @TextField({ min: 2, max: 500, description: 'Why, for the record: the other side reads it.' })
  reason!: string;
}

@ArgsType()
export class MembershipProposalsArgs extends PageArgs {
  @Field(() => MembershipProposalStatusEnum, { nullable: true, description: 'Only those that stand so.' })
  status?: MembershipProposalStatus | null;
}
