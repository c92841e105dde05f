import { InputType } from '@nestjs/graphql';
import { CalendarDateField, IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';

@InputType({ description: 'An organization that joins a federation.' })
export class AddMembershipInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The federation that you act for.' })
  federationId!: string;

  @IdField({ description: 'The organization that joins.' })
  memberId!: string;

  @CalendarDateField({ nullable: true, description: 'Since when; today by default.' })
  joinedOn?: string | null;
}

@InputType({ description: 'A membership to be ended.' })
export class EndMembershipInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The federation.' })
  federationId!: string;

  @IdField({ description: 'Its member. One of the two is who you act for.' })
  memberId!: string;

  @CalendarDateField({ nullable: true, description: 'The day it ends; today by default.' })
  leftOn?: string | null;

  @TextField({ max: 500, description: 'Why, for the record.' })
  reason!: string;
}
