import { InputType } from '@nestjs/graphql';
import { CalendarDateField, IdempotencyKeyField, IdField, RegionCodeField, TextField } from '@chengjie/platform';

@InputType({ description: 'A qualification to be granted from today.' })
export class GrantQualificationInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The organization.' })
  organizationId!: string;

  @IdField({ description: 'The function, which the current catalog of the region must list.' })
  functionId!: string;

  @RegionCodeField({ description: 'Where it holds: the whole subtree, within the organization’s areas.' })
  regionCode!: string;

  @CalendarDateField({ nullable: true, description: 'Last day; without it, no end.' })
  validUntil?: string | null;
}

@InputType({ description: 'A qualification to be revoked from today.' })
export class RevokeQualificationInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The qualification.' })
  id!: string;

  @TextField({ max: 500, description: 'Why, for the record.' })
  reason!: string;
}
