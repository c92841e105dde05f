import { Field, InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import type { Standing } from '../organization/organization.terms.js';
import { StandingEnum } from '../organization/organization.type.js';

@InputType({ description: 'A change of an organization’s standing.' })
export class SetOrganizationStandingInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The organization.' })
  id!: string;

  @Field(() => StandingEnum, { description: 'Its standing from now on.' })
  standing!: Standing;

  @TextField({ max: 500, description: 'Why, for the record.' })
  reason!: string;
}
