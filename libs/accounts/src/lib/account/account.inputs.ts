import { Field, InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, IdField, IntField, TextField } from '@chengjie/platform';
import { currentPasswordField } from '../session/sign-in.inputs.js';

const reasonField = () => TextField({ min: 2, max: 500, description: 'Why, for the record.' });

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

  @IdField({
    nullable: true,
    description: 'The role that it acts in; without it, none: neither what you hold now nor what you gain later.',
  })
  grantId?: string | null;

  @IntField({ min: 1, max: 366, description: 'Days until it ends.' })
  validDays!: number;

  @Field({
    defaultValue: false,
    description:
      'Whether it may publish and award, which is asked again of persons; then it is for one role. No token gives roles, resets or disables.',
  })
  actsAskedAgain!: boolean;

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
