import { Field, InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';

@InputType({ description: 'Whether an organization is entered in the register as a federation, from now on.' })
export class SetFederationStatusInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The organization: registered, of the support kind.' })
  id!: string;

  @Field({ description: 'True enters it as a federation, false strikes it out as one.' })
  isFederation!: boolean;

  @TextField({ max: 500, description: 'Why, for the record.' })
  reason!: string;
}
