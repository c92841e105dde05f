import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';

const grantField = () => IdField({ description: 'The grant of the role: `OrganizationPerson.id`.' });

@InputType({ description: 'Somebody who is to act for one’s organization.' })
export class AdmitToOrganizationInput {
  @TextField({ max: 100, description: 'Login name of an account whose owner verified a mail address.' })
  loginName!: string;

  @Field({ description: 'Whether the person also looks after who acts for the organization.' })
  administrator!: boolean;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

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
