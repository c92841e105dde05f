import { Field, InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, IdField, IntField, RegionCodeField, TextField, type Role } from '@chengjie/platform';
import { currentPasswordField } from '../session/sign-in.inputs.js';
import type { AskedRole } from '../grant/grantable-roles.js';
import { RoleEnum } from '../grant/role-grant.type.js';

const reasonField = () => TextField({ min: 2, max: 500, description: 'Why, for the record.' });

@InputType({ description: 'A role to be given.' })
export class GrantRoleInput {
  @TextField({ max: 100, description: 'Login name of the account that gets the role.' })
  loginName!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @IdField({ nullable: true, description: 'Agency that the role is held for; not for the role ORGANIZATION.' })
  agencyId?: string | null;

  @IdField({ nullable: true, description: 'Organization that the role is held for; for the role ORGANIZATION only.' })
  organizationId?: string | null;

  @RegionCodeField({ nullable: true, description: 'Jurisdiction, if narrower than that of the holder.' })
  regionCode?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

/** The role that an input asks for. */
export function askedRole(input: GrantRoleInput): AskedRole {
  const { role, agencyId = null, organizationId = null, regionCode = null } = input;
  return { role, agencyId, organizationId, regionCode };
}

@InputType({ description: 'A role to be taken away.' })
export class RevokeRoleInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The grant.' })
  grantId!: string;

  @reasonField()
  reason!: string;
}

@InputType({ description: 'An account to be disabled.' })
export class DisableAccountInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The account.' })
  accountId!: string;

  @reasonField()
  reason!: string;
}

@InputType({ description: 'An account to be enabled again.' })
export class EnableAccountInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The account.' })
  accountId!: string;
}

@InputType({ description: 'An account whose owner cannot sign in.' })
export class IssuePasswordResetInput {
  @IdField({ description: 'The account.' })
  accountId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A personal access token to be made.' })
export class CreateApiTokenInput {
  @TextField({ max: 60, description: 'Name by which you will know it.' })
  name!: string;

  @IdField({ nullable: true, description: 'The only role it may act in; without it, all of yours.' })
  grantId?: string | null;

  @IntField({ min: 1, max: 366, description: 'Days until it ends.' })
  validDays!: number;

  @currentPasswordField()
  currentPassword!: string;
}

@InputType({ description: 'A personal access token to be ended.' })
export class RevokeApiTokenInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The token.' })
  tokenId!: string;
}
