import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import { InputType } from '@nestjs/graphql';
import { currentPasswordField } from '../session/sign-in.inputs.js';

const grantField = () => IdField({ description: 'The grant of the role: `OrganizationPerson.id`.' });

@InputType({ description: 'Somebody who is to act for one’s organization no more.' })
export class RemoveFromOrganizationInput {
  @grantField()
  grantId!: string;

  @TextField({ min: 2, max: 500, description: 'Why, for the record; the others read it.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'Somebody who is to look after who acts for one’s organization.' })
export class MakeOrganizationAdministratorInput {
  @grantField()
  grantId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'Somebody who is to look after who acts for one’s organization no more.' })
export class EndOrganizationAdministratorInput {
  @grantField()
  grantId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An organization that one is to act for no more.' })
export class LeaveOrganizationInput {
  @IdField({ description: 'The grant of one’s own role: `RoleGrant.id`.' })
  grantId!: string;

  @currentPasswordField()
  currentPassword!: string;
}
