import { IdempotencyKeyField, IdField, RegionCodeField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { OfficeRoleEnum, RoleProposalStatusEnum } from './grant-proposal.type.js';
import type { GrantProposalFilter, OfficeRole } from './grant-proposals.reader.js';
import type { GrantProposalStatus } from './grant-proposal.acts.js';

const reasonField = (description: string) => TextField({ min: 2, max: 500, description });
const proposalField = () => IdField({ description: 'The proposal.' });

@InputType({ description: 'Narrows a list of proposals.' })
export class RoleProposalFilter implements GrantProposalFilter {
  @Field(() => RoleProposalStatusEnum, { nullable: true, description: 'Only those that stand so.' })
  status?: GrantProposalStatus | null;
}

@InputType({ description: 'A role of an office that an account is to get.' })
export class ProposeRoleInput {
  @TextField({ max: 100, description: 'Login name of the account that is to get the role.' })
  loginName!: string;

  @Field(() => OfficeRoleEnum, { description: 'The role.' })
  role!: OfficeRole;

  @IdField({ description: 'Agency that the role is held for.' })
  agencyId!: string;

  @RegionCodeField({ nullable: true, description: 'Jurisdiction, if narrower than that of the agency.' })
  regionCode?: string | null;

  @reasonField('Why the person is to have it: whoever confirms it reads this.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposed role to be given.' })
export class ConfirmRoleInput {
  @proposalField()
  proposalId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposed role that is not to be given.' })
export class RefuseRoleInput {
  @proposalField()
  proposalId!: string;

  @reasonField('Why not, for the record.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposal, or what was offered by it, to be taken back.' })
export class WithdrawRoleProposalInput {
  @proposalField()
  proposalId!: string;

  @reasonField('Why, for the record.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}
